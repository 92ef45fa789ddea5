import { isAlphanumeric, isWordPart, mistypedIn } from './characters';
import { type Grouped, readGroups, type Shape } from './groups';
import type { ReturnCode, UniversalCode } from './model';

type GroupedCode = ReturnCode | UniversalCode;

interface Rule {
  readonly shape: Shape;
  /** A code with this first letter needs no words around it. */
  readonly letter: string | undefined;
  /** Words in front that say what the code is, for everything else of this shape. */
  readonly context: RegExp;
  readonly make: (text: string, code: Grouped) => GroupedCode;
}

const EIGHT_GROUPS: Shape = [6, 6, 6, 6, 6, 6, 6, 6];
const UNIVERSAL_CONTEXT = /\bplr\b|plr_?code|universal|permanent|authori[sz]ation code|reservation install/i;

/** The documented shapes of codes in groups (domain facts 1.3 and 3.2). */
const RULES: readonly Rule[] = [
  {
    shape: [...EIGHT_GROUPS, 3],
    letter: 'C',
    context: /return|release|removal/i,
    make: (text, { start, end, value }) => ({
      kind: 'returnCode',
      span: { start, end },
      value,
      mistyped: mistypedIn(text, { start, end }),
    }),
  },
  {
    shape: [...EIGHT_GROUPS, 2],
    letter: 'D',
    context: UNIVERSAL_CONTEXT,
    make: (text, { start, end, value }) => ({
      kind: 'universalCode',
      span: { start, end },
      value,
      form: 'observed',
      mistyped: mistypedIn(text, { start, end }),
    }),
  },
  {
    shape: [6, 6, 6, 6, 6, 6],
    letter: undefined,
    context: UNIVERSAL_CONTEXT,
    // The pattern says letters and digits; whether its alphabet is that of Base58 is not known.
    make: (_text, { start, end, value }) => ({
      kind: 'universalCode',
      span: { start, end },
      value,
      form: 'pattern',
      mistyped: [],
    }),
  },
];

const FIRST_GROUP = 6;
/** How far in front of a code the words that name it may stand. */
const CONTEXT_REACH = 120;

/** The code whose first hyphen is at `hyphen`, if there is one. A code without any digit is a placeholder such as `XXXXXX-…`. */
export function groupedCodeAt(text: string, hyphen: number): GroupedCode | undefined {
  const start = hyphen - FIRST_GROUP;
  if (start < 0 || (start > 0 && isWordPart(text.charCodeAt(start - 1)))) return undefined;
  for (let at = start; at < hyphen; at++) if (!isAlphanumeric(text.charCodeAt(at))) return undefined;
  for (const wrapped of [false, true]) {
    for (const rule of RULES) {
      const code = readGroups(text, start, rule.shape, wrapped);
      if (code && /\d/.test(code.value) && isNamed(text, start, rule)) return rule.make(text, code);
    }
  }
  return undefined;
}

function isNamed(text: string, start: number, { letter, context }: Rule): boolean {
  return text.charAt(start) === letter || context.test(text.slice(Math.max(0, start - CONTEXT_REACH), start));
}
