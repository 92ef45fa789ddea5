/**
 * The same text, holding on to nothing else. Engines let a part of a text keep the whole of it in memory, so that an index of
 * serials would keep every file it has read.
 */
export function detached(text: string): string {
  return text.length < SHORTEST_PART ? text : ` ${text}`.slice(1);
}

/** Shorter parts are copied by every engine. */
const SHORTEST_PART = 13;
