import { valueEdits } from '../codes/canonical';
import { DAY, daysBetween } from '../codes/dates';
import { isCutOff, isEmptyField } from '../codes/decode';
import type { Field, MaybeField } from '../codes/field';
import type { AuthorizationCode, Entitlement } from '../codes/model';
import { ruleOf, type ValueKind, WHITESPACE_POLICY } from '../codes/schema';
import { comparable, isUuid } from '../codes/udi';
import { oneEdit } from '../text/oneEdit';
import type { Span } from '../text/span';
import { hasWhitespace, whitespaceKind, whitespaceRuns } from '../text/whitespace';
import type { ProblemCode, Report, TightValue } from './problem';
import { significantSpan } from './visibleSpan';

/** What the checks need to know that is not in the text. */
export interface CheckOptions {
  /** Milliseconds since 1970; the core has no clock. */
  readonly today: number;
  /** A term that ends within so many days is worth a note. */
  readonly endingWithinDays: number;
  /**
   * Problems that nobody wants to hear of. What is checked across codes alone is left out for it; the checks of one code are made all
   * the same, because they tell whether it is whole.
   */
  readonly off?: ReadonlySet<ProblemCode>;
}

/** Letters seen in real codes; what they mean is not documented. */
const KNOWN_FLAGS = new Set(['A']);
const KNOWN_VERSIONS = new Set(['C', 'D']);
const KNOWN_LICENSE_TYPES = new Set(['PERPETUAL', 'TERM']);

/** The oldest known entitlement tag was registered in May 2014: no code can be older. */
const EARLIEST_ISSUE = Date.UTC(2014, 4, 1);

/** Clocks and time zones differ; only beyond a day a time lies in the future for everyone. */
const CLOCK_TOLERANCE = DAY;

/** Larger counts are possible but have not been seen; a lost separator or a doubled digit is likelier. */
const LARGE_COUNT = 1_000_000;

/** What each value is like, taken alone. */
export function reportValues(text: string, code: AuthorizationCode, options: CheckOptions, report: Report): void {
  const values = new ValueChecks(text, code, options, report);
  values.run();
}

/** The checks of one code's values; keeps what they all need. */
class ValueChecks {
  constructor(
    private readonly text: string,
    private readonly code: AuthorizationCode,
    private readonly options: CheckOptions,
    private readonly report: Report,
  ) {}

  run(): void {
    const { flag, version, piid, timestamp, entitlements, signature, udi } = this.code;
    if (this.#isReadable(flag) && !KNOWN_FLAGS.has(flag.value ?? '')) {
      this.report({ code: 'flag.unknown', span: flag.span, value: flag.value ?? '' });
    }
    if (this.#isReadable(version) && !KNOWN_VERSIONS.has(version.value ?? '')) {
      this.report({ code: 'version.unknown', span: version.span, value: version.value ?? '' });
    }
    if (this.#isReadable(piid) && !DASHED_UUID.test(piid.value ?? '')) {
      this.report({ code: 'piid.form', span: piid.span });
    }
    if (this.#isReadable(timestamp)) this.#timestamp(timestamp);
    for (const entitlement of entitlements) this.#entitlement(entitlement);
    this.#isReadable(signature);
    this.#isReadable(udi);
  }

  #entitlement(entitlement: Entitlement): void {
    const { tag, count, startDate, endDate, licenseType } = entitlement;
    if (this.#isReadable(tag) && !tag.value) this.report({ code: 'tag.form', span: tag.span });
    if (this.#isReadable(count)) this.#count(count);
    for (const date of [startDate, endDate]) {
      if (this.#isReadable(date) && date.value === undefined) {
        this.report({ code: 'date.form', span: date.span, name: date.element.name });
      }
    }
    if (this.#isReadable(licenseType) && !KNOWN_LICENSE_TYPES.has(licenseType.value ?? '')) {
      this.report({ code: 'license-type.unknown', span: licenseType.span, value: licenseType.value ?? '' });
    }
    this.#isReadable(entitlement.displayName);
    this.#isReadable(entitlement.tagDescription);
    this.#isReadable(entitlement.subscriptionId);
  }

  /** Reports white space and emptiness of a value; true when something is there that is whole. */
  #isReadable<Value>(field: MaybeField<Value>): field is Field<Value | undefined> {
    if (!field) return false;
    const rule = ruleOf(field.element.name);
    if (!rule?.value) return false;
    // Blanks in a comment are none of the value's.
    if (!field.element.hasMarkup) this.#whitespace(field, rule.value);
    if (isCutOff(this.code, field.element)) return false;
    if (!isEmptyField(field)) return true;
    if (!rule.mayBeEmpty) this.report({ code: 'value.empty', span: significantSpan(field.element), name: rule.name });
    return false;
  }

  #whitespace(field: Field<unknown>, kind: ValueKind): void {
    const { raw, value } = field;
    if (WHITESPACE_POLICY[kind] === 'name') {
      if (SUSPECT_IN_NAME.test(raw)) this.#name(field.span, kind);
      return;
    }
    // A value that reads as it is written had none to be taken out.
    if (value === raw || !hasWhitespace(raw)) return;
    const tight = kind as TightValue;
    for (const run of misplacedRuns(this.text, field.span, kind)) {
      this.report({ code: `${tight}.whitespace`, span: run, kind: tight, what: whitespaceKind(this.text, run) });
    }
  }

