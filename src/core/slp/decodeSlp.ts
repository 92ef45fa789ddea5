import { decodeAuthorizationCode } from '../codes/decode';
import type { Entitlement } from '../codes/model';
import { renest } from '../codes/renest';
import type { XmlElement, XmlProblem } from '../xml/element';
import { parseXml } from '../xml/parseXml';
import { readAcknowledgement, readAuthRequest, readSystemInfo, readUsageReport } from './dataParts';
import { child, parseBoolean, parseDateStamp, parseNumber, parseTimestamp, plain, readMaybe } from './fields';
import type { SlpFragment, SlpPartFragment, SlpRoot } from './findSlpFragments';
import type {
  AccountPart,
  CustomerInfo,
  PolicyPart,
  PolicyRule,
  SlacEntitlement,
  SlacPart,
  SlpFile,
  SlpPart,
  SlpStatus,
} from './model';

export interface DecodedSlp {
  readonly file: SlpFile;
  /** What is wrong with the XML, of all parts, in the order of the text; nothing of reservation codes inside. */
  readonly problems: readonly XmlProblem[];
}

/** Reads one file of the policy model. Never fails: what cannot be read has no value. */
export function decodeSlp(text: string, fragment: SlpFragment): DecodedSlp {
  const problems: XmlProblem[] = [];
  const parts = fragment.parts.map((part) => readPart(text, part, problems));
  const loose = fragment.gaps.flatMap((gap) => {
    const { root, extraRoots, problems: found } = parseXml(text, gap);
    problems.push(...found);
    return root ? [root, ...extraRoots] : [];
  });
  const correlation = loose.find(({ name }) => name === 'correlationID');
  const { start, end, complete, isWrapped } = fragment;
  const file: SlpFile = {
    kind: kindOf(parts),
    span: { start, end },
    complete,
    isWrapped,
    parts,
    correlationId: plain(text, correlation),
    unknown: loose.filter((element) => element !== correlation),
  };
  return { file, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

/** A file is named by the part that decides what becomes of it. */
const KIND_OF_PART: Readonly<Record<SlpPart['part'], SlpFile['kind']>> = {
  authorization: 'importFile',
  policy: 'importFile',
  account: 'importFile',
  reservation: 'importFile',
  acknowledgement: 'importFile',
  usageReport: 'usageReport',
  systemInfo: 'authorizationRequest',
  authRequest: 'authorizationRequest',
};

function kindOf(parts: readonly SlpPart[]): SlpFile['kind'] {
  const kinds = new Set(parts.map(({ part }) => KIND_OF_PART[part]));
  return (
    (['importFile', 'authorizationRequest', 'usageReport'] as const).find((kind) => kinds.has(kind)) ?? 'importFile'
  );
}

type Reader = (text: string, fragment: SlpPartFragment, root: XmlElement | undefined) => SlpPart;

const READERS: Readonly<Record<SlpRoot, Reader>> = {
  smartLicenseAuthorization: readAuthorization,
  specificPLR: (_text, { start, end, complete }, root) => ({
    part: 'reservation',
    span: { start, end },
    complete,
    root,
  }),
  smartLicensePolicy: readPolicy,
  smartLicenseAccountInfo: readAccount,
  smartLicenseRumAck: readAcknowledgement,
  RUMReport: readUsageReport,
  smartLicenseSystemInfo: readSystemInfo,
  smartLicenseAuthRequest: readAuthRequest,
};

function readPart(text: string, fragment: SlpPartFragment, problems: XmlProblem[]): SlpPart {
  const reader = READERS[fragment.name];
  if (fragment.name === 'specificPLR') return reader(text, fragment, undefined);
  const xml = parseXml(text, fragment);
  // That the elements of a part that was cut are not closed is said once, by `slp.cut`.
  problems.push(...xml.problems.filter(({ code }) => fragment.complete || code !== 'xml.unclosed-element'));
  return reader(text, fragment, xml.root);
}

function readAuthorization(text: string, fragment: SlpPartFragment, parsed: XmlElement | undefined): SlacPart {
  const root = parsed && renest(parsed);
  const code = decodeAuthorizationCode(text, fragment, root);
  const core = child(root, 'authorizationCode') ?? root;
  return Object.assign(code, {
    part: 'authorization',
    format: 'slac',
    timestamp: readMaybe(text, child(core, 'dateStamp'), parseDateStamp) ?? code.timestamp,
    entitlements: code.entitlements.map((entitlement) => readEntitlement(text, entitlement)),
    customerInfo: readCustomer(text, child(core, 'customerInfo')),
    status: readStatus(text, child(core, 'status')),
  } as const);
}

function readEntitlement(text: string, entitlement: Entitlement): SlacEntitlement {
  const { element } = entitlement;
  return {
    ...entitlement,
    tagType: plain(text, child(element, 'tagType')),
    status: readStatus(text, child(element, 'status')),
  };
}

function readStatus(text: string, element: XmlElement | undefined): SlpStatus | undefined {
  if (!element) return undefined;
  return {
    element,
    success: readMaybe(text, child(element, 'success'), parseBoolean),
    correlationId: plain(text, child(element, 'correlationID')),
  };
}

function readCustomer(text: string, element: XmlElement | undefined): CustomerInfo | undefined {
  if (!element) return undefined;
  return {
    element,
    smartAccount: plain(text, child(element, 'smartAccount')),
    virtualAccount: plain(text, child(element, 'virtualAccount')),
    smartAccountId: plain(text, child(element, 'smartAccountId')),
    virtualAccountId: plain(text, child(element, 'virtualAccountId')),
    smartAccountDomain: plain(text, child(element, 'smartAccountDomain')),
    timestamp: readMaybe(text, child(element, 'timestamp'), parseTimestamp),
  };
}

function readPolicy(text: string, { start, end, complete }: SlpPartFragment, root: XmlElement | undefined): PolicyPart {
  const code = child(root, 'policyCode') ?? root;
  return {
    part: 'policy',
    span: { start, end },
    complete,
    root,
    name: plain(text, child(code, 'name')),
    version: readMaybe(text, child(code, 'version'), parseNumber),
    flag: plain(text, child(code, 'flag')),
    issuedAt: readMaybe(text, child(code, 'datestamp') ?? child(code, 'dateStamp'), parseDateStamp),
    ackRequired: readMaybe(text, child(code, 'ackRequired'), parseBoolean),
    rules: (code?.children ?? []).filter(isPolicyRule).map((element) => readRule(text, element)),
    signature: plain(text, child(root, 'signature')),
  };
}

/** Any element with a requirement in it: kinds of licenses may be added. */
function isPolicyRule(element: XmlElement): boolean {
  return element.children.some(({ name }) => REQUIREMENTS.has(name));
}

const REQUIREMENTS: ReadonlySet<string> = new Set(['firstTimeReport', 'onGoingReporting', 'reportOnMACD']);

function readRule(text: string, element: XmlElement): PolicyRule {
  return {
    element,
    name: element.name,
    firstTimeReport: readMaybe(text, child(element, 'firstTimeReport'), parseNumber),
    onGoingReporting: readMaybe(text, child(element, 'onGoingReporting'), parseNumber),
    reportOnMacd: readMaybe(text, child(element, 'reportOnMACD'), parseNumber),
  };
}

function readAccount(
  text: string,
  { start, end, complete }: SlpPartFragment,
  root: XmlElement | undefined,
): AccountPart {
  return {
    part: 'account',
    span: { start, end },
    complete,
    root,
    customerInfo: readCustomer(text, child(root, 'customerInfo')),
    signature: plain(text, child(root, 'signature')),
  };
}
