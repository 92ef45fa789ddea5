import type { Artifact } from './artifact';
import { commandProblems } from './checks/commandChecks';
import { cutProblems } from './checks/cutChecks';
import { findings } from './checks/damageChecks';
import { deviceProblems } from './checks/deviceChecks';
import { doctypeBefore } from './checks/doctype';
import { documentProblems } from './checks/documentChecks';
import { type Problem, type Report, SEVERITY, type Severity } from './checks/problem';
import { shortCodeProblems } from './checks/shortCodeChecks';
import { signatureProblems } from './checks/signatureChecks';
import { reportStructure } from './checks/structureChecks';
import { type CheckOptions, reportEntitlements, reportUdi, reportValues } from './checks/valueChecks';
import { canonicalEdits, lineBreaks } from './codes/canonical';
import { decodeAuthorizationCode } from './codes/decode';
import type { AuthorizationCode, DeviceIdentity, RequestCode } from './codes/model';
import { renest } from './codes/renest';
import { findCommands } from './device/commands';
import type { DeviceOutput } from './device/output/model';
import { readDeviceOutput } from './device/output/readDeviceOutput';
import { findIdentities } from './device/requestCodes';
import { findShortCodes } from './shortCodes/findShortCodes';
import type { ShortCode } from './shortCodes/model';
import { decodeSlp } from './slp/decodeSlp';
import { findEncodedFiles } from './slp/encodedFiles';
import { findSlpFragments } from './slp/findSlpFragments';
import type { SlpFile } from './slp/model';
import { slpProblems } from './slp/problems';
import { endOfWholeTags, type Fragment, findFragments } from './text/fragments';
import { type Span, sameSpan, slice } from './text/span';
import { SpanSet, united } from './text/spanSet';
import { openTagSpan } from './xml/element';
import { parseXml } from './xml/parseXml';

/** All that can be said of one text; made once per version of it and shared by everything that shows it. */
export interface Analysis {
  readonly text: string;
  /** In the order of the text. */
  readonly artifacts: readonly Artifact[];
  readonly codes: readonly AuthorizationCode[];
  /** In the order of the text. */
  readonly problems: readonly Problem[];
}

export type { CheckOptions } from './checks/valueChecks';

/** Finds, reads and checks everything in a text. Never throws, whatever the text is; linear in its length. */
export function analyze(text: string, options: CheckOptions): Analysis {
  const read = readCodes(text, options);
  const signatures = read.codes.flatMap((code) => [...signatureProblems(text, code)]);
  return conclude(text, { ...read, problems: [...read.problems, ...signatures] });
}

/** {@link analyze} without the checks of signatures, so that their cost can be told apart. */
export function readAll(text: string, options: CheckOptions): Analysis {
  return conclude(text, readCodes(text, options));
}

export interface ReadCodes {
  readonly codes: readonly AuthorizationCode[];
  /** Files of the policy model; the authorization codes in them are among {@link codes}. */
  readonly files: readonly SlpFile[];
  readonly problems: readonly Problem[];
}

/** The codes of a text, each taken alone. */
export function readCodes(text: string, options: CheckOptions): ReadCodes {
  const problems: Problem[] = [];
  const codes: AuthorizationCode[] = [];
  let previousEnd = 0;
  for (const fragment of findFragments(text)) {
    const doctype = doctypeBefore(text, previousEnd, fragment.start);
    if (doctype) problems.push({ code: 'xml.doctype', span: doctype });
    codes.push(readCode(text, fragment, options, problems));
    previousEnd = fragment.end;
  }
  const files = readFiles(text, options, codes, problems);
  if (files.length > 0) codes.sort((a, b) => a.span.start - b.span.start);
  return { codes, files, problems };
}

function readFiles(text: string, options: CheckOptions, codes: AuthorizationCode[], problems: Problem[]): SlpFile[] {
  return findSlpFragments(text).map((fragment) => {
    const { file, problems: inXml } = decodeSlp(text, fragment);
    append(problems, inXml);
    append(problems, slpProblems(file));
    for (const part of file.parts) {
      if (part.part !== 'authorization') continue;
      codes.push(part);
      checkContents(text, part, options, (problem) => problems.push(problem));
    }
    return file;
  });
}

/**
 * What stands around the codes of a text, and what all of it says of each other.
 *
 * @param read the codes, sorted, not overlapping, with their files and the problems of all of them taken alone
 * @param damaged stretches that belong to codes of which not all can be read
 */
