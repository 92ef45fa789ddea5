/** Numbers in `[0, 1)` that are the same in each run (mulberry32), so that a failure can be repeated. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What breaks, or seems to break, the structure of a code. */
const tokens = [
  ...['<', '>', '/', '&', '"', "'", '=', ' ', '\n', '\r\n', '\t', '\u0000', '\ud800', '\u00a0', '\u{1f511}'],
  ...[
    '<!',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<?xml version="1.0"?>',
    '<!-- remark -->',
    '</',
    '/>',
    '</>',
  ],
  ...[
    '<![CDATA[a<b]]>',
    '<?note a?>',
    '&amp;',
    '&#65;',
    '&unknown;',
    '<!DOCTYPE a>',
    '<!ENTITY a "b">',
    '<!ELEMENT a>',
  ],
  ...[
    '<count>',
    '</count>',
    '<count/>',
    '<count a="1>2">',
    '<entitlement>',
    '</entitlement>',
    '<toString>',
    '<__proto__>',
  ],
];

/** The text after one to three small accidents: characters lost, doubled, swapped, replaced or put in, or the end cut off. */
export function mutate(text: string, random: () => number): string {
  const times = 1 + Math.floor(random() * 3);
  let mutated = text;
  for (let i = 0; i < times; i++) {
    mutated = mutateOnce(mutated, random);
  }
  return mutated;
}

function mutateOnce(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const short = at + 1 + Math.floor(random() * 4);
  const long = at + Math.floor(random() * 200);
  const token = tokens[Math.floor(random() * tokens.length)] ?? '';
  switch (Math.floor(random() * 8)) {
    case 0:
      return text.slice(0, at) + text.slice(short);
    case 1:
      return text.slice(0, at) + text.slice(long);
    case 2:
      return text.slice(0, long) + text.slice(at);
    case 3:
      return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
    case 4:
      return text.slice(0, at) + token + text.slice(short);
    case 5:
      return text.slice(0, at);
    default:
      return text.slice(0, at) + token + text.slice(at);
  }
}
