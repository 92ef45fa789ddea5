import type { Action, Message, ProductId, Sourced } from '../product';
import type { SourceKeys } from '../sources';

export const GUIDE_IDS = [
  'cancel-after-code',
  'restore',
  'rebuilt-device',
  'dead-device',
  'upgrade',
  'policy-model',
  'stack',
  'term-ended',
] as const;
export type GuideId = (typeof GUIDE_IDS)[number];

export interface GuideStep {
  /** Of a step that belongs to one case only. */
  readonly when?: Message;
  readonly text: Message;
  readonly sources: SourceKeys;
  /** The steps of the product's table that have the exact commands: as many of them as are documented. */
  readonly actions?: readonly Action[];
  /** The product whose commands they are, where it is not the one at hand. */
  readonly commandsOf?: ProductId;
  /** Left out for other products than these. */
  readonly products?: readonly ProductId[];
}

/** What to do in a situation that takes several steps, whatever the product. */
export interface Guide {
  readonly id: GuideId;
  readonly title: Message;
  /** When it is the right one. */
  readonly applies: Sourced;
  /** The products whose documents describe it; all when not given. */
  readonly products?: readonly ProductId[];
  readonly steps: readonly GuideStep[];
  /** What no document that was read says. */
  readonly notKnown: readonly Message[];
  /** What is added of the code at hand: when its licenses end, or the text for the case with TAC. */
  readonly appendix?: 'terms' | 'tac-text';
}

export function isGuideId(text: string): text is GuideId {
  return (GUIDE_IDS as readonly string[]).includes(text);
}
