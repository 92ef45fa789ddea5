/** Control, format and bidirectional characters, lone surrogates: what would not be seen, or turn the text around it. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const LONGEST = 120;

/**
 * Outside text made safe to show: hidden characters appear as their code points, a long text is shortened.
 *
 * It is still plain text: for Markdown it has to be escaped as well.
 */
export function visible(value: string, longest = LONGEST): string {
  const shown = value.replace(HIDDEN, (character) => `⟨${codePoint(character.charCodeAt(0))}⟩`);
  if (shown.length <= longest) return shown;
  const isHalf = /[\ud800-\udbff]/.test(shown.charAt(longest - 1));
  return `${shown.slice(0, isHalf ? longest - 1 : longest)}…`;
}

/** `U+00AD` */
export function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
