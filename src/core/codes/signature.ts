import { DER } from '@noble/curves/abstract/der.js';
import { mod, pow } from '@noble/curves/abstract/modular.js';
import { base64 } from '@scure/base';

/**
 * The form of a signature. That is all that can be told offline: which bytes are signed, how and by which key is not public.
 */
export type SignatureForm =
  | { readonly wellFormed: true; readonly bytes: number; readonly r: bigint; readonly s: bigint }
  | { readonly wellFormed: false; readonly damage: SignatureDamage; readonly bytes: number | undefined };

export type SignatureDamage =
  /** A character that base64 does not have, at this offset of the base64 text. */
  | { readonly what: 'character'; readonly at: number }
  /** Base64 comes in groups of four characters; the last group is short. */
  | { readonly what: 'group'; readonly length: number }
  /** The DER sequence says how long it is; more or fewer bytes are there. */
  | { readonly what: 'length'; readonly stated: number; readonly present: number }
  /** The bytes are no DER sequence of two numbers. */
  | { readonly what: 'der' }
  /** One of the two numbers is 0 or not below the order of P-256. */
  | { readonly what: 'range' }
  /** The first number is no x coordinate of P-256; in every real code it is. */
  | { readonly what: 'curve' };

const BASE64 = /[^A-Za-z0-9+/]/g;
const SEQUENCE = 0x30;
const HEADER = 2;

/** @param text the signature's base64, white space taken out */
export function readSignature(text: string): SignatureForm {
  const padding = /={0,2}$/.exec(text)?.[0].length ?? 0;
  const stray = text.slice(0, text.length - padding).search(BASE64);
  if (stray >= 0) return broken({ what: 'character', at: stray });
  if (text.length % 4 !== 0) return broken({ what: 'group', length: text.length });

  const bytes = decodeBase64(text);
  if (bytes === undefined) return broken({ what: 'der' });
  if (bytes[0] !== SEQUENCE || bytes.length < HEADER) return broken({ what: 'der' }, bytes.length);
  const stated = HEADER + (bytes[1] ?? 0);
  if (stated !== bytes.length) return broken({ what: 'length', stated, present: bytes.length }, bytes.length);
  return readNumbers(bytes);
}

function readNumbers(bytes: Uint8Array): SignatureForm {
  let r: bigint;
  let s: bigint;
  try {
    ({ r, s } = DER.toSig(bytes));
  } catch {
    return broken({ what: 'der' }, bytes.length);
  }
  if (!isInRange(r) || !isInRange(s)) return broken({ what: 'range' }, bytes.length);
  return isOnCurve(r) ? { wellFormed: true, bytes: bytes.length, r, s } : broken({ what: 'curve' }, bytes.length);
}

/** P-256 (secp256r1), as FIPS 186-5 and SEC 2 give it: y² = x³ - 3x + b over the field of P elements. */
const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

function isInRange(number: bigint): boolean {
  return number > 0n && number < ORDER;
}

/** Whether the curve has a point with this x: whether x³ - 3x + b is a square (Euler's criterion). */
function isOnCurve(x: bigint): boolean {
  const square = mod(x * x * x - 3n * x + B, P);
  return pow(square, (P - 1n) / 2n, P) === 1n;
}

function decodeBase64(text: string): Uint8Array | undefined {
  try {
    return base64.decode(text);
  } catch {
    return undefined;
  }
}

function broken(damage: SignatureDamage, bytes?: number): SignatureForm {
  return { wellFormed: false, damage, bytes };
}

/** How many distinct signatures are kept, some hundred bytes each. Beyond it the oldest goes; no document shows more at a time. */
const KEPT = 10_000;
const forms = new Map<string, SignatureForm>();

/** As {@link readSignature}, once per distinct signature: the curve test is big-integer work. */
export function signatureForm(text: string): SignatureForm {
  const known = forms.get(text);
  if (known) return known;
  const form = readSignature(text);
  if (forms.size >= KEPT) forms.delete(forms.keys().next().value ?? '');
  forms.set(copyOf(text), form);
  return form;
}

/** The same characters in memory of their own: a part of a text keeps all of it. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
