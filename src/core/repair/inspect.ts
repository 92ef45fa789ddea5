import { type Analysis, analyze, conclude, type ReadCodes, readCodes } from '../analyze';
import type { LayerCode } from '../checks/layers';
import type { Problem, ProblemCode } from '../checks/problem';
import { signatureProblems } from '../checks/signatureChecks';
import type { CheckOptions } from '../checks/valueChecks';
import type { AuthorizationCode } from '../codes/model';
import { relocateCode } from '../codes/relocate';
import type { Memory } from '../memory';
import { overlaps, type Span } from '../text/span';
import { SpanSet } from '../text/spanSet';
import { knowledgeOf } from './knowledge';
import { repairCodes } from './repair';
import type { Repair, RepairStep } from './steps';
import { wholeCodes } from './whole';

/** An analysis that also sees the codes under layers, such as escaped or quoted ones, and knows how to get at them. */
export interface Inspection extends Analysis {
  /** The codes that are not as they have to be pasted, in the order of the text. */
  readonly repairs: readonly Repair[];
  /** Whether all of the text was looked at for damage. */
  readonly isComplete: boolean;
}

/** Layers that plain reading sees through: it reports their places itself, value by value. */
const PLAIN: ReadonlySet<LayerCode> = new Set<LayerCode>([
  'layer.wrap',
  'layer.blank',
  'layer.command',
  'layer.quotes',
  'layer.pasted-twice',
  'layer.run-together',
]);

/**
 * Inspects a text in slices, so that a long log of damaged codes does not hold up the one who is typing in it.
 */
export class Inspector {
  readonly #text: string;
  readonly #options: CheckOptions;
  readonly #plain: ReadCodes;
  readonly #rest: Iterator<Repair>;
  readonly #repairs: Repair[] = [];
  #isComplete = false;

  /** @param memory what is known of the codes from an earlier version of the text, and is to be known for a later one */
  constructor(text: string, options: CheckOptions, memory?: Memory) {
    this.#text = text;
    this.#options = options;
    this.#plain = readCodes(text, options, memory);
    const { codes, clean } = this.#plain;
    this.#rest = repairCodes(text, knowledgeOf(codes), wholeCodes(text, clean, memory));
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Looks for damage as long as `goOn` says so; it is asked after each code. */
  run(goOn: () => boolean): void {
    while (!this.#isComplete) {
      const { done, value } = this.#rest.next();
      if (done) this.#isComplete = true;
      else if (value.changed || !value.complete) this.#repairs.push(value);
      if (!goOn()) return;
    }
  }

  /** What is known so far. */
  result(): Inspection {
    const plain = new PlainPlaces(this.#plain);
    const layered = this.#repairs.filter((repair) => isLayered(repair, plain));
    const under = new SpanSet(layered.map(({ span }) => span));
    const codes: AuthorizationCode[] = this.#plain.codes.filter(({ span }) => !under.meets(span));
    const files = this.#plain.files.filter(({ span }) => !under.meets(span));
    const problems: Problem[] = this.#plain.problems.filter(({ span }) => !under.meets(span));
    for (const code of codes) problems.push(...signatureProblems(this.#text, code));
    for (const repair of layered) {
      const found = readUnder(repair, this.#options);
      codes.push(...found.codes);
      problems.push(...found.problems);
    }
    codes.sort((a, b) => a.span.start - b.span.start);
    const damaged = layered.map(({ span }) => span);
    const analysis = conclude(this.#text, { codes, files, problems }, this.#options, damaged);
    return { ...analysis, repairs: this.#repairs, isComplete: this.#isComplete };
  }
}

/** Inspects a text at once. */
export function inspect(text: string, options: CheckOptions, memory?: Memory): Inspection {
  const inspector = new Inspector(text, options, memory);
  inspector.run(() => true);
  return inspector.result();
}

/** The repair of a code, if it needs one. */
export function repairOf({ repairs }: Inspection, { span }: { readonly span: Span }): Repair | undefined {
  return repairs.find((repair) => overlaps(repair.span, span));
}

/** Where plain reading found what, for many questions about it. */
class PlainPlaces {
  readonly codes: SpanSet;
  /** Problems that a break in a tag makes: two wrong tags of one. */
  readonly tags: SpanSet;
  /** Characters that plain reading points out where they stand. */
  readonly seen: SpanSet;

  constructor({ codes, problems }: ReadCodes) {
    const spansOf = (is: (problem: Problem) => boolean) => problems.filter(is).map(({ span }) => span);
    this.codes = new SpanSet(codes.map(({ span }) => span));
    this.tags = new SpanSet(spansOf(({ code }) => code.startsWith('xml.') || TAG_PROBLEMS.has(code)));
    this.seen = new SpanSet(spansOf(({ code }) => code === 'name.invisible' || code.endsWith('.whitespace')));
  }
}

const TAG_PROBLEMS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'element.missing',
  'element.repeated',
  'element.misplaced',
  'element.text',
  'element.unknown',
]);

/** Whether plain reading does not see what the repair sees. */
function isLayered({ steps, span, changed }: Repair, plain: PlainPlaces): boolean {
  if (steps.some((step) => !PLAIN.has(step.code) && !isSeen(step, plain))) return true;
  return !plain.codes.meets(span) || (changed && plain.tags.meets(span));
}

/** Plain reading shows odd characters as what they are where it knows them. */
function isSeen({ code, spans }: RepairStep, { seen }: PlainPlaces): boolean {
  return (code === 'layer.invisible' || code === 'layer.nbsp') && spans.every((span) => seen.meets(span));
}

/** The code under the layers, and the layers themselves, with their places in the text. */
function readUnder(repair: Repair, options: CheckOptions): { codes: AuthorizationCode[]; problems: Problem[] } {
  const { codes, problems } = analyze(repair.text, options);
  const toOriginal = (span: Span) => repair.toOriginal(span);
  const { cut, isTooDeep, span } = repair;
  const lost: Problem[] = [];
  if (cut?.side === 'start') {
    const { length, inside, missing } = cut;
    lost.push({ code: 'code.start-missing', span: cut.span, length, inside, missing });
  }
  if (isTooDeep) lost.push({ code: 'code.layers-too-deep', span });
  return {
    codes: codes.map((code) => relocateCode(code, toOriginal)),
    problems: [...lost, ...layerProblems(repair), ...problems.map((problem) => relocateProblem(problem, toOriginal))],
  };
}

/** So many further places of one layer are pointed out. */
const MOST_PLACES = 5;

function* layerProblems({ steps }: Repair): Generator<Problem> {
  for (const { code, spans, count, sure, reason } of steps) {
    const [first, ...others] = spans;
    if (!first) continue;
    if (code === 'layer.base64') {
      // No part of it means anything alone.
      yield { code, span: { start: first.start, end: spans.at(-1)?.end ?? first.end }, count, sure, reason };
      continue;
    }
    const related = others.slice(0, MOST_PLACES).map((span) => ({ span, what: 'same-layer' }) as const);
    yield { code, span: first, count, sure, reason, ...(related.length > 0 ? { related } : {}) };
  }
}

function relocateProblem(problem: Problem, toOriginal: (span: Span) => Span): Problem {
  const span = toOriginal(problem.span);
  if (!problem.related) return { ...problem, span };
  return { ...problem, span, related: problem.related.map((place) => ({ ...place, span: toOriginal(place.span) })) };
}
