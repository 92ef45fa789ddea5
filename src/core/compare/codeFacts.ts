import type { AuthorizationCode, CodeFormat, Entitlement } from '../codes/model';
import { entitlementName } from '../codes/totals';
import { comparable, type Udi } from '../codes/udi';

/** The parts of a UDI as they are written; what is not there is empty. */
export interface UdiFacts {
  readonly pid: string;
  readonly sn: string;
  readonly uuid: string;
}

/** One line of a code without its place. */
export interface EntitlementFacts {
  /** The whole tag as written, white space taken out; empty when the line has none. */
  readonly tag: string;
  /** NAME of the tag; of one that cannot be read the whole of it, else the name in the code. */
  readonly name: string;
  readonly version: string | undefined;
  readonly displayName: string;
  readonly count: number | undefined;
  readonly licenseType: string;
  /** Milliseconds since 1970 at 00:00 UTC of that day. */
  readonly startDate: number | undefined;
  readonly endDate: number | undefined;
}

/** What a code says, without text, tree or places: what is worth keeping of one that was read. */
export interface CodeFacts {
  readonly format: CodeFormat;
  readonly complete: boolean;
  readonly flag: string;
  readonly version: string;
  readonly piid: string;
  /** When License Central made it, milliseconds since 1970. */
  readonly issued: number | undefined;
  readonly udi: UdiFacts | undefined;
  readonly fingerprint: string | undefined;
  readonly entitlements: readonly EntitlementFacts[];
}

/** @param keep makes of each text the one that is kept: for those who keep facts longer than the text they come from */
export function codeFacts(code: AuthorizationCode, keep: (text: string) => string = (text) => text): CodeFacts {
  const udi = code.udi?.value;
  return {
    format: code.format,
    complete: code.complete,
    flag: keep(code.flag?.value ?? ''),
    version: keep(code.version?.value ?? ''),
    piid: keep(code.piid?.value ?? ''),
    issued: code.timestamp?.value,
    udi: udi && udiFacts(udi, keep),
    fingerprint: code.fingerprint && keep(code.fingerprint),
    entitlements: code.entitlements.map((entitlement) => entitlementFacts(entitlement, keep)),
  };
}

/** `undefined` for a UDI that names no product, serial or UUID. */
export function udiFacts(
  { pid, sn, uuid }: Udi,
  keep: (text: string) => string = (text) => text,
): UdiFacts | undefined {
  if (!pid?.value && !sn?.value && !uuid?.value) return undefined;
  return { pid: keep(pid?.value ?? ''), sn: keep(sn?.value ?? ''), uuid: keep(uuid?.value ?? '') };
}

function entitlementFacts(entitlement: Entitlement, keep: (text: string) => string): EntitlementFacts {
  const { tag, count, startDate, endDate, licenseType } = entitlement;
  const raw = tag?.value?.raw ?? tag?.raw.replace(/\s+/g, '') ?? '';
  const displayName = keep(entitlementName(entitlement));
  return {
    tag: keep(raw),
    name: keep(tag?.value?.name ?? raw) || displayName,
    version: tag?.value?.version === undefined ? undefined : keep(tag.value.version),
    displayName,
    count: count?.value,
    licenseType: keep(licenseType?.value ?? ''),
    startDate: startDate?.value,
    endDate: endDate?.value,
  };
}

/**
 * What makes two lines the same entitlement: the registration and the NAME of the tag, `regid.2017-02.com.cisco.UCM_CUWL`. Neither
 * the version and UUID behind it, which change with releases, nor the name in the code, which is free text.
 */
export function entitlementKey({ tag, name, version }: EntitlementFacts): string {
  // Only a tag that could be read has a version; what is left of it in front of the comma is registration and NAME.
  return version === undefined ? tag || name : tag.slice(0, tag.indexOf(','));
}

export function licensesOf(entitlements: readonly EntitlementFacts[]): number {
  return entitlements.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

/** `UCM cc920`: a device in one line; empty when nothing names it. */
export function udiWords(udi: UdiFacts | undefined): string {
  return udi ? [udi.pid, udi.sn || udi.uuid].filter((part) => part !== '').join(' ') : '';
}

export const UDI_PARTS = ['pid', 'sn', 'uuid'] as const;
export type UdiPart = (typeof UDI_PARTS)[number];

/** The same with all that does not tell devices apart taken out; see {@link comparable}. */
export function comparableUdi({ pid, sn, uuid }: UdiFacts): UdiFacts {
  return { pid: comparable('pid', pid), sn: comparable('sn', sn), uuid: comparable('uuid', uuid) };
}
