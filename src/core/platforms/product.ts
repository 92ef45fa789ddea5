import type { CodeFormat as XmlFormat } from '../codes/model';
import { type Message, msg } from '../render/translate';
import type { SourceKeys } from './sources';

export { type Message, msg };

/** The products whose procedure is known. A new one is a member here and an entry of `PRODUCTS`. */
export const PRODUCT_IDS = [
  'cucm',
  'cuc',
  'cer',
  'uccx',
  'ucce',
  'cmm',
  'expressway',
  'iosxe',
  'iosxe-slp',
  'iosxr',
  'nxos',
  'asa',
  'ftd',
  'cml',
] as const;
export type ProductId = (typeof PRODUCT_IDS)[number];

/**
 * Everything that can be done, in the order of the procedure; the names are those of `snippet --action`.
 * Each product says of each one how it is done, or that no document describes it.
 */
export const ACTIONS = [
  'enable',
  'request',
  'save-request',
  'generate-code',
  'install',
  'install-file',
  'set-license-count',
  'update',
  'confirm',
  'return',
  'return-authorization',
  'enter-return-code',
  'cancel',
  'disable',
  'save-usage',
  'show-status',
  'show-summary',
  'show-usage',
  'show-reservation',
  'show-authorization',
  'show-codes',
  'show-udi',
  'show-all',
  'show-tech-support',
  'show-trace',
  'collect-logs',
  'dead-device',
  'reset-udi',
  'factory-reset',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What a code authorizes: an SLR code, a SLAC file, or a universal (permanent) reservation. */
export type CodeFormat = XmlFormat | 'plr';

/** How a code is written: as XML, or as a short string of letters, digits and hyphens. */
export type CodeKind = 'xml' | 'short';

/** A claim with the documents it rests on. */
export interface Sourced {
  readonly text: Message;
  readonly sources: SourceKeys;
}

export function claim(text: Message, ...sources: SourceKeys): Sourced {
  return { text, sources };
}

/**
 * One way to type a step. Each line is typed on its own; of a REST call the first line is method and path, the second the
 * body. The placeholders of `template.ts` are the only things ever filled in. Lines are verbatim and never translated.
 */
export interface Form {
  readonly lines: readonly [string, ...string[]];
  readonly sources: SourceKeys;
  /** What this form is for, where several forms are not a disagreement of the documents. */
  readonly when?: Message;
  /** The only kind of code it takes. */
  readonly takes?: CodeKind;
  /** The first release that has this form. */
  readonly from?: string;
  /** The first release that has it no more. */
  readonly before?: string;
}

/**
 * - `adminCli`: the administrator's command line, prompt `admin:`
 * - `expresswayCli`: the command line of Expressway, `xcommand` and `xconfiguration`
 * - `execCli`, `configCli`: command line of a device, at its prompt or in configuration mode
 * - `rest`: a call of the product's own interface
 * - `gui`: the product's own web interface
 * - `server`: on the server, without a documented command
 * - `portal`: Cisco License Central, formerly Smart Software Manager
 * - `tac`: a case with Cisco's support
 */
export type Place =
  | 'adminCli'
  | 'expresswayCli'
  | 'execCli'
  | 'configCli'
  | 'rest'
  | 'gui'
  | 'server'
  | 'portal'
  | 'tac';

/** What the documents require of whoever types it. */
export interface Access {
  /** The privilege level of the `admin:` command line. */
  readonly level?: number;
  /** The privilege in words, where there is no level. */
  readonly words?: Message;
  readonly duringUpgrade?: boolean;
  readonly sources: SourceKeys;
}

/** What the device prints, verbatim and never translated. */
export interface Expected {
  /** Lines as printed, or one printed example (`isExample`). */
  readonly lines: readonly string[];
  readonly isExample: boolean;
  readonly sources: SourceKeys;
}

/** Another documented answer than that of plain success. */
export interface Answer extends Expected {
  readonly when: Message;
}

/** The releases whose documents were read and describe the step. */
export interface Releases {
  /** The first release that has it; `undefined` when no document read says since when. */
  readonly from: string | undefined;
  readonly documentedIn: readonly string[];
}

/** One step of the procedure. Whatever is `undefined` or empty is not in any document that was read. */
export interface Step {
  readonly action: Action;
  readonly title: Message;
  readonly summary: Sourced;
  readonly place: Place;
  /** Empty when nothing is typed. Several when the documents disagree, the form of the majority first, or when each has its `when`. */
  readonly forms: readonly Form[];
  /** What the documents disagree on. */
  readonly disagreement?: Sourced;
  /** What to do where there is nothing to type, in order. */
  readonly instructions?: readonly Sourced[];
  /** The state the device has to be in. */
  readonly before: readonly Sourced[];
  readonly access: Access | undefined;
  readonly prompts: Sourced | undefined;
  /** What success prints. */
  readonly expected: Expected | undefined;
  readonly answers?: readonly Answer[];
  /** What the user has to read before the command is copied: licenses are released or a device loses its identity. */
  readonly danger?: Sourced;
  readonly next: readonly Action[];
  readonly notes: readonly Sourced[];
  readonly releases: Releases;
}

/** An action that no document describes for a product, with what they do say. */
export interface NotDocumented {
  readonly notDocumented: Sourced;
}

/** A family of product IDs, by a regular expression for the whole of one. */
export interface PidPattern {
  readonly pattern: string;
  readonly sources: SourceKeys;
}

/** What a product's own interface accepts as a code. */
export interface CodeRule {
  /** A regular expression for one character. */
  readonly character: string;
  readonly longest: number;
  readonly sources: SourceKeys;
}

/** How a product takes a code from a file. */
export interface FileRule {
  /** The code as it is, or inside `<smartLicense>`. */
  readonly shape: 'bare' | 'wrapped';
  /** What stands before the name in the command: `flash:`. `undefined` where the command takes an address instead. */
  readonly folder: string | undefined;
  /** With `{name}` for the file's name and words in angle brackets for what only the user knows. */
  readonly copyLines: readonly string[];
  readonly verifyLines: readonly string[];
  readonly longestPath?: number;
  readonly notes: readonly Sourced[];
  readonly sources: SourceKeys;
}

export interface Product {
  readonly id: ProductId;
  /** A name, not translated. */
  readonly name: string;
  /** The product IDs (`P:` of a UDI) by which it is known. */
  readonly udiPids: readonly string[];
  readonly udiPidPatterns?: readonly PidPattern[];
  /** The kinds of code that the documents read give for it, the usual one first. */
  readonly codes: readonly CodeFormat[];
  /** The releases this procedure belongs to, where another product of the table has the others. */
  readonly releases?: { readonly from?: string; readonly until?: string; readonly sources: SourceKeys };
  readonly codeRule?: CodeRule;
  readonly file?: FileRule;
  readonly steps: Readonly<Record<Action, Step | NotDocumented>>;
}

export function isAction(text: string): text is Action {
  return (ACTIONS as readonly string[]).includes(text);
}

export function isProductId(text: string): text is ProductId {
  return (PRODUCT_IDS as readonly string[]).includes(text);
}

export function isStep(entry: Step | NotDocumented): entry is Step {
  return 'action' in entry;
}
