/** The few assertions the suites need: `node:assert` does not exist in the web-worker host. */

export function ok(value: unknown, message = 'not so'): asserts value {
  if (!value) throw new Error(`${message}: ${shown(value)}`);
}

export function equal<T>(actual: T, expected: T, message = 'not equal'): void {
  if (!Object.is(actual, expected)) throw new Error(difference(message, shown(actual), shown(expected)));
}

/** Compares as JSON: right for results, ranges, positions and lists of them. */
export function deepEqual<T>(actual: T, expected: T, message = 'not equal'): void {
  const [is, should] = [shown(actual), shown(expected)];
  if (is !== should) throw new Error(difference(message, is, should));
}

export function match(actual: string, pattern: RegExp, message = 'does not match'): void {
  if (!pattern.test(actual)) throw new Error(difference(message, shown(actual), String(pattern)));
}

export async function rejects(action: PromiseLike<unknown>, pattern: RegExp): Promise<void> {
  const reason = await action.then(
    () => undefined,
    (error: unknown) => error,
  );
  ok(reason instanceof Error, 'did not fail');
  match(reason.message, pattern);
}

function shown(value: unknown): string {
  return JSON.stringify(value, undefined, 2) ?? String(value);
}

function difference(message: string, is: string, should: string): string {
  return `${message}\nis:     ${is}\nshould: ${should}`;
}
