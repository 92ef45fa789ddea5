import type { CodeFacts } from '../compare/codeFacts';
import type { CodeEvidence, Evidence, SessionEvidence } from './evidence';

/** A code before it is known what part it plays. */
export interface KnownCode {
  readonly facts: CodeFacts;
  readonly places: readonly CodeEvidence[];
}

/** The different codes of a device, the newest first; those without a readable time last. */
export function codesOf(evidence: readonly Evidence[]): KnownCode[] {
  const whole = new Map<string, CodeEvidence[]>();
  const cut: CodeEvidence[] = [];
  for (const item of evidence) {
    if (item.kind !== 'code') continue;
    if (isWhole(item)) put(whole, item.facts.fingerprint ?? '', item);
    else cut.push(item);
  }
  const parts = new Map<string, CodeEvidence[]>();
  for (const item of cut) {
    // A code that was cut is the whole one of the same instance and time, if that is there.
    const rest = [...whole.values()].find(([first]) => first && isPartOf(item.facts, first.facts));
    if (rest) rest.push(item);
    else put(parts, item.facts.fingerprint ?? `${item.document}\n${item.span.start}`, item);
  }
  return [...whole.values(), ...parts.values()]
    .flatMap(([first, ...others]) => (first ? [{ facts: first.facts, places: [first, ...others] }] : []))
    .sort((a, b) => newestFirst(a.facts, b.facts));
}

function put(map: Map<string, CodeEvidence[]>, key: string, item: CodeEvidence): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}

function isWhole({ facts }: CodeEvidence): boolean {
  return facts.complete && facts.fingerprint !== undefined;
}

function isPartOf(cut: CodeFacts, whole: CodeFacts): boolean {
  return cut.issued !== undefined && cut.issued === whole.issued && cut.piid !== '' && cut.piid === whole.piid;
}

function newestFirst(a: CodeFacts, b: CodeFacts): number {
  if (a.issued !== b.issued) return (b.issued ?? Number.NEGATIVE_INFINITY) - (a.issued ?? Number.NEGATIVE_INFINITY);
  const [left, right] = [a.fingerprint ?? '', b.fingerprint ?? ''];
  return left === right ? 0 : left < right ? -1 : 1;
}

/**
 * The code that a session is about: the one in the command; the one in a file of the name that was given; the only one there is.
 * `undefined` where several could be meant.
 */
export function codeOfSession(session: SessionEvidence, codes: readonly KnownCode[]): KnownCode | undefined {
  if (session.code !== undefined) {
    return codes.find(({ facts, places }) =>
      [facts, ...places.map((place) => place.facts)].some(hasPrint(session.code)),
    );
  }
  const inFile = codeInFile(session, codes);
  if (inFile) return inFile;
  const [only, ...others] = codes;
  return others.length === 0 ? only : undefined;
}

/** The code in the file whose name a session gives, if one document of that name is there. */
export function codeInFile({ file }: SessionEvidence, codes: readonly KnownCode[]): KnownCode | undefined {
  if (file === undefined) return undefined;
  const [only, ...others] = codes.filter(({ places }) => places.some(isIn(file)));
  return others.length === 0 ? only : undefined;
}

function hasPrint(print: string | undefined) {
  return ({ fingerprint }: CodeFacts) => fingerprint !== undefined && fingerprint === print;
}

function isIn(file: string) {
  return ({ document }: CodeEvidence) => baseName(document) === file;
}

function baseName(document: string): string {
  const path = document.replace(/[?#].*$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
