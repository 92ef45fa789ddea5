import { isoDate } from '../codes/dates';
import type { Translate } from '../render/translate';
import { visible } from '../render/visible';
import { nextText, stateLabel } from '../reservation/words';
import type { InventoryRow } from './rows';

export type Cell = string | number;

/** One column, the same in every export. */
export interface Column {
  readonly title: (t: Translate) => string;
  /** Empty where there is nothing to say. */
  readonly cell: (row: InventoryRow, t: Translate) => Cell;
  readonly isNumber?: boolean;
}

const text = (value: string) => visible(value, 250);
const day = (time: number | undefined) => (time === undefined ? '' : isoDate(time));

export const COLUMNS: readonly Column[] = [
  { title: (t) => t('Product'), cell: ({ product }) => text(product) },
  { title: (t) => t('Serial'), cell: ({ serial }) => text(serial) },
  { title: (t) => t('UUID'), cell: ({ uuid }) => text(uuid) },
  { title: (t) => t('Instance'), cell: ({ instance }) => text(instance) },
  { title: (t) => t('Stack'), cell: ({ cluster }) => text(cluster) },
  { title: (t) => t('State'), cell: ({ state }, t) => stateLabel(state, t) },
  { title: (t) => t('Next step'), cell: ({ device }, t) => nextText(device.next, t) },
  { title: (t) => t('Entitlement'), cell: ({ entitlement }) => text(entitlement) },
  { title: (t) => t('Tag'), cell: ({ name }) => text(name) },
  { title: (t) => t('Version'), cell: ({ version }) => text(version) },
  { title: (t) => t('Count'), cell: ({ count }) => count ?? '', isNumber: true },
  { title: (t) => t('License type'), cell: ({ licenseType }) => text(licenseType) },
  { title: (t) => t('Starts'), cell: ({ startDate }) => day(startDate) },
  { title: (t) => t('Ends'), cell: ({ endDate }) => day(endDate) },
  { title: (t) => t('Days left'), cell: ({ days }) => days ?? '', isNumber: true },
  { title: (t) => t('Issued'), cell: ({ issued }) => (issued === undefined ? '' : new Date(issued).toISOString()) },
  { title: (t) => t('Fingerprint'), cell: ({ fingerprint }) => fingerprint },
  { title: (t) => t('Documents'), cell: ({ documents }) => text(documents.join(', ')) },
];
