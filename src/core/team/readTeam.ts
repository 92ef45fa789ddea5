import { visible } from '../render/visible';
import { encloses, type Span } from '../text/span';
import { type JsonMember, type JsonNode, readJson } from './jsonTree';
import type { TeamProblem, Wrong } from './problem';
import {
  type ListRule,
  LONGEST_FILE,
  type ObjectRule,
  type Rule,
  TEAM_SHAPE,
  TELLING_MESSAGE,
  TELLING_TAG,
  type TextRule,
} from './shape';
import { NO_TEAM, type Team } from './team';

export interface TeamReading {
  /** What can be used; an entry with an error is not part of it. */
  readonly team: Team;
  /** In the order of the text. */
  readonly problems: readonly TeamProblem[];
}

/** Reads a team file. Never throws, whatever the text is: what is wrong is told with its place, and the rest is used. */
export function readTeam(text: string): TeamReading {
  if (text.length > LONGEST_FILE) {
    return { team: NO_TEAM, problems: [{ code: 'team.too-large', longest: LONGEST_FILE, span: { start: 0, end: 1 } }] };
  }
  // The mark of the byte order is no part of JSON, and keeps its place.
  const { root, wrong, tooDeepAt } = readJson(text.replace(/^\ufeff/, ' '));
  if (tooDeepAt) return { team: NO_TEAM, problems: [{ code: 'team.too-deep', span: tooDeepAt }] };
  const reader = new Reader(wrong);
  const value = root && reader.read(root, TEAM_SHAPE);
  // What follows the first place is mostly its doing.
  const inJson = wrong.slice(0, 1).map((span): TeamProblem => ({ code: 'team.not-json', span }));
  // The shape is all that a value of it has passed.
  const team = value === undefined ? NO_TEAM : { ...NO_TEAM, ...(value as Partial<Team>) };
  return { team, problems: [...inJson, ...reader.problems].sort((a, b) => a.span.start - b.span.start) };
}

/** Follows the rules; a value that breaks one is `undefined`, and so is an object that needs it. */
class Reader {
  readonly problems: TeamProblem[] = [];

  /** @param wrong where the text is not JSON */
  constructor(private readonly wrong: readonly Span[]) {}

  read(node: JsonNode, rule: Rule): unknown {
    switch (rule.kind) {
      case 'text':
        return this.#text(node, rule);
      case 'choice': {
        if (node.type !== 'string') return this.#refuse(node.span, { code: 'team.wrong-type', wanted: 'text' });
        const value = String(node.value);
        return rule.values.includes(value)
          ? value
          : this.#refuse(node.span, { code: 'team.unknown-value', value, known: rule.values });
      }
      case 'version':
        if (node.type !== 'number') return this.#refuse(node.span, { code: 'team.wrong-type', wanted: 'number' });
        return node.value === rule.value
          ? node.value
          : this.#refuse(node.span, { code: 'team.version', wanted: rule.value });
      case 'list':
        return this.#list(node, rule);
      case 'object':
        return this.#object(node, rule);
    }
  }

  #refuse(span: Span, wrong: Wrong): undefined {
    this.problems.push({ ...wrong, span });
    return undefined;
  }

  #text(node: JsonNode, { longest, pattern }: TextRule): string | undefined {
    if (node.type !== 'string') return this.#refuse(node.span, { code: 'team.wrong-type', wanted: 'text' });
    const value = String(node.value);
    if (value.length > longest) return this.#refuse(node.span, { code: 'team.too-long', longest });
    if (visible(value, value.length) !== value) return this.#refuse(node.span, { code: 'team.hidden-character' });
    if (value.trim() === '') return this.#refuse(node.span, { code: 'team.empty' });
    if (pattern && !TELLING[pattern].test(value))
      return this.#refuse(node.span, { code: 'team.too-wide', of: pattern });
    return value;
  }

  #list(node: JsonNode, { item, most, distinct }: ListRule): unknown[] | undefined {
    if (node.type !== 'array') return this.#refuse(node.span, { code: 'team.wrong-type', wanted: 'list' });
    const beyond = node.items[most];
    if (beyond) this.#refuse(beyond.span, { code: 'team.too-many', most });
    const seen = new Set<string>();
    const values = node.items.slice(0, most).map((entry) => {
      // Of an entry that is being typed, or cut, half is there: half a step misleads.
      if (isWholeOnly(item) && this.wrong.some(({ start }) => encloses(entry.span, { start, end: start })))
        return undefined;
      const value = this.read(entry, item);
      if (value === undefined || distinct === undefined) return value;
      const name = String((value as Readonly<Record<string, unknown>>)[distinct]);
      const key = name.toLowerCase();
      if (!seen.has(key)) return seen.add(key) && value;
      return this.#refuse(memberNamed(entry, distinct)?.value.span ?? entry.span, { code: 'team.double', value: name });
    });
    const read = values.filter((value) => value !== undefined);
    // A list of sentences or commands with a hole in it says something else.
    return item.kind === 'text' && read.length < node.items.length ? undefined : read;
  }

  #object(node: JsonNode, { keys, required }: ObjectRule): object | undefined {
    if (node.type !== 'object') return this.#refuse(node.span, { code: 'team.wrong-type', wanted: 'object' });
    const known = Object.keys(keys);
    const read: Record<string, unknown> = {};
    const seen = new Set<string>();
    let isWhole = true;
    for (const { key, keySpan, value } of node.members) {
      const rule = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (!rule) {
        // Editors read the name of a schema from here.
        if (key !== '$schema') this.#refuse(keySpan, { code: 'team.unknown-key', key, known });
        continue;
      }
      if (seen.has(key)) {
        this.#refuse(keySpan, { code: 'team.double-key', key });
        continue;
      }
      seen.add(key);
      const inside = this.read(value, rule);
      if (inside !== undefined) read[key] = inside;
      // A list of entries that is none leaves out itself, whatever else is amiss the whole entry: half of one misleads.
      else if (required.includes(key) || !isListOfEntries(rule)) isWhole = false;
    }
    for (const key of required) {
      if (!seen.has(key)) {
        this.#refuse({ start: node.span.start, end: node.span.start + 1 }, { code: 'team.missing-key', key });
        isWhole = false;
      }
    }
    return isWhole ? read : undefined;
  }
}

const TELLING: Readonly<Record<'tag' | 'message', RegExp>> = {
  tag: new RegExp(TELLING_TAG),
  message: new RegExp(TELLING_MESSAGE),
};

/** An entry that holds no others. */
function isWholeOnly(rule: Rule): boolean {
  return rule.kind === 'object' && !Object.values(rule.keys).some(isListOfEntries);
}

function isListOfEntries(rule: Rule): boolean {
  return rule.kind === 'list' && rule.item.kind === 'object';
}

function memberNamed(node: JsonNode, name: string): JsonMember | undefined {
  return node.type === 'object' ? node.members.find(({ key }) => key === name) : undefined;
}
