import type { Disposable } from 'vscode';

/** Runs `action` for a key once nothing has asked for it for a while; a later call for the same key replaces the earlier one. */
export class Debounce implements Disposable {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly milliseconds: number) {}

  schedule(key: string, action: () => void, milliseconds = this.milliseconds): void {
    this.cancel(key);
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      action();
    }, milliseconds);
    this.#timers.set(key, timer);
  }

  cancel(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
