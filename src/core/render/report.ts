import type { Analysis } from '../analyze';
import { problemsOf } from '../analyze';
import { SEVERITY } from '../checks/problem';
import { isoDate, isoDateTime } from '../codes/dates';
import { isEmptyField } from '../codes/decode';
import type { AuthorizationCode, Entitlement } from '../codes/model';
import { entitlementName, totals } from '../codes/totals';
import type { Identified, MatchCheck, MatchSubject } from '../match/match';
import { LineIndex } from '../text/lines';
import { padColumns, widest } from './columns';
import { labelledLines, type ReportLine, row } from './labelled';
import type { Language } from './language';
import { problemMessage } from './messages';
import type { Translate } from './translate';
import { visible } from './visible';
import { entitlementCount, licenseCount, problemCount, signatureLabel } from './words';

/** What the code was held against: where it stands, and the answer part by part. */
export interface ReportMatch {
  readonly other: Identified;
  /** `request code, line 22` */
  readonly where: string;
  readonly checks: readonly MatchCheck[];
}

/**
 * One code as plain text in a stable order, so that two reports can be compared line by line. Dates are ISO.
 *
 * @param matches what the code was held against; empty when there was nothing
 * @param addedTo what others say of a tag, such as a team; each a line below the entitlement
 */
export function reportText(
  analysis: Analysis,
  code: AuthorizationCode,
  matches: readonly ReportMatch[],
  language: Language,
  addedTo: (tag: string) => readonly string[] = () => [],
): string {
  const { t } = language;
  return labelledLines([
    code.format === 'slr' ? t('AUTHORIZATION CODE (SLR)') : t('AUTHORIZATION CODE (SLAC)'),
    '',
    ...identityLines(code, language),
    '',
    ...entitlementLines(code, language, addedTo),
    row(t('Signature'), signatureLabel(code, language)),
    '',
    ...problemLines(analysis, code, language),
    ...matchLines(matches, t),
    '',
  ]).join('\n');
}

function identityLines(code: AuthorizationCode, { t, number }: Language): ReportLine[] {
  const udi = code.udi?.value;
  const parts = [
    udi?.pid?.value,
    udi?.sn && t('serial {0}', udi.sn.value),
    udi?.uuid && t('UUID {0}', udi.uuid.value),
    udi?.vid && t('version {0}', udi.vid.value),
  ].filter((part) => part !== undefined && part !== '');
  const time = code.timestamp?.value;
  return [
    row(t('Device'), parts.length > 0 ? visible(parts.join('   '), 300) : t('not readable')),
    row(t('Instance'), visible(code.piid?.value || t('not readable'))),
    row(t('Issued'), time === undefined ? t('not readable') : `${isoDateTime(time)} UTC`),
    row(t('Fingerprint'), code.fingerprint ?? t('not readable')),
    row(
      t('Form'),
      t(
        'version {0}, flag {1}, {2} characters on one line',
        visible(code.version?.value || '?', 10),
        visible(code.flag?.value || '?', 10),
        number(code.canonical.length),
      ),
    ),
    ...(code.complete ? [] : [row('', t('The end of the code is missing.'))]),
  ];
}

function entitlementLines(
  code: AuthorizationCode,
  language: Language,
  addedTo: (tag: string) => readonly string[],
): ReportLine[] {
  const { t } = language;
  const sum = totals(code);
  const rows = code.entitlements.map((entitlement) => ({
    cells: entitlementCells(entitlement, t),
    added: entitlement.tag?.value ? addedTo(entitlement.tag.value.raw) : [],
  }));
  const termWidth = widest(rows.map(({ cells: [, term] }) => term));
  const nameWidth = widest(rows.map(({ cells: [, , name] }) => name));
  return [
    row(t('Entitlements'), `${entitlementCount(sum.entitlements, language)}, ${licenseCount(sum.licenses, language)}`),
    ...rows.flatMap(({ cells: [count, term, name, tag], added }) => [
      `${count.padStart(5)}  ${padColumns(term, termWidth)}  ${padColumns(name, nameWidth)}  ${tag}`.trimEnd(),
      ...added.map((line) => `${' '.repeat(9 + termWidth)}${line}`),
    ]),
  ];
}

function entitlementCells(entitlement: Entitlement, t: Translate): [string, string, string, string] {
  const { count, tag } = entitlement;
  const tagText = tag?.value ? [tag.value.name, tag.value.version].filter(Boolean).join(' ') : t('tag not readable');
  return [
    String(count?.value ?? '?'),
    isoTerm(entitlement, t),
    visible(entitlementName(entitlement)),
    visible(tagText),
  ];
}

function isoTerm({ startDate, endDate, licenseType }: Entitlement, t: Translate): string {
  const start = startDate?.value;
  const end = endDate?.value;
  if (end === undefined && (!endDate || isEmptyField(endDate))) {
    return licenseType?.value === 'PERPETUAL'
      ? t('perpetual')
      : visible((licenseType?.value ?? '').toLowerCase(), 20) || '?';
  }
  return `${start === undefined ? '?' : isoDate(start)} – ${end === undefined ? '?' : isoDate(end)}`;
}

function problemLines(analysis: Analysis, code: AuthorizationCode, language: Language): ReportLine[] {
  const { t } = language;
  const problems = problemsOf(analysis, code).filter((problem) => SEVERITY[problem.code] !== 'hint');
  if (problems.length === 0) return [row(t('Problems'), t('none found'))];
  const index = new LineIndex(analysis.text);
  const errors = problems.filter((problem) => SEVERITY[problem.code] === 'error').length;
  const warnings = problems.filter((problem) => SEVERITY[problem.code] === 'warning').length;
  const notes = problems.length - errors - warnings;
  const counts = [problemCount(errors, warnings, language), notes > 0 ? t('{0} to know', notes) : ''].filter(Boolean);
  const width = Math.max(...problems.map((problem) => problem.code.length));
  return [
    row(t('Problems'), counts.join(', ')),
    ...problems.map((problem) => {
      const line = t('line {0}', index.at(problem.span.start).line);
      return row(`  ${line}`, `${problem.code.padEnd(width)}  ${problemMessage(problem, language)}`);
    }),
  ];
}

function matchLines(matches: readonly ReportMatch[], t: Translate): ReportLine[] {
  if (matches.length === 0) return [row(t('Match'), t('nothing to compare with: cannot be checked'))];
  return [
    t('Match'),
    ...matches.flatMap(({ where, checks }) => [
      `  ${t('with {0}', where)}`,
      ...checks.map((check) => row(`    ${subjectName(check.subject, t)}`, checkText(check, t))),
    ]),
  ];
}

export function subjectName(subject: MatchSubject, t: Translate): string {
  switch (subject) {
    case 'udi.pid':
      return t('product');
    case 'udi.sn':
      return t('serial');
    case 'udi.uuid':
      return t('UUID');
    case 'piid':
      return t('instance');
  }
}

/** `cc920: matches`, `cc920 / 37624: does not match`, `cannot be checked: one side does not say`. */
export function checkText({ result, left, right }: MatchCheck, t: Translate): string {
  switch (result) {
    case 'match':
      return t('{0}: matches', visible(left ?? '', 60));
    case 'mismatch':
      return t('{0} here, {1} there: does not match', visible(left ?? '', 60), visible(right ?? '', 60));
    case 'unchecked':
      return t(
        'cannot be checked: {0}',
        left === null && right === null ? t('neither side says') : t('only one side says'),
      );
  }
}
