const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as the content of an element has to be written. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => references[character] ?? character);
}
