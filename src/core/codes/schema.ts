/**
 * The elements of a Specific License Reservation code, in the order of every real sample, with what their values are like.
 * A new element of the format is one row here; decoding, checks, hovers and the canonical form follow.
 *
 * Source: the codes of the CUCM 12.5, UCCX 12.5 and UCCX 15 documents; no official schema is public.
 */
export type ValueKind =
  | 'flag'
  | 'version'
  | 'piid'
  | 'timestamp'
  | 'tag'
  | 'count'
  | 'startDate'
  | 'endDate'
  | 'licenseType'
  | 'displayName'
  | 'tagDescription'
  | 'subscriptionId'
  | 'signature'
  | 'udi';

export interface ElementRule {
  readonly name: string;
  /** What the value is; absent for elements that hold elements. */
  readonly value?: ValueKind;
  /** Whether real codes have it without content. */
  readonly mayBeEmpty?: boolean;
  /** Occurs once or more; every other element occurs exactly once. */
  readonly repeats?: boolean;
  readonly children?: readonly ElementRule[];
}

const ENTITLEMENT: ElementRule = {
  name: 'entitlement',
  repeats: true,
  children: [
    { name: 'tag', value: 'tag' },
    { name: 'count', value: 'count' },
    { name: 'startDate', value: 'startDate', mayBeEmpty: true },
    { name: 'endDate', value: 'endDate', mayBeEmpty: true },
    { name: 'licenseType', value: 'licenseType' },
    { name: 'displayName', value: 'displayName' },
    { name: 'tagDescription', value: 'tagDescription' },
    { name: 'subscriptionID', value: 'subscriptionId', mayBeEmpty: true },
  ],
};

export const SLR: ElementRule = {
  name: 'specificPLR',
  children: [
    {
      name: 'authorizationCode',
      children: [
        { name: 'flag', value: 'flag' },
        { name: 'version', value: 'version' },
        { name: 'piid', value: 'piid' },
        { name: 'timestamp', value: 'timestamp' },
        { name: 'entitlements', children: [ENTITLEMENT] },
      ],
    },
    { name: 'signature', value: 'signature' },
    { name: 'udi', value: 'udi' },
  ],
};

const RULES = new Map<string, ElementRule>();
const PARENTS = new Map<string, string>();
collect(SLR);

function collect(rule: ElementRule): void {
  RULES.set(rule.name, rule);
  for (const child of rule.children ?? []) {
    PARENTS.set(child.name, rule.name);
    collect(child);
  }
}

/** The rule of an element by its name; no name occurs in two places of a code. */
export function ruleOf(name: string): ElementRule | undefined {
  return RULES.get(name);
}

/** The name of the element that holds elements of this name. */
export function parentOf(name: string): string | undefined {
  return PARENTS.get(name);
}

/** All element names, outermost first. */
export const ELEMENT_NAMES: readonly string[] = [...RULES.keys()];

/**
 * How white space in a value is to be read.
 *
 * - `none`: no value of this kind holds any, so each run of it is damage.
 * - `date`: exactly one blank, between the day and the zone.
 * - `udi`: none around keys and separators; a product ID may hold single blanks.
 * - `name`: free text, signed as it stands; nothing can be taken out for sure.
 */
export type WhitespacePolicy = 'none' | 'date' | 'udi' | 'name';

export const WHITESPACE_POLICY: Readonly<Record<ValueKind, WhitespacePolicy>> = {
  flag: 'none',
  version: 'none',
  piid: 'none',
  timestamp: 'none',
  tag: 'none',
  count: 'none',
  startDate: 'date',
  endDate: 'date',
  licenseType: 'none',
  displayName: 'name',
  tagDescription: 'name',
  subscriptionId: 'none',
  signature: 'none',
  udi: 'udi',
};
