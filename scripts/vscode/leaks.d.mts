export function leaksIn(logs: Readonly<Record<string, string>>, values: Iterable<string>): string[];