export function conclude(text: string, read: ReadCodes, damaged: readonly Span[] = []): Analysis {
  const { codes, files } = read;
  const problems = [...read.problems];
  const own = united([...codes, ...files].map(({ span }) => span).concat(damaged));
  const encoded = findEncodedFiles(text, own);
  const holders = encoded.length === 0 ? own : united([...own, ...encoded.map(({ span }) => span)]);
  const commands = findCommands(text, united([...codes.map(({ span }) => span), ...damaged]));
  const outputs = readDeviceOutput(text, holders);
  const shortCodes = findShortCodes(text, holders);
  const named = findIdentities(text, holders);
  append(problems, commandProblems(text, commands, codes));
  append(problems, documentProblems(codes, identities(named, shortCodes, outputs)));
  append(problems, deviceProblems(codes, outputs));
  append(problems, shortCodeProblems(shortCodes));
  const reported = new SpanSet(outputs.map(({ span }) => span));
  const artifacts: Artifact[] = [
    ...codes,
    ...files,
    ...encoded,
    ...outputs,
    ...shortCodes,
    // What stands in an output is part of it.
    ...named.filter(({ kind, span }) => kind === 'requestCode' || !reported.meets(span)),
    ...commands,
  ];
  return { text, artifacts: artifacts.sort(byPlace), codes, problems: sorted(problems) };
}

/** Of those that begin at one place the one that holds the others comes first. */
function byPlace({ span: a }: Artifact, { span: b }: Artifact): number {
  return a.start - b.start || b.end - a.end;
}

/** Everything by which a text names devices, sorted by place. */
function identities(
  named: readonly (RequestCode | DeviceIdentity)[],
  shortCodes: readonly ShortCode[],
  outputs: readonly DeviceOutput[],
): (RequestCode | DeviceIdentity)[] {
  const found = new SpanSet(named.map(({ span }) => span));
  const inTables = outputs
    .flatMap(({ udi, units }) => [udi, ...units.map((unit) => unit.udi)])
    .filter((udi) => udi !== undefined)
    .filter(({ span }) => !found.meets(span))
    .map((udi): DeviceIdentity => ({ kind: 'deviceIdentity', span: udi.span, udi }));
  const requests = shortCodes.filter((code) => code.kind === 'requestCode');
  return [...named, ...requests, ...inTables].sort((a, b) => a.span.start - b.span.start);
}

function readCode(text: string, fragment: Fragment, options: CheckOptions, problems: Problem[]): AuthorizationCode {
  const end = fragment.complete ? fragment.end : endOfWholeTags(text, fragment);
  const xml = parseXml(text, { start: fragment.start, end });
  const isDamaged = xml.problems.length > 0;
  const root = xml.root && isDamaged ? renest(xml.root) : xml.root;
  const code = decodeAuthorizationCode(text, fragment, root);
  const isReadToItsEnd = fragment.complete && !xml.problems.some((problem) => problem.code === 'xml.too-deep');
  const found: Problem[] = [
    // That a cut code's elements are not closed is said once, by `code.cut`.
    ...xml.problems.filter((problem) => fragment.complete || !isUnclosedAt(end, problem)),
    ...cutProblems(text, fragment, code),
  ];
  const report = (problem: Problem) => found.push(problem);
  reportStructure(text, code, isReadToItsEnd, report);
  checkContents(text, code, options, report);
  append(problems, found);
  append(problems, multiLineProblems(text, code, found));
  return code;
}

function checkContents(text: string, code: AuthorizationCode, options: CheckOptions, report: Report): void {
  reportValues(text, code, options, report);
  reportEntitlements(code, options, report);
  reportUdi(code, report);
  for (const finding of findings(code)) report(finding);
}

/** As `push(...more)`, which fails for more than some hundred thousand. */
function append(problems: Problem[], more: Iterable<Problem>): void {
  for (const problem of more) problems.push(problem);
}

function isUnclosedAt(end: number, problem: Problem): boolean {
  return problem.code === 'xml.unclosed-element' && problem.expectedAt >= end;
}

/** A code on several lines, unless all there is to it is one break in a value, which has a problem of its own. */
function* multiLineProblems(text: string, { root, span }: AuthorizationCode, found: Problem[]): Generator<Problem> {
  if (!root || !/[\n\r]/.test(slice(text, span))) return;
  const [first, second] = lineBreaks(text, canonicalEdits(text, root));
  if (!first || (!second && found.some((problem) => sameSpan(problem.span, first.span)))) return;
  const lines = slice(text, span).split(/\r\n|\r|\n/).length;
  yield { code: 'code.multi-line', span: openTagSpan(root), lines };
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.span.start - b.span.start || RANK[SEVERITY[a.code]] - RANK[SEVERITY[b.code]] || a.span.end - b.span.end,
  );
}

/** The problems of one code, found without looking at those of all others. */
export function problemsOf({ problems }: Analysis, { span }: AuthorizationCode): readonly Problem[] {
  const first = firstFrom(problems, span.start);
  const behind = firstFrom(problems, span.end);
  return problems.slice(first, behind);
}

/** Index of the first problem that starts at or behind `offset`. */
function firstFrom(problems: readonly Problem[], offset: number): number {
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((problems[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
