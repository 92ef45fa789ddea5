import type { Artifact } from './artifact';
import { problemsAcross } from './checks/across';
import { cutProblems } from './checks/cutChecks';
import { findings } from './checks/damageChecks';
import { doctypeBefore } from './checks/doctype';
import { type Problem, type ProblemCode, type Report, SEVERITY, type Severity } from './checks/problem';
import { signatureProblems } from './checks/signatureChecks';
import { reportStructure } from './checks/structureChecks';
import { type CheckOptions, reportEntitlements, reportUdi, reportValues } from './checks/valueChecks';
import { canonicalEdits, lineBreaks } from './codes/canonical';
import { decodeAuthorizationCode } from './codes/decode';
import type { AuthorizationCode, CliCommand, DeviceIdentity, RequestCode } from './codes/model';
import { renest } from './codes/renest';
import { findCommands } from './device/commands';
import type { DeviceOutput } from './device/output/model';
import { readDeviceOutput } from './device/output/readDeviceOutput';
import { findIdentities } from './device/requestCodes';
import type { Memory } from './memory';
import { findShortCodes } from './shortCodes/findShortCodes';
import type { ShortCode } from './shortCodes/model';
import { decodeSlp } from './slp/decodeSlp';
import { findEncodedFiles } from './slp/encodedFiles';
import { findSlpFragments } from './slp/findSlpFragments';
import type { EncodedFile, SlpFile } from './slp/model';
import { slpProblems } from './slp/problems';
import { countWhile } from './text/countWhile';
import { endOfWholeTags, type Fragment, findFragments } from './text/fragments';
import { type Span, sameSpan, slice } from './text/span';
import { SpanSet, united } from './text/spanSet';
import { openTagSpan, wellFormed } from './xml/element';
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
  return conclude(text, { ...read, problems: [...read.problems, ...signatures] }, options);
}

/** {@link analyze} without the checks of signatures, so that their cost can be told apart. */
export function readAll(text: string, options: CheckOptions): Analysis {
  return conclude(text, readCodes(text, options), options);
}

export interface ReadCodes {
  readonly codes: readonly AuthorizationCode[];
  /** Files of the policy model; the authorization codes in them are among {@link codes}. */
  readonly files: readonly SlpFile[];
  readonly problems: readonly Problem[];
  /** Those of the codes that nothing is wrong with, their signatures aside. */
  readonly clean: readonly AuthorizationCode[];
}

/**
 * The codes of a text, each taken alone.
 *
 * @param memory what is known of them from an earlier version of the text, and what shall be known of them for a later one
 */
export function readCodes(text: string, options: CheckOptions, memory?: Memory): ReadCodes {
  const problems: Problem[] = [];
  const codes: AuthorizationCode[] = [];
  const clean: AuthorizationCode[] = [];
  let previousEnd = 0;
  for (const fragment of findFragments(text)) {
    const before = problems.length;
    reportDoctype(text, previousEnd, fragment, problems);
    const code = readCode(text, fragment, options, problems, memory);
    codes.push(code);
    if (problems.length === before) clean.push(code);
    previousEnd = fragment.end;
  }
  memory?.close();
  const files = readFiles(text, options, codes, problems);
  if (files.length > 0) codes.sort((a, b) => a.span.start - b.span.start);
  return { codes, files, problems, clean };
}

/** Words of a code that is not whole, or lies under a layer: escaped, in base64, broken by a terminal. */
const SIGNS_OF_MORE =
  /specificplr|authorizationcode|subscriptionid|tagdescription|licensetype|displayname|PHNwZWNpZmljUExS|PHNtYXJ0TGljZW5z|PFJVTVJlcG9y/i;

/** Some of it is taken out of values, such as what cannot be seen; some may be meant. */
const ODD = /[^\t\n\r\x20-\x7e]/;

/**
 * What a text holds without a word on what is wrong with it, for those who read thousands of files. `undefined` for a text with a code
 * that is damaged: that one has to be inspected.
 */
export function recognise(text: string): Pick<Analysis, 'text' | 'artifacts' | 'codes'> | undefined {
  const fragments = findFragments(text);
  const files = findSlpFragments(text);
  // Files hold codes: of a text with both it is not worth telling whose they are.
  if (fragments.length > 0 && files.length > 0) return undefined;
  let behind = 0;
  for (const { start, end, complete } of [...fragments, ...files]) {
    if (!complete || SIGNS_OF_MORE.test(text.slice(behind, start)) || ODD.test(text.slice(start, end)))
      return undefined;
    behind = end;
  }
  if (SIGNS_OF_MORE.test(text.slice(behind))) return undefined;
  const codes: AuthorizationCode[] = [];
  for (const fragment of fragments) {
    const { root, problems } = parseXml(text, fragment);
    if (problems.length > 0) return undefined;
    codes.push(decodeAuthorizationCode(text, fragment, root));
  }
  const decoded = files.map((fragment) => decodeSlp(text, fragment));
  if (decoded.some(({ problems }) => problems.length > 0)) return undefined;
  const read = { codes, files: decoded.map(({ file }) => file) };
  for (const { parts } of read.files) for (const part of parts) if (part.part === 'authorization') codes.push(part);
  return { text, codes, artifacts: artifactsOf(read, recogniseAround(text, read, [])) };
}

