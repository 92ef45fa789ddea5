import { analyze } from '../analyze';
import { certainFindings, type Finding } from '../checks/damageChecks';
import { type Problem, SEVERITY } from '../checks/problem';
import { decodeAuthorizationCode } from '../codes/decode';
import type { AuthorizationCode } from '../codes/model';
import { renest } from '../codes/renest';
import type { Edit } from '../text/edit';
import { endOfWholeTags, type Fragment, findFragments } from '../text/fragments';
import { encloses, overlaps, type Span } from '../text/span';
import { parseXml } from '../xml/parseXml';
import { aroundCode } from './around';
import { missingEnd, missingStart } from './cut';
import { type Knowledge, NO_KNOWLEDGE } from './knowledge';
import type { LayerCode, RepairReason } from './layer';
import { MappedText } from './mappedText';
import { nameBreaks } from './names';
import { type Peeled, peel } from './peel';
import { findCodeRegions, type Region } from './regions';
import { geometryOf, isInnerSpace, layerOfSpace, type TakenSpace, tightSpace } from './spacing';
import type { Choice, Repair, RepairStep } from './steps';
import { CHARACTER_LAYERS, whitespaceInTags } from './tags';

const NEVER: RepairReason = { kind: 'never-holds-any' };
const AROUND: RepairReason = { kind: 'around' };

/**
 * Repairs every code of a text, one after the other: a caller may stop for breath after each. Damaged or not, each is given; of
 * an undamaged one `changed` is false.
 */
export function* repairCodes(text: string, knowledge: Knowledge = NO_KNOWLEDGE): Generator<Repair> {
  let previous: Repair | undefined;
  for (const region of findCodeRegions(text)) {
    for (const repair of repairRegion(text, region, knowledge)) {
      const joined = previous && joinPasted(text, previous, repair);
      if (joined) previous = joined;
      else {
        if (previous) yield previous;
        previous = previous ? markRunTogether(previous, repair) : repair;
      }
    }
  }
  if (previous) yield previous;
}

/** Repairs what lies in one region: as a rule one code, more where several lie in one layer, none where it was only spoken of. */
export function repairRegion(text: string, region: Region, knowledge: Knowledge = NO_KNOWLEDGE): Repair[] {
  const peeled = peel(MappedText.of(text, region));
  const draft = new Draft(text, peeled);
  const fragments = findFragments(draft.mapped.text);
  if (fragments.length > 0)
    return fragments.map((fragment) => draft.repair(fragment, fragments.length === 1, knowledge));
  const headless = draft.headless(region);
  return headless ? [headless] : [];
}

/** One region on its way from the peeled text to the codes in it. */
class Draft {
  readonly mapped: MappedText;
  readonly #original: string;
  readonly #peeled: Peeled;
  readonly #steps: RepairStep[];
  /** White space that was taken out of tags. */
  readonly #taken: readonly TakenSpace[];
  /** The lines as they were with it. */
  readonly #lined: string;
  readonly #widths: RemovedWidths;
  readonly #inTagsOrigin: readonly Span[];

