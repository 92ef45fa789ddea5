import type { Disposable } from 'vscode';

/** Collects what has to be given back, and gives all of it back even when one part of it fails to. */
export class DisposableStore implements Disposable {
  readonly #members: Disposable[] = [];
  #isDisposed = false;

  add<Member extends Disposable>(member: Member): Member {
    if (this.#isDisposed) member.dispose();
    else this.#members.push(member);
    return member;
  }

  dispose(): void {
    this.#isDisposed = true;
    const errors: unknown[] = [];
    for (const member of this.#members.splice(0).reverse()) {
      try {
        member.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'Not everything could be disposed of');
  }
}
