import { analyze } from '../analyze';
import { certainFindings, type Finding } from '../checks/damageChecks';
import { type Problem, SEVERITY } from '../checks/problem';
import { decodeAuthorizationCode } from '../codes/decode';
import type { AuthorizationCode } from '../codes/model';
import { renest } from '../codes/renest';
import { countWhile } from '../text/countWhile';
import type { Edit } from '../text/edit';
import { endOfWholeTags, type Fragment, findFragments } from '../text/fragments';
import { overlaps, type Span, sameSpan } from '../text/span';
import { isWhitespace } from '../text/whitespace';
import { parseXml } from '../xml/parseXml';
import { aroundCode } from './around';
import { missingEnd, missingStart } from './cut';
import { type Knowledge, NO_KNOWLEDGE } from './knowledge';
import type { Layer, LayerCode, RepairReason } from './layer';
import { MappedText } from './mappedText';
import { nameBreaks } from './names';
import { type Peeled, peel } from './peel';
import { findCodeRegions, type Region } from './regions';
import { commonLength, geometryOf, isInnerSpace, layerOfSpace, type TakenSpace, tightSpace } from './spacing';
import type { Choice, Repair, RepairStep } from './steps';
import { CHARACTER_LAYERS, PUNCTUATION_LAYERS, whitespaceInTags } from './tags';
import { noRepair, type WholeCode } from './whole';

const NEVER: RepairReason = { kind: 'never-holds-any' };
const AROUND: RepairReason = { kind: 'around' };

/**
 * Repairs every code of a text, one after the other: a caller may stop for breath after each. Damaged or not, each is given; of
 * an undamaged one `changed` is false.
 *
 * @param whole codes that are known to need no repair, sorted
 */
export function* repairCodes(
  text: string,
  knowledge: Knowledge = NO_KNOWLEDGE,
  whole: readonly WholeCode[] = [],
): Generator<Repair> {
  let previous: Pasted | undefined;
  let next = 0;
  for (const region of findCodeRegions(text, whole)) {
    while ((whole[next]?.start ?? Number.POSITIVE_INFINITY) < region.start) next++;
    const code = whole[next];
    const isAlone = code !== undefined && sameSpan(code, region);
    for (const repair of isAlone ? [noRepair(text, code)] : repairRegion(text, region, knowledge)) {
      if (previous?.takes(text, repair)) continue;
      if (previous) yield previous.result();
      previous = new Pasted(previous ? markRunTogether(previous.span, repair) : repair);
    }
  }
  if (previous) yield previous.result();
}

