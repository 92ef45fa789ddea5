import { comparableUdi } from '../compare/codeFacts';
import { FOLLOW_UPS } from '../reservation/followUps';
import type { Plan } from './plan';

/**
 * The most urgent follow-up first, then by product and serial; what has nothing open comes last. The order does not depend on that of the
 * input, so that two runbooks of one day can be laid side by side.
 */
export function inOrder(plans: readonly Plan[]): Plan[] {
  return [...plans].sort((a, b) => urgency(a) - urgency(b) || compare(keyOf(a), keyOf(b)));
}

function urgency({ followUps, steps }: Plan): number {
  const ranks = followUps.map(({ what }) => FOLLOW_UPS.indexOf(what));
  if (ranks.length > 0) return Math.min(...ranks);
  return FOLLOW_UPS.length + (steps.length > 0 ? 0 : 1);
}

/** The parts that tell devices apart; compared as they are, since what a locale thinks of letters differs by machine. */
function keyOf({ device }: Plan): readonly string[] {
  const { pid, sn, uuid } = comparableUdi(device.udi);
  return [pid, sn, uuid, device.id];
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