  constructor(original: string, peeled: Peeled) {
    this.#original = original;
    this.#peeled = peeled;
    this.#steps = peeled.layers.map(({ layer, spans }) => stepOf(layer.code, spans, layer.sure, layer.reason));
    let mapped = peeled.mapped;
    const [punctuation, ...later] = CHARACTER_LAYERS;
    const take = (layer: (typeof CHARACTER_LAYERS)[number] | undefined) => {
      const edits = layer?.find(mapped.text) ?? [];
      if (!layer || edits.length === 0) return;
      const spans = edits.map(({ span }) => mapped.origin(span));
      this.#steps.push(stepOf(layer.code, spans, layer.sure, layer.reason));
      mapped = mapped.apply(edits);
    };
    take(punctuation);
    this.#lined = mapped.text;
    const inTags = whitespaceInTags(mapped.text);
    this.#widths = new RemovedWidths(inTags);
    this.#inTagsOrigin = inTags.map(({ span }) => mapped.origin(span));
    this.#taken = inTags.map(({ span }) => ({
      run: mapped.text.slice(span.start, span.end),
      place: span.start,
      isInner: true,
    }));
    mapped = mapped.apply(inTags);
    for (const layer of later) take(layer);
    this.mapped = mapped;
  }

  repair(fragment: Fragment, isOnly: boolean, knowledge: Knowledge): Repair {
    const { text } = this.mapped;
    const code = read(text, fragment);
    const steps: RepairStep[] = [];
    const taken: TakenSpace[] = [];
    const add = (layer: LayerCode, span: Span, sure: boolean, reason: RepairReason) =>
      steps.push(stepOf(layer, [span], sure, reason));

    const whole = this.mapped.origin(fragment);
    for (const [index, span] of this.#inTagsOrigin.entries()) {
      const space = this.#taken[index];
      if (!space || !encloses(whole, span)) continue;
      taken.push(space);
      add(layerOfSpace(space.run), span, true, NEVER);
    }

    const edits = tightSpace(text, code);
    for (const edit of edits) {
      const run = text.slice(edit.span.start, edit.span.end);
      taken.push({
        run,
        place: this.#placeOf(edit.span.start),
        isInner: edit.newText === '' && isInnerSpace(text, edit),
      });
      add(layerOfSpace(run), this.mapped.origin(edit.span), true, NEVER);
    }

    const lines = { text: this.#lined, placeOf: (offset: number) => this.#placeOf(offset) };
    const geometry = geometryOf(text, code, taken, lines);
    const breaks = nameBreaks(text, code, knowledge, geometry);
    for (const { span, sure, reason } of breaks) {
      add(layerOfSpace(text.slice(span.start, span.end)), this.mapped.origin(span), sure, reason);
    }

    const all: Edit[] = [...edits, ...breaks.map(({ span, reading }) => ({ span, newText: reading as string }))];
    all.sort((a, b) => a.span.start - b.span.start);
    const result = this.mapped.apply(all);
    const shift = shiftBy(all);
    const end = fragment.end + shift(fragment.end);
    const line = result.text.slice(fragment.start, end);
    const toOriginal = (span: Span) =>
      result.origin({ start: fragment.start + span.start, end: fragment.start + span.end });

    const choices = breaks
      .filter(({ sure }) => !sure)
      .map(({ span, reading, field, entitlement }): Choice => {
        const at = span.start + shift(span.start) - fragment.start;
        return {
          span: this.mapped.origin(span),
          at: { start: at, end: at + reading.length },
          readings: [' ', ''],
          chosen: reading,
          field,
          entitlement,
        };
      });
    return this.#finish({ fragment, isOnly, line, steps, choices, toOriginal });
  }

  /** Where an offset of the present text was before white space was taken out of tags. */
  #placeOf(offset: number): number {
    return offset + this.#widths.before(offset);
  }

  #finish(found: {
    readonly fragment: Fragment;
    readonly isOnly: boolean;
    readonly line: string;
    readonly steps: readonly RepairStep[];
    readonly choices: readonly Choice[];
    toOriginal(span: Span): Span;
  }): Repair {
    const { fragment, isOnly, line, choices, toOriginal } = found;
    const span = this.#replaced(this.mapped.origin(fragment), isOnly);
    const steps = [...this.#stepsFor(span), ...found.steps, ...this.#around(fragment)];
    const problems = damageIn(line);
    const changed = this.#original.slice(span.start, span.end) !== line;
    return {
      span,
      steps: merged(steps),
      text: line,
      complete: fragment.complete && problems.length === 0 && !this.#peeled.isTooDeep,
      changed,
      sure: steps.every(({ sure }) => sure),
      choices,
      cut: missingEnd(problems, toOriginal),
      problems,
      isTooDeep: this.#peeled.isTooDeep,
      toOriginal,
    };
  }

  /** Of an encoding that changes every character all of it is replaced, if the code is all there is in it. */
  #replaced(span: Span, isOnly: boolean): Span {
    let { start, end } = span;
    for (const { layer, spans } of isOnly ? this.#peeled.layers : []) {
      if (!layer.opaque || !spans.some((piece) => overlaps(piece, span))) continue;
      start = Math.min(start, spans[0]?.start ?? start);
      end = Math.max(end, spans.at(-1)?.end ?? end);
    }
    return { start, end };
  }

  /** The layers that lay over this code; of those that stand around a code also what is in front of it. */
  #stepsFor(code: Span): RepairStep[] {
    return this.#steps.flatMap((step) => {
      const inside = step.spans.filter((span) => overlaps(span, code));
      const isAround = this.#peeled.layers.some(({ layer }) => layer.code === step.code && layer.around);
      const front = isAround ? step.spans.filter(({ end }) => end <= code.start) : [];
      if (inside.length > 0) return [stepOf(step.code, [...front, ...inside], step.sure, step.reason)];
      return front.length > 0 ? [stepOf(step.code, front, true, AROUND)] : [];
    });
  }

  #around(fragment: Fragment): RepairStep[] {
    const { bullet, command, quotes } = aroundCode(this.mapped.text, fragment);
    const steps: RepairStep[] = [];
    if (bullet) steps.push(stepOf('layer.decoration', [this.mapped.origin(bullet)], true, AROUND));
    if (command) steps.push(stepOf('layer.command', [this.mapped.origin(command)], true, AROUND));
    const spans = quotes.map((quote) => this.mapped.origin(quote));
    if (spans.length > 0) steps.push(stepOf('layer.quotes', spans, true, AROUND));
    return steps;
  }

  /** What is left of a code whose root never opens, and of one that lies too deep. */
  headless(region: Region): Repair | undefined {
    const { text } = this.mapped;
    const tag = text.search(/<\/?[A-Za-z]/);
    const start = tag < 0 ? 0 : Math.max(...['\n', '\r', '"', '“'].map((mark) => text.lastIndexOf(mark, tag))) + 1;
    const root = text.lastIndexOf('</specificPLR>');
    const stretch = { start, end: root < 0 ? text.trimEnd().length : root + '</specificPLR>'.length };
    const edits: Edit[] = [];
    for (const gap of text.slice(0, stretch.end).matchAll(/(?<=>)\s+(?=<)/g)) {
      if (gap.index >= start) edits.push({ span: { start: gap.index, end: gap.index + gap[0].length }, newText: '' });
    }
    const result = this.mapped.apply(edits);
    const line = result.text.slice(start, stretch.end + shiftBy(edits)(stretch.end));
    const toOriginal = (span: Span) => result.origin({ start: start + span.start, end: start + span.end });
    const cut = missingStart(line, toOriginal);
    if (!this.#peeled.isTooDeep && (!cut || !region.isHeadless)) return undefined;
    const span = cut ? this.mapped.origin(stretch) : { start: region.start, end: region.end };
    const spaces = edits.map((edit) =>
      stepOf(layerOfSpace(text.slice(edit.span.start, edit.span.end)), [this.mapped.origin(edit.span)], true, NEVER),
    );
    const steps = merged([...this.#stepsFor(span), ...spaces]);
    return {
      span,
      steps,
      text: cut ? line : this.#original.slice(span.start, span.end),
      complete: false,
      changed: cut !== undefined && this.#original.slice(span.start, span.end) !== line,
      sure: steps.every(({ sure }) => sure),
      choices: [],
      cut,
      problems: [],
      isTooDeep: this.#peeled.isTooDeep,
      toOriginal,
    };
  }
}

/** How much was taken out in front of an offset of what is left. */
class RemovedWidths {
  readonly #places: number[] = [];
  readonly #sums: number[] = [0];

  constructor(edits: readonly Edit[]) {
    for (const { span } of edits) {
      const sum = this.#sums.at(-1) ?? 0;
      this.#places.push(span.start - sum);
      this.#sums.push(sum + span.end - span.start);
    }
  }

  before(offset: number): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#sums[low] ?? 0;
  }
}

function read(text: string, fragment: Fragment): AuthorizationCode {
  const end = fragment.complete ? fragment.end : endOfWholeTags(text, fragment);
  const xml = parseXml(text, { start: fragment.start, end });
  const root = xml.root && xml.problems.length > 0 ? renest(xml.root) : xml.root;
  return decodeAuthorizationCode(text, fragment, root);
}

/** How far edits move what stands at an offset. */
function shiftBy(edits: readonly Edit[]): (offset: number) => number {
  const shifts: number[] = [0];
  for (const { span, newText } of edits) shifts.push((shifts.at(-1) ?? 0) + newText.length - (span.end - span.start));
  return (offset) => {
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edits[middle]?.span.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return shifts[low] ?? 0;
  };
}

/** Warnings and hints that mean that characters are missing, wrong or too many; every error but these means it. */
const ALSO_DAMAGE = new Set([
  'element.misplaced',
  'element.attributes',
  'element.markup',
  'xml.too-large',
  'name.invisible',
]);
const NO_DAMAGE = new Set(['term.order', 'udi.mismatch', 'command.unquoted', 'command.quotes']);

/** What is wrong with a code as such; what it says (a term that ended, a count of 0) is no damage. */
function damageIn(line: string): (Problem | Finding)[] {
  const { problems, codes } = analyze(line, { today: 0, endingWithinDays: 0 });
  const damage: (Problem | Finding)[] = problems.filter(
    ({ code }) =>
      (SEVERITY[code] === 'error' && !NO_DAMAGE.has(code)) || ALSO_DAMAGE.has(code) || code.endsWith('.whitespace'),
  );
  damage.push(...problems.filter(isNoValue));
  const lost = line.indexOf('\ufffd');
  if (lost >= 0) {
    damage.push({
      code: 'name.invisible',
      span: { start: lost, end: lost + 1 },
      name: 'displayName',
      codePoint: 0xfffd,
    });
  }
  const [code] = codes;
  return code && damage.length === 0 ? certainFindings(code) : damage;
}

/** New letters and types may come; signs and small letters are no such. */
function isNoValue(problem: Problem): boolean {
  switch (problem.code) {
    case 'flag.unknown':
    case 'version.unknown':
      return !/^[A-Z]$/.test(problem.value);
    case 'license-type.unknown':
      return !/^[A-Z][A-Z_]*$/.test(problem.value);
    default:
      return false;
  }
}

function stepOf(code: LayerCode, spans: readonly Span[], sure: boolean, reason: RepairReason): RepairStep {
  return { code, spans, count: spans.length, sure, reason };
}

/** One step for what is done in the same way for the same reason. */
function merged(steps: readonly RepairStep[]): RepairStep[] {
  const byKey = new Map<string, { step: RepairStep; spans: Span[] }>();
  for (const step of steps) {
    const key = `${step.code} ${step.sure} ${JSON.stringify(step.reason)}`;
    const same = byKey.get(key);
    if (same) for (const span of step.spans) same.spans.push(span);
    else byKey.set(key, { step, spans: [...step.spans] });
  }
  return [...byKey.values()].map(({ step, spans }) =>
    stepOf(
      step.code,
      spans.sort((a, b) => a.start - b.start),
      step.sure,
      step.reason,
    ),
  );
}

/** Nothing but what stands around codes: the second one follows the first at once. */
const BETWEEN = /^[\s"“”„«»'‘’`]{0,24}$/;

/** Less of a code than this is the beginning of any other as well. */
const BEGUN = 100;

/** The same code twice at one place, or one whose first paste broke off: one code, of which the other is left out. */
function joinPasted(text: string, first: Repair, second: Repair): Repair | undefined {
  const isSame = first.complete && first.text === second.text;
  const isBegun = first.cut?.side === 'end' && first.text.length >= BEGUN && second.text.startsWith(first.text);
  if (!(isSame || isBegun) || !follows(text, first, second)) return undefined;
  const left = isSame ? second : first;
  const kept = isSame ? first : second;
  const span = { start: Math.min(first.span.start, second.span.start), end: Math.max(first.span.end, second.span.end) };
  const twice = stepOf('layer.pasted-twice', [left.span], true, { kind: 'same-code' });
  return { ...kept, span, steps: merged([...first.steps, ...second.steps, twice]), changed: true };
}

function follows(text: string, first: Repair, second: Repair): boolean {
  const end = first.span.end;
  return end <= second.span.start
    ? BETWEEN.test(text.slice(end, second.span.start))
    : first.span.start === second.span.start;
}

/** Two codes with nothing between them have to be told apart by their root elements. */
function markRunTogether(first: Repair, second: Repair): Repair {
  if (first.span.end !== second.span.start) return second;
  const at = second.span.start;
  const apart = stepOf('layer.run-together', [{ start: at, end: at }], true, NEVER);
  return { ...second, steps: [...second.steps, apart] };
}
