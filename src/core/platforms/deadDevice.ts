import { english } from '../render/translate';
import { visible } from '../render/visible';
import { fold } from './fold';
import type { Source } from './sources';

/** One reserved license as the code names it. */
export interface ReservedLicense {
  readonly name: string | undefined;
  readonly tag: string | undefined;
  readonly count: number | undefined;
  /** ISO date; not given for what has no end. */
  readonly endDate?: string | undefined;
}

/** What is known of the product instance that is to be removed; `undefined` for what is not. */
export interface DeadDeviceFacts {
  readonly product: string | undefined;
  readonly pid: string | undefined;
  readonly serial: string | undefined;
  readonly uuid: string | undefined;
  readonly piid: string | undefined;
  /** When the code was made, ISO with zone. */
  readonly issuedAt: string | undefined;
  readonly fingerprint: string | undefined;
  readonly licenses: readonly ReservedLicense[];
}

/**
 * A text for the case with TAC: what is asked for, and everything the code says that identifies the product instance. The
 * code itself is not part of it. `source` is the document that says whom to ask. In English whatever the language of the editor:
 * TAC reads it.
 */
export function deadDeviceText(facts: DeadDeviceFacts, source: Source): string {
  return [
    english('Request: remove a product instance that is not operational'),
    '',
    ...fold(
      english(
        'The server below has failed, was replaced, or its virtual machine was destroyed, and cannot make a return code. Please remove the product instance from the smart account, so that its reserved licenses return to the virtual account.',
      ),
      80,
    ),
    '',
    english('Product instance'),
    ...table([
      [english('Product'), facts.product],
      [english('Product ID'), facts.pid],
      [english('Serial'), facts.serial],
      [english('UUID'), facts.uuid],
      [english('Instance (PIID)'), facts.piid],
    ]),
    '',
    english('Account (not part of the code, please add)'),
    `  ${english('Smart account')}`,
    `  ${english('Virtual account')}`,
    '',
    english('Authorization code'),
    ...table([
      [english('Issued'), facts.issuedAt],
      [english('Fingerprint'), facts.fingerprint],
    ]),
    '',
    ...licenseLines(facts.licenses),
    '',
    english('Source: {0}', `${source.title}, ${source.address}`),
  ].join('\n');
}

function table(rows: readonly (readonly [label: string, value: string | undefined])[]): readonly string[] {
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return rows.map(([label, value]) => `  ${label.padEnd(width)}${shown(value)}`);
}

function shown(value: string | undefined): string {
  return value === undefined || value === '' ? english('not known') : visible(value);
}

function licenseLines(licenses: readonly ReservedLicense[]): readonly string[] {
  if (licenses.length === 0) return [english('Reserved licenses: not known')];
  const counts = licenses.map((license) => license.count);
  const isKnown = counts.every((count) => count !== undefined);
  const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const head = isKnown
    ? english('Reserved licenses (entitlements: {0}, licenses: {1})', licenses.length, total)
    : english('Reserved licenses (entitlements: {0}, licenses: not known)', licenses.length);
  const width = Math.max(...counts.map((count) => shownCount(count).length));
  return [
    head,
    ...licenses.flatMap((license) => [
      `  ${shownCount(license.count).padStart(width)}  ${shown(license.name)}`,
      `  ${''.padStart(width)}  ${shown(license.tag)}`,
    ]),
  ];
}

function shownCount(count: number | undefined): string {
  return count === undefined ? '?' : String(count);
}
