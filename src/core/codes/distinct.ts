import type { AuthorizationCode } from './model';

/** Each code once: a page prints the same code twice, and a session shows the one that was installed. */
export function distinctCodes(codes: readonly AuthorizationCode[]): AuthorizationCode[] {
  const seen = new Set<string>();
  return codes.filter((code) => {
    const key = code.fingerprint ?? String(code.span.start);
    return !seen.has(key) && seen.add(key);
  });
}
