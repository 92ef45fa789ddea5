import type { Translate } from '../render/translate';
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
 * code itself is not part of it. `source` is the document that says whom to ask.
 */
export function deadDeviceText(facts: DeadDeviceFacts, source: Source, t: Translate): string {
  return [
    t('Request: remove a product instance that is not operational'),
    '',
    ...fold(
      t(
        'The server below has failed, was replaced, or its virtual machine was destroyed, and cannot make a return code. Please remove the product instance from the smart account, so that its reserved licenses return to the virtual account.',
      ),
      80,
    ),
    '',
    t('Product instance'),
    ...table(
      [
        [t('Product'), facts.product],
        [t('Product ID'), facts.pid],
        [t('Serial'), facts.serial],
        [t('UUID'), facts.uuid],
        [t('Instance (PIID)'), facts.piid],
      ],
      t,
    ),
    '',
    t('Account (not part of the code, please add)'),
    `  ${t('Smart account')}`,
    `  ${t('Virtual account')}`,
    '',
    t('Authorization code'),
    ...table(
      [
        [t('Issued'), facts.issuedAt],
        [t('Fingerprint'), facts.fingerprint],
      ],
      t,
    ),
    '',
    ...licenseLines(facts.licenses, t),
    '',
    t('Source: {0}', `${source.title}, ${source.address}`),
  ].join('\n');
}

function table(
  rows: readonly (readonly [label: string, value: string | undefined])[],
  t: Translate,
): readonly string[] {
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return rows.map(([label, value]) => `  ${label.padEnd(width)}${shown(value, t)}`);
}

function shown(value: string | undefined, t: Translate): string {
  return value === undefined || value === '' ? t('not known') : visible(value);
}

function licenseLines(licenses: readonly ReservedLicense[], t: Translate): readonly string[] {
  if (licenses.length === 0) return [t('Reserved licenses: not known')];
  const counts = licenses.map((license) => license.count);
  const isKnown = counts.every((count) => count !== undefined);
  const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const head = isKnown
    ? t('Reserved licenses (entitlements: {0}, licenses: {1})', licenses.length, total)
    : t('Reserved licenses (entitlements: {0}, licenses: not known)', licenses.length);
  const width = Math.max(...counts.map((count) => shownCount(count).length));
  return [
    head,
    ...licenses.flatMap((license) => [
      `  ${shownCount(license.count).padStart(width)}  ${shown(license.name, t)}`,
      `  ${''.padStart(width)}  ${shown(license.tag, t)}`,
    ]),
  ];
}

function shownCount(count: number | undefined): string {
  return count === undefined ? '?' : String(count);
}
