import { PLACEHOLDERS } from '../platforms/template';

/**
 * Codes in what documents print as an example. In a runbook somebody might enter one of them in License Central in place of what the
 * device gave, and whoever reads the runbook for evidence would take it for the device's own.
 */
const EXAMPLES: readonly (readonly [form: RegExp, shown: string])[] = [
  [/\b(?:[A-Za-z0-9]{6}-){3,}[A-Za-z0-9]{1,6}\b/g, '<return code>'],
  [/\b[A-Z]{2}-Z[A-Za-z0-9/-]+:[A-Za-z0-9]+-[A-Za-z0-9]+-[A-Za-z0-9]{1,4}\b/g, '<request code>'],
  [/\bP:[^,\s]+,S:[^,\s]+(?:,U:[^,\s]+)?/g, '<request code>'],
  [/(?<=confirmation code:? (?:is:? )?)[0-9a-f]{8}\b/gi, '<confirmation code>'],
  [/(?<=udi )PID:[^,\s]+,SN:[^,\s]+/gi, '<UDI>'],
  [/(?<=UDI: )PID:[^,\s]+,SN:[^,\s]+(?:,UUID:\S+)?/g, '<UDI>'],
  [/<\/?specificPLR>.*$/g, PLACEHOLDERS.code],
];

export function withoutExamples(line: string): string {
  return EXAMPLES.reduce((text, [form, shown]) => text.replace(form, shown), line);
}
