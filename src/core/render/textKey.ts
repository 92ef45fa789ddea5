/** Characters of a key, 6 bits each. With three of them two of a thousand texts would have the same one. */
const LENGTH = 4;
const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** A short key for an English text: FNV-1a, folded to 24 bits. The build fails when two texts have the same key. */
export function textKey(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const folded = (hash >>> 24) ^ (hash & 0xffffff);
  let key = '';
  for (let at = 0; at < LENGTH; at++) key += CHARACTERS[(folded >>> (6 * at)) & 63];
  return key;
}

/** Which text has which key, from the keys of all texts one behind the other. */
export function numbersByKey(keys: string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (let at = 0; at < keys.length; at += LENGTH) numbers.set(keys.slice(at, at + LENGTH), at / LENGTH);
  return numbers;
}