/** Repairs what lies in one region: as a rule one code, more where several lie in one layer, none where it was only spoken of. */
export function repairRegion(text: string, region: Region, knowledge: Knowledge = NO_KNOWLEDGE): Repair[] {
  const peeled = peel(MappedText.of(text, region));
  const draft = new Draft(text, peeled);
  const fragments = findFragments(draft.mapped.text);
  if (fragments.length > 0)
    return fragments.map((fragment, index) =>
      draft.repair(fragment, fragments[index - 1], fragments.length === 1, knowledge),
    );
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
  /** Their common length, once it was asked for. */
  #columns: number | undefined;
  readonly #widths: RemovedWidths;
  readonly #inTagsOrigin: readonly Span[];

  constructor(original: string, peeled: Peeled) {
    this.#original = original;
    this.#peeled = peeled;
    this.#steps = peeled.layers.map(({ layer, spans }) => stepOf(layer.code, spans, layer.sure, layer.reason));
    let mapped = peeled.mapped;
    const take = (layer: Layer) => {
      const edits = layer.find(mapped.text);
      if (edits.length === 0) return;
      const spans = edits.map(({ span }) => mapped.origin(span));
      this.#steps.push(stepOf(layer.code, spans, layer.sure, layer.reason));
      mapped = mapped.apply(edits);
    };
    for (const layer of PUNCTUATION_LAYERS) take(layer);
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
    for (const layer of CHARACTER_LAYERS) take(layer);
    this.mapped = mapped;
  }

  repair(fragment: Fragment, before: Fragment | undefined, isOnly: boolean, knowledge: Knowledge): Repair {
    const { text } = this.mapped;
    const code = read(text, fragment);
    const steps: RepairStep[] = [];
    const taken: TakenSpace[] = [];
    const add = (layer: LayerCode, span: Span, sure: boolean, reason: RepairReason) =>
      steps.push(stepOf(layer, [span], sure, reason));

    const whole = this.mapped.origin(fragment);
    for (let index = firstIn(this.#inTagsOrigin, whole) ?? this.#taken.length; index < this.#taken.length; index++) {
      const [span, space] = [this.#inTagsOrigin[index], this.#taken[index]];
      if (!span || !space || !overlaps(whole, span)) break;
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

    this.#columns ??= commonLength(this.#lined);
    const lines = {
      text: this.#lined,
      code: { start: this.#placeOf(fragment.start), end: this.#placeOf(fragment.end) },
      columns: this.#columns,
      isLayered: () => this.#peeled.layers.some(({ spans }) => firstIn(spans, whole) !== undefined),
      placeOf: (offset: number) => this.#placeOf(offset),
    };
    const geometry = geometryOf(text, code, taken, lines);
    const breaks = nameBreaks(text, code, (tag) => knowledge.namesOf(tag, whole), geometry);
    for (const { span, sure, reason } of breaks) {
      add(layerOfSpace(text.slice(span.start, span.end)), this.mapped.origin(span), sure, reason);
    }

    const all: Edit[] = [...edits, ...breaks.map(({ span, reading }) => ({ span, newText: reading as string }))];
    all.sort((a, b) => a.span.start - b.span.start);
    const shift = shiftBy(all);
    const result = this.mapped.part(fragment).apply(
      all.map(({ span: { start, end }, newText }) => ({
        span: { start: start - fragment.start, end: end - fragment.start },
        newText,
      })),
    );
    const line = result.text;
    const toOriginal = (span: Span) => result.origin(span);

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
    return this.#finish({ fragment, before, isOnly, line, steps, choices, toOriginal });
  }

  /** Where an offset of the present text was before white space was taken out of tags. */
  #placeOf(offset: number): number {
    return offset + this.#widths.before(offset);
  }

  #finish(found: {
    readonly fragment: Fragment;
    /** The code in front of it. */
    readonly before: Fragment | undefined;
    readonly isOnly: boolean;
    readonly line: string;
    readonly steps: readonly RepairStep[];
    readonly choices: readonly Choice[];
    toOriginal(span: Span): Span;
  }): Repair {
    const { fragment, before, isOnly, line, choices, toOriginal } = found;
    const span = this.#replaced(this.mapped.origin(fragment), isOnly);
    const from = before ? this.mapped.origin(before).end : 0;
    const steps = [...this.#stepsFor(span, from), ...found.steps, ...this.#around(fragment)];
    const problems = damageIn(line);
    const changed = this.#original.slice(span.start, span.end) !== line;
    return {
      span,
      steps: merged(steps),
      text: line,
      complete:
        fragment.complete && problems.length === 0 && !this.#peeled.isTooDeep && !this.#isPartlyDecoded(fragment),
      changed,
      sure: steps.every(({ sure }) => sure),
      choices,
      cut: missingEnd(problems, toOriginal),
      problems,
      isTooDeep: this.#peeled.isTooDeep,
      toOriginal,
    };
  }

  /** A code of which some characters are encoded and some are not has lost or won some. */
  #isPartlyDecoded({ start, end }: Fragment): boolean {
    const { text } = this.mapped;
    return this.#peeled.layers.some(({ layer, spans }) => {
      let next = layer.opaque ? firstIn(spans, this.mapped.origin({ start, end })) : undefined;
      if (next === undefined) return false;
      for (let at = start; at < end; at++) {
        const place = this.mapped.origin({ start: at, end: at + 1 }).start;
        while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= place) next++;
        const isOutside = place < (spans[next]?.start ?? Number.POSITIVE_INFINITY);
        if (isOutside && !isWhitespace(text.charCodeAt(at))) return true;
      }
      return false;
    });
  }

  /** Of an encoding that changes every character all of it is replaced, if the code is all there is in it. */
  #replaced(span: Span, isOnly: boolean): Span {
    let { start, end } = span;
    for (const { layer, spans } of isOnly ? this.#peeled.layers : []) {
      if (!layer.opaque || firstIn(spans, span) === undefined) continue;
      start = Math.min(start, spans[0]?.start ?? start);
      end = Math.max(end, spans.at(-1)?.end ?? end);
    }
    return { start, end };
  }

  /**
   * The layers that lay over this code; of those that stand around a code also what is in front of it.
   *
   * @param from where the code in front of it ends
   */
  #stepsFor(code: Span, from: number): RepairStep[] {
    return this.#steps.flatMap((step) => {
      const inside = spansIn(step.spans, code);
      const isAround = this.#peeled.layers.some(({ layer }) => layer.code === step.code && layer.around);
      const front = isAround ? spansIn(step.spans, { start: from, end: code.start }) : [];
      if (inside.length > 0) {
        return [stepOf(step.code, [...front.filter((span) => span !== inside[0]), ...inside], step.sure, step.reason)];
      }
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
    const isAll = this.#original.length < SHORT && this.#original.trim() === line;
    const cut = missingStart(line, isAll, toOriginal);
    if (!this.#peeled.isTooDeep && (!cut || !region.isHeadless)) return undefined;
    const span = cut ? this.mapped.origin(stretch) : { start: region.start, end: region.end };
    const spaces = edits.map((edit) =>
      stepOf(layerOfSpace(text.slice(edit.span.start, edit.span.end)), [this.mapped.origin(edit.span)], true, NEVER),
    );
    const steps = merged([...this.#stepsFor(span, 0), ...spaces]);
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

/** Where in these spans, which are sorted, those begin that overlap the stretch. */
function firstIn(spans: readonly Span[], stretch: Span): number | undefined {
  const at = countWhile(spans, ({ end }) => end <= stretch.start);
  const first = spans[at];
  return first && overlaps(first, stretch) ? at : undefined;
}

function spansIn(spans: readonly Span[], stretch: Span): Span[] {
  const first = firstIn(spans, stretch);
  if (first === undefined) return [];
  const found: Span[] = [];
  for (let at = first; at < spans.length; at++) {
    const span = spans[at];
    if (!span || !overlaps(span, stretch)) break;
    found.push(span);
  }
  return found;
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
    return this.#sums[countWhile(this.#places, (place) => place <= offset)] ?? 0;
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
  return (offset) => shifts[countWhile(edits, ({ span }) => span.end <= offset)] ?? 0;
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
  const byKey = new Map<string, RepairStep[]>();
  for (const step of steps) {
    const key = `${step.code} ${step.sure} ${JSON.stringify(step.reason)}`;
    const same = byKey.get(key);
    if (same) same.push(step);
    else byKey.set(key, [step]);
  }
  return [...byKey.values()].flatMap(([step, ...others]) => {
    if (!step || others.length === 0) return step ?? [];
    const spans = [step, ...others].flatMap((same) => same.spans).sort((a, b) => a.start - b.start);
    return stepOf(step.code, spans, step.sure, step.reason);
  });
}

/** Nothing but what stands around codes: the second one follows the first at once. */
const BETWEEN = /^[\s"“”„«»'‘’`]{0,24}$/;

/** Longer texts are more than a tag. */
const SHORT = 64;

/** Less of a code than this is the beginning of any other as well. */
const BEGUN = 100;

/** The same code several times at one place, or one whose first pastes broke off: one code, of which the others are left out. */
class Pasted {
  #kept: Repair;
  /** Of all of them, once there are several: they are put together at the end, for there may be thousands. */
  readonly #steps: RepairStep[] = [];

  constructor(first: Repair) {
    this.#kept = first;
  }

  get span(): Span {
    return this.#kept.span;
  }

  /** Whether the next code is the same one. */
  takes(text: string, next: Repair): boolean {
    const first = this.#kept;
    const isSame = first.complete && first.text === next.text;
    const isBegun = first.cut?.side === 'end' && first.text.length >= BEGUN && next.text.startsWith(first.text);
    if (!(isSame || isBegun) || !follows(text, first, next)) return false;
    const left = isSame ? next.span : first.span;
    if (this.#steps.length === 0) this.#steps.push(...first.steps);
    this.#steps.push(...next.steps, stepOf('layer.pasted-twice', [left], true, { kind: 'same-code' }));
    const span = { start: Math.min(first.span.start, next.span.start), end: Math.max(first.span.end, next.span.end) };
    this.#kept = { ...(isSame ? first : next), span, changed: true };
    return true;
  }

  result(): Repair {
    return this.#steps.length === 0 ? this.#kept : { ...this.#kept, steps: merged(this.#steps) };
  }
}

function follows(text: string, first: Repair, second: Repair): boolean {
  const end = first.span.end;
  return end <= second.span.start
    ? BETWEEN.test(text.slice(end, second.span.start))
    : first.span.start === second.span.start;
}

/** Two codes with nothing between them have to be told apart by their root elements. */
function markRunTogether(first: Span, second: Repair): Repair {
  if (first.end !== second.span.start) return second;
  const at = second.span.start;
  const apart = stepOf('layer.run-together', [{ start: at, end: at }], true, NEVER);
  return { ...second, steps: [...second.steps, apart] };
}
