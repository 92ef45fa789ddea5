import { withoutEdges } from './edges';
import { aliasFor, aliasIn, isSearched, type SecretKind, saysNothing } from './kinds';
import { lettersOf, spaced } from './skeleton';

/** A value that is replaced wherever it stands. */
export interface Secret {
  readonly kind: SecretKind;
  /** Letters and digits in lower case. */
  readonly letters: string;
  readonly spaced: string;
}

/** What stands for a value of this kind, and how often. */
export interface Alias {
  readonly kind: SecretKind;
  readonly alias: string;
  readonly count: number;
}

/** All secrets by their letters, one letter for each step. */
export interface Branch {
  readonly next: Map<number, Branch>;
  secret: Secret | undefined;
}

/** Which alias stands for which value: the same one for every writing of it, over all texts that share the table. */
export class AliasTable {
  readonly root: Branch = { next: new Map(), secret: undefined };
  readonly #keep: ReadonlySet<SecretKind>;
  readonly #secrets = new Map<string, Secret>();
  readonly #named = new Map<Secret, string>();
  readonly #counts = new Map<Secret, number>();
  readonly #numbers = new Map<SecretKind, number>();
  readonly #taken = new Set<string>();

  /** @param keep kinds that are left as they are */
  constructor(keep: Iterable<SecretKind> = []) {
    this.#keep = new Set(keep);
  }

  /** The secret of a value; `undefined` where there is nothing to hide. */
  add(kind: SecretKind, written: string): Secret | undefined {
    const value = bare(written);
    const alias = aliasIn(value);
    if (alias !== undefined) this.#taken.add(alias);
    if (alias !== undefined || this.#keep.has(kind) || saysNothing(kind, value)) return undefined;
    const key = keyOf(kind, value);
    const known = this.#secrets.get(key);
    if (known) return known;
    const secret = { kind, letters: lettersOf(value), spaced: spaced(value) };
    this.#secrets.set(key, secret);
    this.#grow(secret);
    return secret;
  }

  /** The secret that a value was added as. */
  get(kind: SecretKind, value: string): Secret | undefined {
    return this.#secrets.get(keyOf(kind, bare(value)));
  }

  /** Numbers are given in the order in which they are asked for. */
  alias(secret: Secret): string {
    let name = this.#named.get(secret);
    while (name === undefined) {
      const number = (this.#numbers.get(secret.kind) ?? 0) + 1;
      this.#numbers.set(secret.kind, number);
      const free = aliasFor(secret.kind, number);
      // A text may have been redacted in part before.
      if (!this.#taken.has(free)) name = free;
    }
    this.#named.set(secret, name);
    return name;
  }

  count(secret: Secret): void {
    this.#counts.set(secret, (this.#counts.get(secret) ?? 0) + 1);
  }

  /** The aliases in use, in the order in which they were given. */
  get aliases(): Alias[] {
    return [...this.#named].map(([secret, alias]) => ({
      kind: secret.kind,
      alias,
      count: this.#counts.get(secret) ?? 0,
    }));
  }

  #grow(secret: Secret): void {
    const { letters, kind } = secret;
    if (!isSearched(kind, letters)) return;
    let branch = this.root;
    for (let at = 0; at < letters.length; at++) {
      const code = letters.charCodeAt(at);
      let next = branch.next.get(code);
      if (!next) {
        next = { next: new Map(), secret: undefined };
        branch.next.set(code, next);
      }
      branch = next;
    }
    branch.secret ??= secret;
  }
}

function bare(written: string): string {
  const { start, end } = withoutEdges(written, { start: 0, end: written.length });
  return written.slice(start, end);
}

/** Where a value is the same in any kind, as a serial in a host's name, it has one alias; short ones are the same by chance. */
function keyOf(kind: SecretKind, value: string): string {
  const letters = lettersOf(value);
  return isSearched(kind, letters) ? letters : `${kind} ${value.toLowerCase()}`;
}
