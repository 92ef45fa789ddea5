import { matchPhrase, type Phrase, phraseOf } from '../explain/phrases';
import { WordFinder } from '../explain/words';
import { overlaps, type Span } from '../text/span';
import { SpanSet, united } from '../text/spanSet';
import type { Team, TeamMessage } from './team';

/** A message that a team file explains, at its place. */
export interface TeamMessageAt {
  readonly kind: 'teamMessage';
  readonly span: Span;
  readonly message: TeamMessage;
}

/** A `*` stands for so many characters at most. */
const FURTHEST = 200;
/** So many are told of one text. */
const MOST_FOUND = 1000;
/** So many places are looked at more closely: no file and no text together make this slow. */
const MOST_TRIES = 200_000;
/** Shorter words are not looked for. */
const SHORTEST_ANCHOR = 4;

interface Pattern {
  readonly message: TeamMessage;
  /** The parts between the stars. */
  readonly parts: readonly Phrase<undefined>[];
  /** The part with the rarest word. */
  readonly first: number;
}

/** Finds the messages of team files in texts. Words are compared as in the messages of the product: in any case, with any white space. */
export class TeamMessages {
  readonly #patterns = new Map<string, Pattern[]>();
  readonly #words: WordFinder;

  constructor(teams: readonly Team[]) {
    for (const message of teams.flatMap(({ messages }) => messages)) this.#add(message);
    this.#words = new WordFinder(this.#patterns.keys());
  }

  #add(message: TeamMessage): void {
    const parts = message.text
      .split('*')
      .map((part) => phraseOf(part, undefined))
      .filter(({ words }) => words.length > 0);
    const lengths = parts.map(anchorLength);
    const first = lengths.indexOf(Math.max(...lengths));
    const part = parts[first];
    const anchor = part?.words[part.anchor] ?? '';
    if (anchor.length < SHORTEST_ANCHOR) return;
    const same = this.#patterns.get(anchor);
    if (same) same.push({ message, parts, first });
    else this.#patterns.set(anchor, [{ message, parts, first }]);
  }

  /** In the order of the text. */
  find(text: string): TeamMessageAt[] {
    const found: TeamMessageAt[] = [];
    if (this.#patterns.size === 0) return found;
    let tries = 0;
    this.#words.search(text, (word, start) => {
      for (const pattern of this.#patterns.get(word) ?? []) {
        if (found.length >= MOST_FOUND || ++tries > MOST_TRIES) return;
        const span = spanOf(text, pattern, start);
        if (span) found.push({ kind: 'teamMessage', span, message: pattern.message });
      }
    });
    return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  }

  /** Those around a place, whatever the length of the text. */
  near(text: string, offset: number): TeamMessageAt[] {
    if (this.#patterns.size === 0) return [];
    const from = Math.max(0, offset - REACH);
    return this.find(text.slice(from, offset + REACH)).map(({ span, ...rest }) => ({
      ...rest,
      span: { start: from + span.start, end: from + span.end },
    }));
  }
}

/** How far around a place to look: no message is longer, but in a text made to be. */
const REACH = 2000;

function anchorLength({ words, anchor }: Phrase<undefined>): number {
  return words[anchor]?.length ?? 0;
}

/** The stretch from the first part to the last, where they follow each other on one line. */
function spanOf(text: string, { parts, first }: Pattern, anchorAt: number): Span | undefined {
  const own = parts[first];
  const middle = own && matchPhrase(text, own, anchorAt);
  if (!middle) return undefined;
  let { start, end } = middle;
  for (const part of parts.slice(0, first).reverse()) {
    const line = lineEdge(text.slice(Math.max(0, start - FURTHEST), start), true);
    const at = placeOf(lowerCase(line), part, true);
    if (!at) return undefined;
    start += at.start - line.length;
  }
  for (const part of parts.slice(first + 1)) {
    const line = lineEdge(text.slice(end, end + FURTHEST), false);
    const at = placeOf(lowerCase(line), part, false);
    if (!at) return undefined;
    end += at.end;
  }
  return { start, end };
}

/** The rest of the line before or behind a place. */
function lineEdge(text: string, isBefore: boolean): string {
  const lines = text.split(/[\r\n]/);
  return (isBefore ? lines.at(-1) : lines[0]) ?? '';
}

/** Of the letters that words are made of: others may become longer, and then places are wrong. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Of a part in a short text: the nearest place. */
function placeOf(text: string, part: Phrase<undefined>, isFromEnd: boolean): Span | undefined {
  const word = part.words[part.anchor] ?? '';
  let at = isFromEnd ? text.lastIndexOf(word) : text.indexOf(word);
  while (at >= 0) {
    const found = matchPhrase(text, part, at);
    // The first part holds the anchor; what stands beside it may be the end of a longer word.
    if (found && isWholeWord(text, at, word.length)) return found;
    if (isFromEnd && at === 0) return undefined;
    at = isFromEnd ? text.lastIndexOf(word, at - 1) : text.indexOf(word, at + 1);
  }
  return undefined;
}

const WORD = /[A-Za-z0-9_]/;

function isWholeWord(text: string, at: number, length: number): boolean {
  return !WORD.test(text.charAt(at - 1)) && !WORD.test(text.charAt(at + length));
}

/** Those of the team's messages that stand where no message of the product stands. */
export function elsewhere(messages: readonly TeamMessageAt[], taken: readonly Span[]): TeamMessageAt[] {
  const places = new SpanSet(united(taken));
  return messages.filter(({ span }) => !places.meets(span));
}

/** Those of the team's messages that stand where a message of the product stands. */
export function atSamePlace(messages: readonly TeamMessageAt[], span: Span): TeamMessage[] {
  return messages.filter((candidate) => overlaps(candidate.span, span)).map(({ message }) => message);
}