function readFiles(text: string, options: CheckOptions, codes: AuthorizationCode[], problems: Problem[]): SlpFile[] {
  let previousEnd = 0;
  return findSlpFragments(text).map((fragment) => {
    reportDoctype(text, previousEnd, fragment, problems);
    previousEnd = fragment.end;
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

const NOTHING_OFF: ReadonlySet<ProblemCode> = new Set();

/**
 * What stands around the codes of a text, and what all of it says of each other.
 *
 * @param read the codes, sorted, not overlapping, with their files and the problems of all of them taken alone
 * @param damaged stretches that belong to codes of which not all can be read
 */
export function conclude(
  text: string,
  read: Omit<ReadCodes, 'clean'>,
  { off = NOTHING_OFF }: CheckOptions,
  damaged: readonly Span[] = [],
): Analysis {
  const { codes } = read;
  const found = recogniseAround(text, read, damaged);
  const problems = [...read.problems];
  const everything = {
    text,
    codes,
    ...found,
    get identities() {
      return identities(found);
    },
  };
  append(problems, problemsAcross(everything, off));
  const wanted = off.size === 0 ? problems : problems.filter(({ code }) => !off.has(code));
  return { text, artifacts: artifactsOf(read, found), codes, problems: sorted(wanted) };
}

interface Found {
  readonly encoded: readonly EncodedFile[];
  readonly outputs: readonly DeviceOutput[];
  readonly shortCodes: readonly ShortCode[];
  readonly named: readonly (RequestCode | DeviceIdentity)[];
  readonly commands: readonly CliCommand[];
}

function recogniseAround(
  text: string,
  { codes, files }: Pick<ReadCodes, 'codes' | 'files'>,
  damaged: readonly Span[],
): Found {
  const own = united([...codes, ...files].map(({ span }) => span).concat(damaged));
  const encoded = findEncodedFiles(text, own);
  const holders = encoded.length === 0 ? own : united([...own, ...encoded.map(({ span }) => span)]);
  return {
    encoded,
    outputs: readDeviceOutput(text, holders),
    shortCodes: findShortCodes(text, holders),
    named: findIdentities(text, holders),
    commands: findCommands(text, united([...codes.map(({ span }) => span), ...damaged])),
  };
}

function artifactsOf({ codes, files }: Pick<ReadCodes, 'codes' | 'files'>, found: Found): Artifact[] {
  const { encoded, outputs, shortCodes, named, commands } = found;
  const reported = new SpanSet(outputs.map(({ span }) => span));
  // What stands in an output is part of it.
  const alone = named.filter(({ kind, span }) => kind === 'requestCode' || !reported.meets(span));
  return [...codes, ...files, ...encoded, ...outputs, ...shortCodes, ...alone, ...commands].sort(byPlace);
}

/** Of those that begin at one place the one that holds the others comes first. */
function byPlace({ span: a }: Artifact, { span: b }: Artifact): number {
  return a.start - b.start || b.end - a.end;
}

/** Everything by which a text names devices, sorted by place. */
function identities({ named, shortCodes, outputs }: Found): (RequestCode | DeviceIdentity)[] {
  const found = new SpanSet(named.map(({ span }) => span));
  const inTables = outputs
    .flatMap(({ udi, units }) => [udi, ...units.map((unit) => unit.udi)])
    .filter((udi) => udi !== undefined)
    .filter(({ span }) => !found.meets(span))
    .map((udi): DeviceIdentity => ({ kind: 'deviceIdentity', span: udi.span, udi }));
  const requests = shortCodes.filter((code) => code.kind === 'requestCode');
  return [...named, ...requests, ...inTables].sort((a, b) => a.span.start - b.span.start);
}

function readCode(
  text: string,
  fragment: Fragment,
  options: CheckOptions,
  problems: Problem[],
  memory: Memory | undefined,
): AuthorizationCode {
  const known = fragment.complete ? memory?.find(text, fragment) : undefined;
  if (known?.isClean) return decodeAuthorizationCode(text, fragment, known.root);
  const end = fragment.complete ? fragment.end : endOfWholeTags(text, fragment);
  const xml = known ? wellFormed(known.root) : parseXml(text, { start: fragment.start, end });
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
  found.push(...multiLineProblems(text, code, found));
  append(problems, found);
  if (fragment.complete && root && !isDamaged) memory?.keep(text, fragment, root, found.length === 0);
  return code;
}

function reportDoctype(text: string, from: number, { start }: Span, problems: Problem[]): void {
  const span = doctypeBefore(text, from, start);
  if (span) problems.push({ code: 'xml.doctype', span });
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
  if (!root) return;
  const written = slice(text, span);
  if (!written.includes('\n') && !written.includes('\r')) return;
  const [first, second] = lineBreaks(text, canonicalEdits(text, root));
  if (!first || (!second && found.some((problem) => sameSpan(problem.span, first.span)))) return;
  const lines = written.split(/\r\n|\r|\n/).length;
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
  const before = (offset: number) => countWhile(problems, (problem) => problem.span.start < offset);
  return problems.slice(before(span.start), before(span.end));
}
