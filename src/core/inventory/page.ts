import { isoDate } from '../codes/dates';
import { udiWords } from '../compare/codeFacts';
import type { Language } from '../render/language';
import type { Translate } from '../render/translate';
import { licenseCount } from '../render/words';
import type { Device } from '../reservation/device';
import { type EndingTerm, endingTerms } from '../reservation/terms';
import { deviceCount, termText } from '../reservation/words';
import { type Alias, PLAIN } from './alias';
import { type Bar, barChart, timeline } from './charts';
import { COLUMNS } from './columns';
import { type Html, html } from './markup';
import { type InventoryOptions, inventoryRows } from './rows';
import { STYLE } from './style';
import { type Total, totalsOf } from './totals';

/** More bars than this are no picture; the table has them all. */
const MOST_BARS = 25;
const MOST_TERMS = 40;

/**
 * One page with all there is: sums, bars, terms on a line of time, and the table. It loads nothing, runs nothing, and prints. Whatever
 * codes hold, nothing of it is markup.
 */
export function inventoryPage(devices: readonly Device[], options: InventoryOptions, language: Language): string {
  const { t } = language;
  const { today, alias = PLAIN } = options;
  const rows = inventoryRows(devices, options);
  const sums = totalsOf(rows);
  const terms = endingTerms(devices, today);
  const title = t('License reservations');
  const page = html`<!DOCTYPE html>
<html lang="${t('en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}, ${isoDate(today)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${t('As of {0}.', isoDate(today))} ${t('Made from text files, offline. Whether a code is genuine cannot be told from it.')}</p>
<ul class="sums">
${[
  sum(t('devices'), sums.devices, language),
  sum(t('licenses reserved'), sums.licenses, language),
  sum(t('licenses whose term has ended'), sums.ended, language),
]}</ul>
${chart(t('Licenses by product'), sums.byProduct, language)}
${chart(t('Licenses by entitlement'), sums.byEntitlement, language)}
${sums.byCluster.length > 0 ? chart(t('Licenses by stack'), sums.byCluster, language) : ''}
${terms.length > 0 ? termsChart(terms, today, alias, language) : ''}
${table(rows, language)}
</main>
</body>
</html>
`;
  return page.toString();
}

function sum(label: string, value: number, { number }: Language): Html {
  return html`<li><strong>${number(value)}</strong> ${label}</li>
`;
}

function chart(title: string, totals: readonly Total[], language: Language): Html {
  const { t } = language;
  const bars = totals.slice(0, MOST_BARS).map(({ name, licenses, devices }): Bar => {
    const label = name || t('unknown');
    return {
      label,
      value: licenses,
      text: `${label}: ${licenseCount(licenses, language)}, ${deviceCount(devices, language)}`,
    };
  });
  return html`<section>
<h2>${title}</h2>
${bars.length > 0 ? barChart(title, bars) : t('None.')}
${more(totals.length - bars.length, language)}</section>`;
}

function more(count: number, { t, number }: Language): Html | string {
  return count > 0 ? html`<p>${t('In the table: {0} more.', number(count))}</p>` : '';
}

function termsChart(terms: readonly EndingTerm[], today: number, alias: Alias, language: Language): Html {
  const title = language.t('Terms, the first to end first');
  const shown = terms.slice(0, MOST_TERMS);
  const stretches = shown.map((term) => {
    const { device, line, endDate } = term;
    const { pid, sn, uuid } = device.udi;
    const name = udiWords({ pid, sn: alias(sn, 'serial'), uuid: alias(uuid, 'uuid') });
    return { label: `${name} · ${line.name}`, start: line.startDate, end: endDate, text: termText(term, language) };
  });
  return html`<section>
<h2>${title}</h2>
${timeline(title, stretches, today)}
${more(terms.length - shown.length, language)}</section>`;
}

function table(rows: ReturnType<typeof inventoryRows>, { t }: Language): Html {
  const heads = COLUMNS.map((column) => html`<th scope="col">${column.title(t)}</th>`);
  const lines = rows.map(
    (row) => html`<tr>${cells(row, t)}</tr>
`,
  );
  const title = t('All entitlements');
  // Wider than most windows: with the focus on it, the arrow keys move it.
  return html`<section>
<h2>${title}</h2>
<div class="wide" role="region" tabindex="0" aria-label="${title}"><table>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines}</tbody>
</table></div>
</section>`;
}

function cells(row: Parameters<(typeof COLUMNS)[number]['cell']>[0], t: Translate): Html[] {
  return COLUMNS.map(({ cell, isNumber }) =>
    isNumber ? html`<td class="number">${cell(row, t)}</td>` : html`<td>${cell(row, t)}</td>`,
  );
}
