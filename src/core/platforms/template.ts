/** What a template may hold, and how it is shown while it is open: as Cisco's command references write it. */
export const PLACEHOLDERS = {
  code: '<authorization-code>',
  sftpUrl: 'sftp://<HostName/IP>:<port>/<Path to Authorization-Code file>',
  file: '<file>',
  feature: '<feature>',
} as const;

export type Placeholder = keyof typeof PLACEHOLDERS;

const PLACEHOLDER = /\{(\w+)\}/g;

export function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(PLACEHOLDERS, name);
}

/** The placeholders of a template in order of appearance, each once. */
export function placeholdersOf(template: string): readonly Placeholder[] {
  const names = Array.from(template.matchAll(PLACEHOLDER), (match) => match[1] ?? '');
  return [...new Set(names.filter(isPlaceholder))];
}

/**
 * Fills a template. What is filled in is taken as it is and not looked at again; a placeholder without a value stays
 * visible in angle brackets.
 */
export function fillTemplate(
  template: string,
  values: { readonly [name in Placeholder]?: string | undefined },
): string {
  return template.replace(PLACEHOLDER, (whole, name: string) =>
    isPlaceholder(name) ? values[name] || PLACEHOLDERS[name] : whole,
  );
}
