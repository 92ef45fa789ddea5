import { readFileSync } from 'node:fs';

/** The code of the source document, on one line. */
export const CODE = readFileSync('test/fixtures/cucm-12.5.xml', 'utf8').trim().replace('P:UCM, S:', 'P:UCM,S:');

/** As many different codes as fit into `characters`, one on each line: other serial, other time of issue, same signature. */
export function manyCodes(characters: number): string {
  const count = Math.max(1, Math.floor(characters / (CODE.length + 1)));
  return Array.from({ length: count }, (_, index) => numbered(index)).join('\n');
}

export function numbered(index: number): string {
  const serial = (0x10000 + index).toString(16).padStart(5, '0').slice(-5);
  // Each has an instance of its own, as devices do.
  const piid = `${(0x10000000 + index).toString(16)}-145c-4ace-bdc2-40417fd49d47`;
  return CODE.replaceAll('cc920', serial)
    .replace('6ca07f56-145c-4ace-bdc2-40417fd49d47', piid)
    .replace('1552292522579', String(1552292522579 + index));
}

/** As {@link manyCodes}, every tenth damaged in one of the ways that copying damages. */
export function brokenCodes(characters: number): string {
  return manyCodes(characters)
    .split('\n')
    .map((code, index) => (index % 10 === 0 ? (DAMAGES[(index / 10) % DAMAGES.length]?.(code) ?? code) : code))
    .join('\n\n');
}

const DAMAGES: readonly ((code: string) => string)[] = [
  (code) => code.replace('</count>', ''),
  (code) => code.replace('<piid>', '<piid'),
  (code) => code.slice(0, code.length >> 1),
  (code) => code.replace('License', 'Li & cense'),
  (code) => code.replace(/(.{80})/g, '$1\n'),
];

export const LOG_LINE =
  '2026-11-24T08:22:02.579Z INFO  cm.slm: heartbeat of the license service, state AUTHORIZED, next poll in 30 s\n';

/** A log of `characters` with `codes` codes spread over it. */
export function logWithCodes(characters: number, codes: number): string {
  const lines = Math.floor((characters - codes * CODE.length) / LOG_LINE.length);
  const between = Math.floor(lines / (codes + 1));
  const parts: string[] = [];
  for (let index = 0; index < codes; index++) parts.push(LOG_LINE.repeat(between), numbered(index), '\n');
  parts.push(LOG_LINE.repeat(lines - between * codes));
  return parts.join('');
}

/** A log without anything of ours. */
export function plainLog(characters: number): string {
  return LOG_LINE.repeat(Math.ceil(characters / LOG_LINE.length)).slice(0, characters);
}
