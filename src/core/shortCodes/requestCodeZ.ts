import type { Udi } from '../codes/udi';
import type { Span } from '../text/span';
import { isCapital, isWordPart, mistypedIn } from './characters';
import type { CodePart, RequestCodeZ } from './model';

/**
 * Two capitals, `-Z`, product ID, colon, serial, nine characters, two hexadecimal digits. The product ID may hold hyphens, a
 * slash and single blanks, so the last two groups are taken from the right (domain facts, section 2).
 */
const FORM =
  /([A-Z]{2})-Z([A-Za-z0-9](?:[\w./+-]| (?! )){0,63}):([A-Za-z0-9][A-Za-z0-9./-]{0,63})-([A-Za-z0-9]{9})-([0-9A-F]{2})(?![\w-])/y;

/** The request code whose first hyphen is at `hyphen`, if there is one. */
export function requestCodeAt(text: string, hyphen: number): RequestCodeZ | undefined {
  const start = hyphen - 2;
  if (start < 0 || text.charCodeAt(hyphen + 1) !== 0x5a) return undefined;
  if (!isCapital(text.charCodeAt(start)) || !isCapital(text.charCodeAt(start + 1))) return undefined;
  if (start > 0 && isWordPart(text.charCodeAt(start - 1))) return undefined;
  FORM.lastIndex = start;
  const match = FORM.exec(text);
  if (!match) return undefined;
  const [, prefix = '', pid = '', sn = '', line = '', check = ''] = match;
  const pidAt = start + prefix.length + '-Z'.length;
  const snAt = pidAt + pid.length + 1;
  const lineAt = snAt + sn.length + 1;
  const checkAt = lineAt + line.length + 1;
  const span: Span = { start, end: checkAt + check.length };
  const udi: Udi = {
    span: { start: pidAt, end: snAt + sn.length },
    pid: part(pidAt, pid),
    sn: part(snAt, sn),
    uuid: undefined,
    vid: undefined,
    rest: [],
  };
  return {
    kind: 'requestCode',
    form: 'z',
    span,
    udi,
    prefix: part(start, prefix),
    line: part(lineAt, line),
    check: part(checkAt, check),
    mistyped: mistypedIn(text, { start: lineAt, end: lineAt + line.length }),
  };
}

function part(start: number, value: string): CodePart {
  return { value, span: { start, end: start + value.length } };
}
