/** An entitlement tag taken apart: `regid.2017-02.com.cisco.UCM_CUWL,12.0_cc59375a-1cd8-4b36-8366-6f4d2abba965`. */
export interface EntitlementTag {
  /** The whole tag, white space taken out. */
  readonly raw: string;
  /** Year and month of registration, `2017-02`. */
  readonly registered: string;
  readonly name: string;
  /** `undefined` for tags without version and UUID, which exist. */
  readonly version: string | undefined;
  readonly uuid: string | undefined;
}

/** Fits all 54 tags found in public texts; month and UUID are held to their form so that a lost character shows. */
const TAG =
  /^regid\.(\d{4}-(?:0[1-9]|1[0-2]))\.com\.cisco\.([A-Za-z\d][A-Za-z\d._-]*)(?:,([A-Za-z\d.]+)_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}))?$/;

const UUID_IN_NAME = /_[0-9a-f]{8}-/i;

/** `undefined` when the text does not have the form of a tag. White space has to be taken out before. */
export function parseEntitlementTag(raw: string): EntitlementTag | undefined {
  const parts = TAG.exec(raw);
  if (!parts?.[1] || !parts[2]) return undefined;
  // A name that ends in a UUID has lost its comma or its version.
  if (!parts[4] && UUID_IN_NAME.test(parts[2])) return undefined;
  return { raw, registered: parts[1], name: parts[2], version: parts[3], uuid: parts[4] };
}
