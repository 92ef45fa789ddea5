import { p256 } from '@noble/curves/nist.js';
import { bytesToNumberBE } from '@noble/curves/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';

/** One line of a code, element by element; what is left out is as in {@link entitlement}. */
export interface EntitlementParts {
  readonly tag?: string;
  readonly count?: number | string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly licenseType?: string;
  readonly displayName?: string;
  readonly tagDescription?: string;
  readonly subscriptionID?: string;
}

export interface CodeParts {
  readonly flag?: string;
  readonly version?: string;
  readonly piid?: string;
  readonly timestamp?: number | string;
  readonly entitlements?: readonly EntitlementParts[];
  readonly signature?: string;
  readonly udi?: string;
}

/** A term that has begun and does not end soon after the {@link today} of the tests. */
export const RUNNING_TERM = { licenseType: 'TERM', startDate: '2026-Feb-26 UTC', endDate: '2027-Dec-31 UTC' } as const;

export const UDI = 'P:UCM,S:abcde,U:11111111-2222-4333-8444-5555555abcde';
export const PIID = '01234567-89ab-4cde-8f01-23456789abcd';
/** 26 Oct 2026 */
export const ISSUED = 1793000000000;

/** A signature as real ones are, by a key that is made for this and kept nowhere. */
export const SIGNATURE = signatureOf('a code made for tests');

export function signatureOf(message: string): string {
  return base64.encode(p256.sign(utf8ToBytes(message), new Uint8Array(32).fill(7), { format: 'der', lowS: false }));
}

/** A code with one perpetual entitlement for a Unified CM, as License Central would write it: one line, nothing wrong. */
export function code(parts: CodeParts = {}): string {
  const {
    flag = 'A',
    version = 'C',
    piid = PIID,
    timestamp = ISSUED,
    entitlements = [{}],
    signature = signatureFor(piid, timestamp),
    udi = UDI,
  } = parts;
  return [
    '<specificPLR><authorizationCode>',
    `<flag>${flag}</flag><version>${version}</version><piid>${piid}</piid><timestamp>${timestamp}</timestamp>`,
    `<entitlements>${entitlements.map(entitlement).join('')}</entitlements></authorizationCode>`,
    `<signature>${signature}</signature><udi>${udi}</udi></specificPLR>`,
  ].join('');
}

function entitlement(parts: EntitlementParts): string {
  const {
    tag = tagOf('UCM_Test'),
    count = 5,
    startDate = '',
    endDate = '',
    licenseType = 'PERPETUAL',
    displayName = 'UC Manager Test License (12.x)',
    tagDescription = 'UC Manager Test License',
    subscriptionID = '',
  } = parts;
  return [
    `<entitlement><tag>${tag}</tag><count>${count}</count><startDate>${startDate}</startDate>`,
    `<endDate>${endDate}</endDate><licenseType>${licenseType}</licenseType><displayName>${displayName}</displayName>`,
    `<tagDescription>${tagDescription}</tagDescription><subscriptionID>${subscriptionID}</subscriptionID></entitlement>`,
  ].join('');
}

/** A tag of the usual form. */
export function tagOf(name: string, version = '12.0'): string {
  return `regid.2017-02.com.cisco.${name},${version}_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee`;
}

/** So many entitlements with different tags, counts and terms. */
export function entitlementsOf(many: number): EntitlementParts[] {
  return Array.from({ length: many }, (_, index) => ({
    tag: tagOf(`UCM_Test${index}`),
    count: index + 1,
    displayName: `UC Manager Test License ${index}`,
    ...(index % 2 === 0 ? {} : RUNNING_TERM),
  }));
}

/** No two codes have the same signature: one for each PIID and time of issue, well formed like all others. */
function signatureFor(piid: string, timestamp: number | string): string {
  if (piid === PIID && timestamp === ISSUED) return SIGNATURE;
  const { r } = p256.Signature.fromBytes(base64.decode(SIGNATURE), 'der');
  return derOf(r, bytesToNumberBE(sha256(utf8ToBytes(`${piid} ${timestamp}`))) >> 1n);
}

/** Base64 of a DER sequence of two integers, whatever their values: what the library would refuse to write. */
export function derOf(r: bigint, s: bigint): string {
  const numbers = [...integer(r), ...integer(s)];
  return base64.encode(Uint8Array.of(0x30, numbers.length, ...numbers));
}

function integer(value: bigint): number[] {
  const digits = value.toString(16);
  const bytes = (digits.length % 2 === 0 ? digits : `0${digits}`)
    .match(/../g)
    ?.map((byte) => Number.parseInt(byte, 16));
  const content = bytes ?? [];
  if ((content[0] ?? 0) >= 0x80) content.unshift(0);
  return [0x02, content.length, ...content];
}
