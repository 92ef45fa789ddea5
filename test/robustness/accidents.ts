/** A single-character accident: what a line without flow control or a slip of the keyboard does. Characters may be lost. */
export type AccidentKind = 'deletion' | 'insertion' | 'doubling' | 'swap' | 'substitution';

export const ACCIDENTS: readonly AccidentKind[] = ['deletion', 'insertion', 'doubling', 'swap', 'substitution'];

const CLASSES: readonly string[] = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '<>/,.:;-_+=()"\'!?#%&*@$[]{}|~^\\`',
];

/** Another character of the same class, hexadecimal digits among themselves where `isHex`. */
function another(character: string, random: () => number, isHex: boolean): string {
  const all = isHex ? '0123456789abcdef' : (CLASSES.find((members) => members.includes(character)) ?? CLASSES[1] ?? '');
  for (;;) {
    const other = all.charAt(Math.floor(random() * all.length));
    if (other !== character) return other;
  }
}

/** The text after one accident at a place; `undefined` where it would change nothing. */
export function accident(text: string, at: number, kind: AccidentKind, random: () => number): string | undefined {
  const character = text.charAt(at);
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  const isHex = /[0-9a-f]/.test(character) && /[0-9a-f-]{9}$/.test(text.slice(Math.max(0, at - 9), at));
  switch (kind) {
    case 'deletion':
      return before + after;
    case 'insertion':
      return before + another(character, random, isHex) + character + after;
    case 'doubling':
      return before + character + character + after;
    case 'swap':
      return character === after.charAt(0) || after === ''
        ? undefined
        : before + after.charAt(0) + character + after.slice(1);
    case 'substitution':
      return before + another(character, random, isHex) + after;
  }
}