  #name(value: Span, name: string): void {
    for (const run of whitespaceRuns(this.text, value)) {
      if (whitespaceKind(this.text, run) === 'line-break') this.report({ code: 'name.line-break', span: run, name });
    }
    const content = this.text.slice(value.start, value.end);
    for (const match of content.matchAll(INVISIBLE)) {
      const start = value.start + match.index;
      const codePoint = match[0].charCodeAt(0);
      this.report({ code: 'name.invisible', span: { start, end: start + match[0].length }, name, codePoint });
    }
  }

  #timestamp({ value: time, raw, span }: Field<number | undefined>): void {
    const digits = raw.replace(/\s+/g, '').length;
    if (time === undefined || digits !== TIMESTAMP_DIGITS) this.report({ code: 'timestamp.form', span });
    else if (time > this.options.today + CLOCK_TOLERANCE) this.report({ code: 'timestamp.future', span, time });
    else if (time < EARLIEST_ISSUE) this.report({ code: 'timestamp.early', span, time });
  }

  #count({ value: count, span }: Field<number | undefined>): void {
    if (count === undefined) this.report({ code: 'count.form', span });
    else if (count >= LARGE_COUNT) this.report({ code: 'count.large', span, count });
  }
}

/** The runs that are damage: those with an edit, and line breaks in a product ID, which have none. */
function misplacedRuns(text: string, value: Span, kind: ValueKind): Span[] {
  const edits = valueEdits(text, value, kind);
  const edited = new Set(edits.map((edit) => edit.span.start));
  return whitespaceRuns(text, value).filter((run) => edited.has(run.start) || whitespaceKind(text, run) !== 'blank');
}

/**
 * Control, format and bidirectional characters, lone surrogates: they cannot be seen, and turn a name into another one on the
 * screen.
 */
const INVISIBLE =
  /(?:[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff])+/g;

/** Whether something in a name cannot be seen. */
export function hidesAny(name: string): boolean {
  return SUSPECT_IN_NAME.test(name) && name.search(INVISIBLE) >= 0;
}

/** Anything but what names are usually made of: only then it is worth a closer look. */
const SUSPECT_IN_NAME = /[^\x20-\x7e]/;

/** Codes carry milliseconds in 13 digits, and will until the year 2286. */
const TIMESTAMP_DIGITS = 13;

