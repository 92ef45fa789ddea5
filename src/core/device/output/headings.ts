import type { Section } from './model';

/** What the lines are about; decides what their keys mean. */
export type Topic =
  | 'none'
  | 'banner'
  | 'status'
  | 'registration'
  | 'authorization'
  | 'usingPolicy'
  | 'account'
  | 'policy'
  | 'trust'
  | 'haError'
  | 'usage'
  | 'product'
  | 'haList'
  | 'agent'
  | 'jobs'
  | 'units'
  | 'reservationInfo'
  | 'reserved'
  | 'other'
  | 'summary'
  | 'enforced'
  | 'history'
  | 'rum'
  | 'table'
  | 'slots'
  | 'version';

export interface Heading {
  readonly topic: Topic;
  readonly section?: Section;
  /** Stands once in an output: a second one begins another output. */
  readonly once?: boolean;
  /** Stands at the top of an output: behind anything else it begins another output. */
  readonly first?: boolean;
}

const NONE: Heading = { topic: 'none' };

/** The headings of all outputs, lower case. Those that end with a colon stand in the text with it. */
export const HEADINGS: ReadonlyMap<string, Heading> = new Map<string, Heading>([
  ['smart licensing tech support info', { topic: 'banner', once: true, first: true }],
  ['smart licensing status', { topic: 'status', section: 'status', once: true, first: true }],
  ['registration:', { topic: 'registration', section: 'registration' }],
  ['license authorization:', { topic: 'authorization', section: 'authorization' }],
  ['license conversion:', NONE],
  ['export authorization key:', NONE],
  ['utility:', NONE],
  ['smart licensing using policy:', { topic: 'usingPolicy', section: 'policy' }],
  ['account information:', { topic: 'account', section: 'account' }],
  ['data privacy:', NONE],
  ['transport:', NONE],
  ['miscellaneous:', NONE],
  ['policy:', { topic: 'policy', section: 'policy' }],
  ['policyv2:', { topic: 'policy', section: 'policy' }],
  ['usage reporting:', NONE],
  ['trust code installed:', { topic: 'trust' }],
  ['licensing ha configuration error:', { topic: 'haError' }],
  ['license usage', { topic: 'usage', section: 'usage', once: true }],
  ['license usage:', { topic: 'usage', section: 'usage', once: true }],
  ['product information', { topic: 'product', section: 'product', once: true }],
  ['ha udi list:', { topic: 'haList' }],
  ['agent version', { topic: 'agent', section: 'agent', once: true }],
  ['upcoming scheduled jobs', { topic: 'jobs' }],
  ['communication statistics:', NONE],
  ['license certificates', NONE],
  ['ha info', NONE],
  ['license authorizations', { topic: 'units', section: 'units' }],
  ['reservation info', { topic: 'reservationInfo', section: 'units' }],
  ['overall status:', { topic: 'units', section: 'units' }],
  ['specified license reservations:', { topic: 'reserved', section: 'reservations' }],
  ['authorizations:', { topic: 'reserved', section: 'reservations' }],
  ['purchased licenses:', NONE],
  ['derived licenses:', NONE],
  ['last reporting not required:', NONE],
  // Names tags and counts, none of which is reserved.
  ['enforcement status:', NONE],
  ['device enforcement state:', NONE],
  ['usage report summary:', { topic: 'summary' }],
  ['telemetry report summary:', { topic: 'summary' }],
  ['device telemetry report summary:', { topic: 'summary' }],
  ['product analytics report summary:', { topic: 'summary' }],
  ['other info', { topic: 'other', section: 'other', once: true }],
  ['platform provided mapping table', NONE],
  ['enforced licenses:', { topic: 'enforced' }],
  ['message history (oldest to newest):', { topic: 'history', section: 'status', once: true }],
  ['import message history (oldest to newest):', { topic: 'history' }],
  ['smart licensing usage report detail:', { topic: 'rum', section: 'usage', once: true }],
]);

/** Column titles under which each line is a row. */
export const TABLES: readonly { readonly titles: RegExp; readonly heading: Heading }[] = [
  { titles: /^license\s+entitlement tag\s+count\s+status$/, heading: { topic: 'table', section: 'usage' } },
  { titles: /^slotid\s+pid\s+sn\s+udi$/, heading: { topic: 'slots', section: 'product' } },
];
