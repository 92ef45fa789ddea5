/**
 * At least one of them stands in every text that can hold evidence: in codes and files, also escaped or as base64, in what devices
 * print, in sessions, and beside the codes that are passed on by hand.
 */
const MARKERS: readonly string[] = [
  'specificPLR',
  'smartLicense',
  'authorizationCode',
  'RUMReport',
  'PHNwZWNpZmljUExS',
  'PHNtYXJ0TGljZW5z',
  'PFJVTVJlcG9y',
  'license smart',
  'License Smart',
  'how license',
  'sh lic',
  'mart Licensing',
  'icense Usage',
  'icense Authorization',
  'essage History',
  'icense Reservation',
  'icense reservation',
  'eservation Info',
  'eservation status',
  'verall status:',
  'UDI',
  'PID:',
  'onfirmation code',
  'onfirmation Code',
  'onfirm_code',
  'eturn code',
  'eturn Code',
];

/** Request codes, `CB-ZUCCX:…` and `P:UCM,S:…`, and the short codes in groups of six. */
const SHORT_CODE =
  /\b[A-Z]{2}-Z[A-Za-z0-9]|\bP:[A-Za-z0-9][^,;:<>"'`\r\n]{0,63},\s{0,4}S:|\b[A-Za-z0-9]{6}-[A-Za-z0-9]{6}-[A-Za-z0-9]{6}-/;

/** Whether a text is worth being read for evidence: all that is done for one of the many that have none. */
export function mayHoldEvidence(text: string): boolean {
  return MARKERS.some((marker) => text.includes(marker)) || SHORT_CODE.test(text);
}
