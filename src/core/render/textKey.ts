/**
 * A short key for an English text (FNV-1a, 32 bits, in base 36). Translations are packed by it: with the English text as the key of
 * each, as is usual, the languages would make the package a tenth larger. The build fails when two texts have the same key.
 */
export function textKey(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
