import type { Action, ProductId } from '../platforms/product';

/** The file of a team, at the top of a workspace folder beside the file of marks (`.license-reservation.json`). */
export const TEAM_FILE = '.license-reservation-team.json';

export const TEAM_SCHEMA = 1;

/** What a team knows and no document says. It is shown beside what the product says, never instead of it. */
export interface Team {
  readonly tags: readonly TeamTag[];
  readonly products: readonly TeamProduct[];
  readonly messages: readonly TeamMessage[];
}

export interface TeamTag {
  /** A whole tag, the part behind `com.cisco.`, the name alone, or the beginning of one of these with `*` behind it. */
  readonly tag: string;
  readonly name: string;
  readonly note?: string;
}

export interface TeamProduct {
  readonly product: ProductId;
  readonly steps?: readonly TeamStep[];
  readonly notes?: readonly TeamNote[];
}

/** A step of the team's own, before or after one of the procedure. */
export interface TeamStep {
  readonly step: Action;
  readonly place: 'before' | 'after';
  readonly title: string;
  readonly do?: readonly string[];
  /** Text to read and to copy, nothing more: nothing is filled in, and nothing runs them. */
  readonly commands?: readonly string[];
}

export interface TeamNote {
  readonly step: Action;
  readonly text: string;
}

export interface TeamMessage {
  /** What a device says, with `*` for what differs. */
  readonly text: string;
  readonly meaning: string;
  readonly causes?: readonly string[];
  readonly next?: readonly string[];
}

export const NO_TEAM: Team = { tags: [], products: [], messages: [] };