const DASHED_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Count, term and tags of the entitlements, taken together. */
export function reportEntitlements(code: AuthorizationCode, options: CheckOptions, report: Report): void {
  const tags = new Map<string, Span>();
  let total = 0;
  for (const entitlement of code.entitlements) {
    reportTerm(entitlement, options, report);
    const { tag, count } = entitlement;
    if (count?.value === 0) report({ code: 'entitlement.count-zero', span: count.span, name: nameOf(entitlement) });
    // A count that cannot be read is no zero.
    total += count?.value ?? Number.NaN;
    if (!tag || isEmptyField(tag)) continue;
    const key = tag.value?.raw ?? tag.raw.replace(/\s+/g, '');
    const first = tags.get(key);
    if (first) {
      report({
        code: 'entitlement.duplicate-tag',
        span: tag.span,
        name: nameOf(entitlement),
        related: [{ span: first, what: 'first-tag' }],
      });
    } else tags.set(key, tag.span);
  }
  const list = code.entitlementsElement;
  if (list && total === 0 && code.entitlements.length > 1 && code.complete) {
    report({ code: 'entitlements.total-zero', span: significantSpan(list), entitlements: code.entitlements.length });
  }
}

function nameOf(entitlement: Entitlement): string {
  return entitlement.displayName?.value || entitlement.tag?.value?.name || '';
}

function reportTerm(entitlement: Entitlement, options: CheckOptions, report: Report): void {
  const { startDate, endDate, licenseType } = entitlement;
  if (licenseType?.value === 'PERPETUAL') {
    for (const [name, field] of dates(entitlement)) {
      if (field && !isEmptyField(field)) report({ code: 'term.perpetual-date', span: field.span, name });
    }
  }
  if (licenseType?.value === 'TERM') {
    for (const [name, field] of dates(entitlement)) {
      if (field && isEmptyField(field))
        report({ code: 'term.missing-date', span: significantSpan(field.element), name });
    }
  }
  const start = startDate?.value;
  const end = endDate?.value;
  if (end === undefined || !endDate) return;
  if (start !== undefined && startDate && end < start) {
    report({
      code: 'term.order',
      span: endDate.span,
      start,
      end,
      related: [{ span: startDate.span, what: 'start-date' }],
    });
  }
  const days = daysBetween(options.today, end);
  if (days < 0) report({ code: 'term.ended', span: endDate.span, end });
  else if (days <= options.endingWithinDays) report({ code: 'term.ending', span: endDate.span, end, days });
}

function dates(entitlement: Entitlement): readonly (readonly ['startDate' | 'endDate', MaybeField<number>])[] {
  return [
    ['startDate', entitlement.startDate],
    ['endDate', entitlement.endDate],
  ];
}

/** Whether the identifier of the device has the form and the inner agreement of real ones. */
export function reportUdi(code: AuthorizationCode, report: Report): void {
  const field = code.udi;
  const udi = field?.value;
  if (!field || !udi || isEmptyField(field) || isCutOff(code, field.element)) return;
  if (!udi.pid?.value) report({ code: 'udi.form', span: field.span, part: 'pid' });
  else if (!udi.sn?.value) report({ code: 'udi.form', span: field.span, part: 'sn' });
  if (udi.uuid && !isUuid(udi.uuid.value)) report({ code: 'udi.form', span: udi.uuid.span, part: 'uuid' });
  const stray = /[^\u0021-\u007e\s\u0085]|;/.exec(field.raw)?.index;
  if (stray !== undefined) {
    const start = field.span.start + stray;
    report({ code: 'udi.form', span: { start, end: start + 1 }, part: 'character' });
  }
  const rest = udi.rest[0];
  if (rest) report({ code: 'udi.form', span: rest, part: 'rest' });

  if (udi.pid?.value !== 'UCM' || !udi.sn || !udi.uuid || !isUuid(udi.uuid.value)) return;
  const expected = comparable('uuid', udi.uuid.value).slice(-UCM_SERIAL_LENGTH);
  const serial = comparable('sn', udi.sn.value);
  // Of one that is a character away, `udi.near` says so.
  if (serial !== expected && !oneEdit(serial, expected)) {
    report({ code: 'udi.serial', span: udi.sn.span, serial: udi.sn.value, expected });
  }
}

/** In all public samples the serial of Unified CM is the end of its UUID: a plausibility hint, not a rule. */
const UCM_SERIAL_LENGTH = 5;
