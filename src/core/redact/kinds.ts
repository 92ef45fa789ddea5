/** What a value says of whom: each kind has aliases of its own. */
export const SECRET_KINDS = [
  'serial',
  'uuid',
  'piid',
  'mac',
  'ip',
  'host',
  'account',
  'virtualAccount',
  'accountId',
  'domain',
  'user',
  'email',
  'password',
  'signature',
  'requestCode',
  'requestTail',
  'confirmationCode',
  'returnCode',
  'universalCode',
  'correlation',
  /** Base64 or hexadecimal text in which another secret lies. */
  'encoded',
] as const;

export type SecretKind = (typeof SECRET_KINDS)[number];

/** By the name of an element, of a key in JSON or of a line in an output, and of what the readers make of them. `_` may be a blank. */
const KINDS_BY_NAME: readonly (readonly [kind: SecretKind, names: string])[] = [
  ['piid', 'piid product_instance_identifier'],
  ['serial', 'serial s/n udi_sn udi_serial_number serial_number serial_no suvi host_identifier'],
  ['uuid', 'uuid'],
  ['signature', 'signature value'],
  ['account', 'smart_account smart_account_name'],
  ['virtualAccount', 'virtual_account virtual_account_name'],
  ['accountId', 'smart_account_id virtual_account_id'],
  ['domain', 'smart_account_domain'],
  ['host', 'host_name sysname device_name product_instance_name'],
  ['user', 'user_name login_as'],
  ['password', 'password access_token client_secret'],
  ['correlation', 'correlation_id nonce'],
  ['requestCode', 'request_code'],
  ['confirmationCode', 'confirm_code confirmation_code'],
  ['returnCode', 'return_code remove_code'],
  ['universalCode', 'authorization_code'],
];

const KIND_OF_NAME = new Map(
  KINDS_BY_NAME.flatMap(([kind, names]) => names.split(' ').map((name) => [name.replace(/_/g, ''), kind] as const)),
);

/** Fits any of the names, as they are written anywhere. */
export const NAME = KINDS_BY_NAME.map(([, names]) => names.replace(/ /g, '|').replace(/_/g, '[_ ]?')).join('|');

export function kindOf(name: string): SecretKind | undefined {
  // Of a UDI that was read; in a text the letters mean anything.
  if (name === 'sn') return 'serial';
  return KIND_OF_NAME.get(name.replace(/[_ ]/g, '').toLowerCase());
}

/** `VIRTUAL-ACCOUNT` */
function wordOf(kind: SecretKind): string {
  return kind.replace(/[A-Z]/g, '-$&').toUpperCase();
}

/**
 * The alias of a number: of the form that the readers of this extension expect, so that a redacted text is still read, and of
 * letters, digits and hyphens where there is a choice, so that no layer of escaping changes it.
 */
export function aliasFor(kind: SecretKind, number: number): string {
  const digits = String(number);
  switch (kind) {
    case 'uuid':
    case 'piid':
      return `00000000-0000-4000-${kind === 'uuid' ? 8 : 9}000-${digits.padStart(12, '0')}`;
    case 'mac':
      // Locally administered: no vendor has it.
      return `02:00:00${number.toString(16).padStart(6, '0').replace(/../g, ':$&')}`;
    case 'ip':
      // RFC 2544: never routed.
      return `198.${18 + (number >> 16)}.${(number >> 8) & 0xff}.${number & 0xff}`;
    case 'email':
      return `user-${digits}@example.com`;
    case 'confirmationCode':
      return `c0de${digits.padStart(4, '0')}`;
    case 'requestTail':
      return `REDACT${base58(number, 3)}-00`;
    case 'returnCode':
      return grouped('C', 51, number);
    case 'universalCode':
      return grouped('D', 50, number);
    default:
      return `${wordOf(kind)}-${digits}`;
  }
}

/** Eight groups of six and the rest, as such codes are printed. */
function grouped(letter: string, length: number, number: number): string {
  const code = `${letter}REDACTED${base58(number, length - 9)}`;
  return code.replace(/.{6}(?=.)/g, '$&-');
}

/** A number in the digits 1 to 9: Base58 has no 0. */
function base58(number: number, length: number): string {
  const digits = (number - 1).toString(9).replace(/./g, (digit) => String(Number(digit) + 1));
  return digits.padStart(length, '1');
}

const WORD_KINDS: readonly SecretKind[] = ['host', 'account', 'virtualAccount', 'domain', 'user'];
const NUMBERED = [
  ...WORD_KINDS,
  'serial',
  'accountId',
  'password',
  'signature',
  'requestCode',
  'correlation',
  'encoded',
];

/** Every alias there can be. */
export const ALIAS = `(?:${NUMBERED.map((kind) => wordOf(kind as SecretKind)).join('|')})-\\d+|00000000-0000-4000-[89]000-\\d{12}|02:00:00(?::[0-9a-f]{2}){3}|198\\.1[89]\\.\\d+\\.\\d+|user-\\d+@example\\.com|c0de\\d{4,}|REDACT[1-9]{3,}-00|[CD]REDAC-TED[1-9-]+`;

const ALIAS_FIRST = new RegExp(`^(?:${ALIAS})(?!\\w)`);

/** The alias that a value is; what stands behind one is no part of it. */
export function aliasIn(value: string): string | undefined {
  return ALIAS_FIRST.exec(value)?.[0];
}

/** Kinds whose values are words, which may also stand in the name of a license. */
export function isWord(kind: SecretKind): boolean {
  return WORD_KINDS.includes(kind);
}

/** What a manufacturer, a format or somebody who redacted before has put there. */
const NOTHING =
  /^['"]?(?:(?:none|empty|default|not configured|nullptr|null|true|false|yes|no|enabled?|disabled?|unknown|n\/?a|switch|router|admin|(?:cisco)?asa|ios|localhost|anonymous)?['"]?$|[[<{…]|\*+$|\$\W|\$[A-Z_]+$|\(.*\)$|[x.-]+$)/i;

export function saysNothing(kind: SecretKind, value: string): boolean {
  // Request codes of known forms are taken apart.
  return NOTHING.test(value) || (kind === 'requestCode' && /^P:|^[A-Z]{2}-Z/.test(value));
}

/** Pieces of codes that were cut, and values shorter than four characters, are found by chance anywhere. */
const SHORTEST: Partial<Record<SecretKind, number>> = {
  uuid: 12,
  piid: 12,
  signature: 16,
  returnCode: 12,
  universalCode: 12,
  correlation: 8,
  ip: Number.POSITIVE_INFINITY,
  encoded: Number.POSITIVE_INFINITY,
};

/** Words of the formats and of what devices print: a value such as "License" is replaced where it stands as a value only. */
const VOCABULARY =
  'specificplr smartlicenseauthorizationcode accountinfo authorized entitlements tagdescription count startdate enddate licensetype displayname subscriptionid signature flag version piid timestamp udi rumreport policycode customerinfo virtualaccount correlationid status success perpetual term regid com cisco smart licensing reservation registration registered enabled disabled allowed export controlled functionality usage utility transport product information agent overall active standby member installed confirmation request return cancel specified type total reserved hostname serial number address user password encoded domain email uuid';

/** Whether it is looked for in the rest of a text as well. */
export function isSearched(kind: SecretKind, letters: string): boolean {
  return letters.length >= (SHORTEST[kind] ?? 4) && !VOCABULARY.includes(letters);
}
