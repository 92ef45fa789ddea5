import { code, type EntitlementParts, signatureOf } from '../../support/code';

/** A device of the tests, as its code names it. */
export interface Device {
  readonly serial: string;
  readonly udi: string;
}

export function device(serial: string, pid = 'UCM'): Device {
  return { serial, udi: `P:${pid},S:${serial},U:11111111-2222-4333-8444-5555555${serial}` };
}

export const A = device('aaaa1');
export const B = device('bbbb2');

/** A code for a device; another `issue` is another code for it. */
export function codeFor({ udi, serial }: Device, entitlements: readonly EntitlementParts[] = [{}], issue = 1): string {
  return code({
    udi,
    entitlements,
    timestamp: 1793000000000 + issue * 86_400_000,
    signature: signatureOf(serial + issue),
  });
}
