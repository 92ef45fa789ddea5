import { DAY } from '../codes/dates';
import type { DeviceOutput, DeviceTime, Fact, Unit } from '../device/output/model';
import type { StatusEvidence } from './evidence';

/**
 * What the words of a status come to (domain facts, section 8); other words say nothing of a reservation. Products differ in
 * case, hyphens and blanks.
 */
const WORDS: readonly (readonly [words: RegExp, says: NonNullable<StatusEvidence['says']>])[] = [
  [/^not installed/, 'notInstalled'],
  [/^unregistered/, 'notInstalled'],
  [/^registered ?- ?(?:specific|universal|permanent) license reservation/, 'installed'],
  [/^(?:specific|universal|permanent) installed/, 'installed'],
  [/^smart authorization installed/, 'installed'],
  [/^reservation in progress/, 'requested'],
];

/** What a unit says of its reservation, else what the device does, and in which words. */
export function saysOf({ registration }: DeviceOutput, unit: Unit | undefined): Pick<StatusEvidence, 'says' | 'words'> {
  for (const fact of [unit?.state, registration]) {
    const says = fact && meaning(fact);
    if (says) return { says, words: fact.value };
  }
  return { says: undefined, words: '' };
}

function meaning({ value }: Fact): StatusEvidence['says'] {
  const words = value.trim().toLowerCase().replace(/\s+/g, ' ');
  return WORDS.find(([form]) => form.test(words))?.[1];
}

/** Smart Licensing came in 2014: a device that says an earlier year has not set its clock. */
const EARLIEST = Date.UTC(2014, 0, 1);

/** When an output was printed, as far as the clock of the device can be right. */
export function clockOf(
  { clock }: DeviceOutput,
  unit: Unit | undefined,
): Pick<StatusEvidence, 'notBefore' | 'notAfter'> {
  const now = clock && usable(clock.value);
  const installed = unit?.installedAt && usable(unit.installedAt.value);
  return { notBefore: now?.earliest ?? installed?.earliest, notAfter: now?.latest };
}

/** The zone is only an abbreviation: all but UTC may be off by a day either way. */
function usable({ time, zone }: DeviceTime): { earliest: number; latest: number } | undefined {
  if (time < EARLIEST) return undefined;
  const play = /^(?:UTC|GMT|Z)$/i.test(zone) ? 0 : DAY;
  return { earliest: time - play, latest: time + play };
}
