import { columnsOf, padColumns, widest } from '../render/columns';
import { labelledLines, type ReportLine, row } from '../render/labelled';
import { type Language, withIsoDates } from '../render/language';
import { checkText, subjectName } from '../render/report';
import type { Translate } from '../render/translate';
import { visible } from '../render/visible';
import { entitlementCount, licenseCount, problemCount } from '../render/words';
import { type CodeFacts, type EntitlementFacts, licensesOf, udiWords } from './codeFacts';
import { type Comparison, type IssueOrder, RISK_SEVERITY } from './model';
import { compareLines } from './pairLines';
import { changeLabel, changeText, issuedText, riskMessage, tagText, termText } from './words';

/**
 * Two reports that differ in exactly the lines in which the codes do, for a text diff: entitlements stand in the order of their
 * tags, and columns are as wide in both, so that one entitlement more is one line more.
 */
export function comparisonReports(
  older: CodeFacts,
  newer: CodeFacts,
  usual: Language,
): { readonly older: string; readonly newer: string } {
  const language = withIsoDates(usual);
  const lines = [...older.entitlements, ...newer.entitlements];
  const widths = { term: widest(lines.map((line) => termText(line, language.t))), tag: widest(lines.map(tagText)) };
  return { older: stableReport(older, widths, language), newer: stableReport(newer, widths, language) };
}

interface Widths {
  readonly term: number;
  readonly tag: number;
}

function stableReport(code: CodeFacts, widths: Widths, language: Language): string {
  const { t } = language;
  const lines = [...code.entitlements].sort(compareLines);
  return labelledLines([
    code.format === 'slac' ? t('AUTHORIZATION CODE (SLAC)') : t('AUTHORIZATION CODE (SLR)'),
    '',
    row(t('Device'), deviceText(code, t)),
    row(t('Instance'), visible(code.piid || t('not readable'))),
    row(t('Issued'), issuedText(code.issued, language)),
    row(t('Fingerprint'), code.fingerprint ?? t('not readable')),
    row(t('Form'), t('version {0}, flag {1}', visible(code.version || '?', 10), visible(code.flag || '?', 10))),
    ...(code.complete ? [] : [row('', t('The end of the code is missing.'))]),
    '',
    row(t('Entitlements'), totalsText(code, language)),
    ...lines.map((line) => lineText(line, widths, language)),
    '',
  ]).join('\n');
}

function deviceText({ udi }: CodeFacts, t: Translate): string {
  const parts = [
    udi?.pid,
    udi?.sn && t('serial {0}', visible(udi.sn, 60)),
    udi?.uuid && t('UUID {0}', visible(udi.uuid, 60)),
  ].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? visible(parts.join('   '), 300) : t('not readable');
}

function totalsText({ entitlements }: CodeFacts, language: Language): string {
  return `${entitlementCount(entitlements.length, language)}, ${licenseCount(licensesOf(entitlements), language)}`;
}

function lineText(line: EntitlementFacts, widths: Widths, { t }: Language): string {
  const count = String(line.count ?? '?').padStart(7);
  const term = padColumns(termText(line, t), widths.term);
  return `${count}  ${term}  ${padColumns(tagText(line), widths.tag)}  ${visible(line.displayName)}`.trimEnd();
}

/** What a comparison found, as plain text with ISO dates. */
export function comparisonSummary(comparison: Comparison, usual: Language): string {
  const language = withIsoDates(usual);
  const { t } = language;
  const { older, newer, changes, risks } = comparison;
  const errors = risks.filter(({ code }) => RISK_SEVERITY[code] === 'error').length;
  const found = problemCount(errors, risks.length - errors, language);
  return labelledLines([
    t('COMPARISON OF TWO CODES'),
    '',
    row(t('Older'), codeWords(older, language)),
    row(t('Newer'), codeWords(newer, language)),
    row(t('Order'), orderText(comparison.order, t)),
    ...licenseLines(totalsText(older, language), totalsText(newer, language), t),
    '',
    row(t('Risks'), found || t('none found')),
    ...risks.map((risk) => {
      const severity = RISK_SEVERITY[risk.code] === 'error' ? t('error') : t('warning');
      return row(`  ${severity}`, `${risk.code.padEnd(21)}${riskMessage(risk, language)}`);
    }),
    '',
    row(t('Changes'), changes.length === 0 ? t('no changes') : language.number(changes.length)),
    ...changeLines(comparison, language),
    '',
    t('Match'),
    ...comparison.checks.map((check) => row(`  ${subjectName(check.subject, t)}`, checkText(check, t))),
    '',
  ]).join('\n');
}

/** What fits beside the label of 14 columns. */
const VALUE_WIDTH = 66;

function licenseLines(older: string, newer: string, t: Translate): ReportLine[] {
  const change = t('{0} → {1}', older, newer);
  return columnsOf(change) <= VALUE_WIDTH
    ? [row(t('Licenses'), change)]
    : [row(t('Licenses'), older), row('', `→ ${newer}`)];
}

function codeWords(code: CodeFacts, language: Language): string {
  const { t } = language;
  const device = visible(udiWords(code.udi), 60) || t('Unknown device');
  return `${device}   ${t('issued {0}', issuedText(code.issued, language))}   ${code.fingerprint ?? ''}`.trimEnd();
}

export function orderText(order: IssueOrder, t: Translate): string {
  switch (order) {
    case 'later':
      return t('as the times of issue say');
    case 'earlier':
      return t('the newer one was made first');
    case 'equal':
      return t('both were made at the same time');
    case 'unknown':
      return t('unknown: a time of issue is not readable');
  }
}

function changeLines({ changes }: Comparison, language: Language): ReportLine[] {
  const names = changes.map(({ name }) => visible(name, 40));
  const width = widest(names);
  return changes.map((change, at) => {
    const name = padColumns(names[at] ?? '', width);
    return row(`  ${changeLabel(change.what, language.t)}`, `${name}  ${changeText(change, language)}`);
  });
}
