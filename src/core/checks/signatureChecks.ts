import { isEmptyField } from '../codes/decode';
import type { AuthorizationCode } from '../codes/model';
import { signatureForm } from '../codes/signature';
import { isWhitespace } from '../text/whitespace';
import type { Problem } from './problem';

/** The form of the signature. Costly for a signature not seen before: run it after everything else. */
export function* signatureProblems(text: string, code: AuthorizationCode): Generator<Problem> {
  const field = code.signature;
  // Of a code that was cut inside its signature, `code.cut` says all there is to say.
  if (!field || isEmptyField(field) || !field.element.closed) return;
  const form = signatureForm(field.value ?? '');
  if (form.wellFormed) return;
  const { span } = field;
  const { damage } = form;
  switch (damage.what) {
    case 'character': {
      const at = offsetOf(text, span.start, damage.at);
      // Where references or comments stand in front of it, its place is not that in the value.
      const isThere = text.charAt(at) === field.value?.charAt(damage.at);
      yield { code: 'signature.base64', span: isThere ? { start: at, end: at + 1 } : span, damage };
      return;
    }
    case 'group':
      yield { code: 'signature.base64', span, damage };
      return;
    case 'length':
      yield { code: 'signature.length', span, stated: damage.stated, present: damage.present };
      return;
    case 'der':
    case 'range':
    case 'curve':
      yield { code: `signature.${damage.what}`, span };
  }
}

/** Offset in the text of the character that is `index` places into a value when its white space is not counted. */
function offsetOf(text: string, start: number, index: number): number {
  let at = start;
  for (let left = index; ; at++) {
    if (isWhitespace(text.charCodeAt(at))) continue;
    if (left-- === 0) return at;
  }
}
