import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Names a code without showing it: the first 16 hexadecimal digits of the SHA-256 of its canonical text, in groups of four,
 * `3f2a 91bc 77d0 12ef`. Two codes with the same fingerprint are the same but for insignificant white space.
 */
export function fingerprint(canonical: string): string {
  const digits = bytesToHex(sha256(utf8ToBytes(canonical))).slice(0, 16);
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}
