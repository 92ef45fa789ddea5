import type { Span } from '../../text/span';
import { isWhitespace } from '../../text/whitespace';
import type { OutputBuilder } from './builder';
import { HEADINGS, type Heading, TABLES, type Topic } from './headings';
import { type Line, lineAt } from './lines';
import type { Fact, Role } from './model';
import { readLicenseRow, readSlotRow } from './rows';
import { addTrust, COMMON, PHRASES, RULES } from './rules';
import { promptEnd, type Start, startOf } from './starts';
import { factAt, roleOf, timeAtEnd, udiOf, wordsOf } from './values';

/** More lines than any output has between two that are known. */
const MOST_UNKNOWN = 300;
/** More lines than any output has that are not even `key: value`. */
const MOST_SHAPELESS = 40;

/** Reads the lines behind the command or first line of an output; returns where it ends. */
export function readShow(output: OutputBuilder, start: Start, first: Line): number {
  const reader = new ShowReader(output, start.topic);
  let from = start.command ? first.next : lineStart(output.text, first.start);
  let end = first.next;
  while (from < output.text.length && !reader.isLost) {
    const line = lineAt(output.text, from);
    if (line.start < line.end && from !== first.start && reader.endsBefore(line)) break;
    from = line.next;
    if (line.start < line.end && reader.read(line)) {
      output.reach(line.end);
      end = line.next;
    }
  }
  reader.finish();
  return end;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

class ShowReader {
  readonly #output: OutputBuilder;
  readonly #text: string;
  readonly #seen = new Set<Heading>();
  #topic: Topic;
  #lines = 0;
  #unknown = 0;
  #shapeless = 0;

  constructor(output: OutputBuilder, topic: Topic) {
    this.#output = output;
    this.#text = output.text;
    this.#topic = topic;
  }

  /** Whether so much unknown text went by that the output must have ended. */
  get isLost(): boolean {
    return this.#unknown > MOST_UNKNOWN || this.#shapeless > MOST_SHAPELESS;
  }

  /** Whether another prompt, command or output begins with this line. */
  endsBefore(line: Line): boolean {
    if (promptEnd(this.#text, line) >= 0) return true;
    // A command without prompt, or the line a device prints before every output.
    if (COMMANDS.some((begins) => this.#text.startsWith(begins, line.start)) && startOf(this.#text, line)?.command) {
      return true;
    }
    return this.#lines > 0 && this.#text.startsWith('Load for five secs', line.start);
  }

  /** Reads one line; whether it said anything that is known. */
  read({ start, end }: Span): boolean {
    const line = { start, end };
    this.#lines++;
    if (isRuler(this.#text, line)) return false;
    const known = this.#readLine(line);
    if (known) {
      this.#unknown = 0;
      this.#shapeless = 0;
    } else {
      this.#unknown++;
    }
    return known;
  }

  finish(): void {
    const { facts, units } = this.#output;
    const active = units.filter(({ role }) => role === 'active');
    if (!facts.udi && active.length === 1) facts.udi = active[0]?.udi;
  }

  #readLine(line: Span): boolean {
    const text = this.#text;
    const last = text.charCodeAt(line.end - 1);
    const words = wordsOf(text, line.start, line.end);
    if (this.#topic === 'enforced' && ENFORCED.test(words)) return true;
    const colon = words.indexOf(':');
    if (last === 0x3a || colon < 0) {
      const lower = words.toLowerCase();
      const heading = HEADINGS.get(lower) ?? tableHeading(lower);
      if (heading) return this.#open(heading, line);
      if (last === 0x3a) return this.#readOpening(lower, words, line);
      return this.#readPhrase(lower, line) || this.#readRow(line) || this.#isShapeless();
    }
    if (this.#readRow(line)) return true;
    return this.#readPair(line, words.slice(0, colon).trimEnd().toLowerCase(), line.start + colon);
  }

  #isShapeless(): false {
    this.#shapeless++;
    return false;
  }

  /** `key: value` */
  #readPair(line: Span, key: string, colon: number): boolean {
    const text = this.#text;
    let from = colon + 1;
    while (from < line.end && isWhitespace(text.charCodeAt(from))) from++;
    const value = { start: from, end: line.end };
    const role = roleOf(key);
    if (role !== undefined && this.#readUnit(role, line, value)) return true;
    if (key === 'handle') {
      this.#topic = 'usage';
      this.#output.startLicense(line, {});
      return true;
    }
    const rule = RULES[this.#topic]?.get(key) ?? COMMON.get(key);
    if (!rule) return this.#readHeadingWithValue(key, line, value) || this.#readTimedPhrase(line);
    rule(this.#output, factAt(text, value), factAt(text, line));
    return true;
  }

  /** `INSTALLED on Oct 14 11:37:52 2021 UTC` has colons and is no `key: value`. */
  #readTimedPhrase(line: Span): boolean {
    return this.#topic === 'trust' && this.#readPhrase(wordsOf(this.#text, line.start, line.end).toLowerCase(), line);
  }

  /** `Trust Code Installed: <none>` is heading and value in one. */
  #readHeadingWithValue(key: string, line: Span, value: Span): boolean {
    const heading = HEADINGS.get(`${key}:`);
    if (!heading || (heading.topic === 'none' && !/^<(?:none|empty)>$/.test(this.#text.slice(value.start, value.end))))
      return false;
    return this.#open(heading, line);
  }

  /** `Active: PID:C9300-48UXM,SN:FCW2130G0NH` */
  #readUnit(role: Role, line: Span, value: Span): boolean {
    const output = this.#output;
    const udi = udiOf(this.#text, factAt(this.#text, value));
    if (!udi) return false;
    if (this.#topic === 'reserved') output.startTerm(line, role, udi);
    else if (this.#topic !== 'usage') output.startUnit(role, udi, line);
    return true;
  }

  /** A line that ends with a colon and is no heading: `C9300 48P DNA Essentials (C9300_48P_dna_essentials):` */
  #readOpening(lower: string, words: string, line: Span): boolean {
    const key = lower.slice(0, -1).trimEnd();
    const rule = RULES[this.#topic]?.get(key);
    if (rule) {
      const end = { start: line.end, end: line.end };
      rule(this.#output, factAt(this.#text, end), factAt(this.#text, line));
      return true;
    }
    const names = namesOf(words, line, this.#text);
    if (!names) return this.#isShapeless();
    if (this.#topic === 'reserved') this.#output.startReserved(line, names);
    else if (LISTS_LICENSES.has(this.#topic)) {
      this.#topic = 'usage';
      this.#output.sections.add('usage');
      this.#output.startLicense(line, names);
    } else return false;
    return true;
  }

  #readPhrase(lower: string, line: Span): boolean {
    for (const { begins, topics, rule } of PHRASES) {
      if (!lower.startsWith(begins) || (topics && !topics.includes(this.#topic))) continue;
      const rest = factAt(this.#text, { start: line.start + begins.length, end: line.end });
      rule(this.#output, rest, factAt(this.#text, line));
      return true;
    }
    return false;
  }

  #readRow(line: Span): boolean {
    if (this.#topic === 'table') return readLicenseRow(this.#output, factAt(this.#text, line));
    return this.#topic === 'slots' && readSlotRow(this.#output, factAt(this.#text, line));
  }

  #open(heading: Heading, line: Span): boolean {
    const output = this.#output;
    const isRepeated = (heading.once && this.#seen.has(heading)) === true;
    const isLate = heading.first === true && [...this.#seen].some(({ topic }) => topic !== 'banner');
    if (isRepeated || isLate) {
      this.#unknown = Number.POSITIVE_INFINITY;
      return false;
    }
    this.#seen.add(heading);
    this.#topic = heading.topic;
    if (heading.section) output.sections.add(heading.section);
    output.closeAll();
    if (heading.topic === 'reserved') output.startReservations(line);
    if (heading.topic === 'banner') output.facts.source = 'tech-support';
    if (heading.topic === 'trust') addTrust(output, timeAtEnd(factAt(this.#text, line)));
    return true;
  }
}

/** How a command can begin that has no prompt in front. */
const COMMANDS: readonly string[] = ['sh', 'license smart ', 'no license smart ', 'do sh'];

/** Lines under `Enforced Licenses:`, each of a device or of a feature with its number. */
const ENFORCED = /^(?:P:[^,]+,S:[^:]+:|No PD enforced licenses|[\w.-]+:.*\(\d+\))$/;

/** Topics under which a name with brackets begins a license. */
const LISTS_LICENSES: ReadonlySet<Topic> = new Set<Topic>(['usage', 'authorization', 'status']);

function tableHeading(lower: string): Heading | undefined {
  if (!lower.startsWith('license ') && !lower.startsWith('slotid')) return undefined;
  return TABLES.find(({ titles }) => titles.test(lower))?.heading;
}

/** Rulers, and lines such as `. . .` or `!`: no letter or digit, or nothing but `=` and `-`. */
function isRuler(text: string, { start, end }: Span): boolean {
  const code = text.charCodeAt(start);
  return (code === 0x3d || code === 0x2d) && text.charCodeAt(end - 1) === code;
}

/** Name and the last pair of brackets: `UC Manager CUWL License (12.X) (UCM_CUWL):`. */
function namesOf(words: string, line: Span, text: string): { name: Fact | undefined; shortName: Fact } | undefined {
  const bracket = words.endsWith('):') ? openingBracket(words, words.length - 2) : -1;
  if (bracket < 0) return undefined;
  const name = words.slice(0, bracket).trimEnd();
  return {
    name: name === '' ? undefined : factAt(text, { start: line.start, end: line.start + name.length }),
    shortName: factAt(text, { start: line.start + bracket + 1, end: line.end - 2 }),
  };
}

/** Of the bracket that closes at `close`. */
function openingBracket(words: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    const character = words.charAt(at);
    if (character === ')') depth++;
    else if (character === '(' && --depth === 0) return at;
  }
  return -1;
}
