import type { SourceKeys } from './sources';

/** The products whose procedure is known. A new one is a member here and an entry of `PRODUCTS`. */
export const PRODUCT_IDS = ['cucm', 'cuc'] as const;
export type ProductId = (typeof PRODUCT_IDS)[number];

/**
 * Everything that can be done, in the order of the procedure; the names are those of `snippet --action`.
 * Each product says of each one how it is done, or that no document describes it.
 */
export const ACTIONS = [
  'enable',
  'request',
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
  'show-status',
  'show-summary',
  'show-usage',
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

declare const marked: unique symbol;
/** English text that the user reads. Only {@link msg} makes one, so that localisation can list them all. */
export type Message = string & { readonly [marked]: true };

/** Marks a literal of the tables as text for the user; rendering hands it to `Translate`. */
export function msg(text: string): Message {
  return text as Message;
}

/** A claim with the documents it rests on. */
export interface Sourced {
  readonly text: Message;
  readonly sources: SourceKeys;
}

export function claim(text: Message, ...sources: SourceKeys): Sourced {
  return { text, sources };
}

/**
 * One way to type a step. Each line is typed on its own; `{code}` and `{sftpUrl}` are the only things ever filled in.
 * Lines are verbatim and never translated.
 */
export interface Form {
  readonly lines: readonly [string, ...string[]];
  readonly sources: SourceKeys;
}

/**
 * - `adminCli`: the administrator's command line, prompt `admin:`
 * - `server`: on the server, without a documented command
 * - `portal`: Cisco License Central, formerly Smart Software Manager
 * - `tac`: a case with Cisco's support
 */
export type Place = 'adminCli' | 'server' | 'portal' | 'tac';

/** What the command reference requires of the administrator. */
export interface Access {
  readonly level: number;
  readonly duringUpgrade: boolean;
  readonly sources: SourceKeys;
}

/** What the server prints, verbatim and never translated; undefined parts are not documented. */
export interface Expected {
  /** Lines as printed, or one printed example (`isExample`). */
  readonly lines: readonly string[];
  readonly isExample: boolean;
  readonly sources: SourceKeys;
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
  /** Empty when nothing is typed; several when the documents disagree, the form of the majority first. */
  readonly forms: readonly Form[];
  /** What the documents disagree on, when there are several forms. */
  readonly disagreement?: Sourced;
  /** What to do where there is nothing to type, in order. */
  readonly instructions?: readonly Sourced[];
  /** The state the server has to be in. */
  readonly before: readonly Sourced[];
  readonly access: Access | undefined;
  readonly prompts: Sourced | undefined;
  readonly expected: Expected | undefined;
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

export interface Product {
  readonly id: ProductId;
  /** A name, not translated. */
  readonly name: string;
  /** The product IDs (`P:` of a UDI) by which it is known. */
  readonly udiPids: readonly string[];
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

/** The same step with more to say about one product. */
export function withNotes(step: Step, ...notes: readonly Sourced[]): Step {
  return { ...step, notes: [...step.notes, ...notes] };
}
