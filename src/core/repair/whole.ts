import type { AuthorizationCode } from '../codes/model';
import { signatureForm } from '../codes/signature';
import type { Memory, Wholeness } from '../memory';
import type { Span } from '../text/span';
import type { Repair } from './steps';

/** A code in which there is nothing to repair, so that nobody has to look for its end or try layers on it. */
export interface WholeCode extends Span {
  /** Where its elements lie too far apart to be taken for one code's is not for this shortcut to tell. */
  readonly isDense: boolean;
}

/** What layers are made of, and what is no blank: a code without any of it is in no layer. */
const ANY_LAYER = /[^\x20-\x7e]|[&%\\`^]|=3c| {2}/i;

/** Nothing of one code lies further apart than this, less what a tag takes. */
const FAR = 3900;
const LONGEST = 64 * 1024;

const CLOSE = '</specificPLR>';

/**
 * Those of the codes that no check has anything to say of, which are in no layer, and whose signatures are well formed.
 *
 * @param memory what was found of them in an earlier version of the text
 */
export function wholeCodes(text: string, clean: readonly AuthorizationCode[], memory?: Memory): WholeCode[] {
  const found: WholeCode[] = [];
  for (const code of clean) {
    const { start, end } = code.span;
    const find = () => wholeness(text, code);
    const is = memory ? memory.wholeness(start, find) : find();
    if (is !== 'not whole') found.push({ start, end, isDense: is === 'dense' });
  }
  return found;
}

function wholeness(text: string, code: AuthorizationCode): Wholeness {
  const { start, end } = code.span;
  if (!code.complete || !code.root || end - start > LONGEST) return 'not whole';
  if (!text.startsWith(CLOSE, end - CLOSE.length) || ANY_LAYER.test(text.slice(start, end))) return 'not whole';
  if (!signatureForm(code.signature?.value ?? '').wellFormed) return 'not whole';
  return isDense(code) ? 'dense' : 'sparse';
}

function isDense({ span, entitlements }: AuthorizationCode): boolean {
  let from = span.start;
  for (const entitlement of entitlements) {
    if (entitlement.span.start - from > FAR || entitlement.span.end - entitlement.span.start > FAR) return false;
    from = entitlement.span.end;
  }
  return span.end - from <= FAR;
}

/** The repair of a code that stands alone and needs none. */
export function noRepair(text: string, { start, end }: Span): Repair {
  return {
    span: { start, end },
    steps: [],
    text: text.slice(start, end),
    complete: true,
    changed: false,
    sure: true,
    choices: [],
    cut: undefined,
    problems: [],
    isTooDeep: false,
    toOriginal: (span) => ({ start: start + span.start, end: start + span.end }),
  };
}
