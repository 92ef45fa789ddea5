import { stepOf } from './catalogue';
import type { Action, Product } from './product';

/** What is in sight of one device. */
export type Situation =
  /** Nothing has been done. */
  | 'unregistered'
  /** `enable` was run. */
  | 'reservation-enabled'
  /** A request code and no authorization code. */
  | 'request-code'
  /** An authorization code that is not known to be installed. */
  | 'authorization-code'
  /** The server said that a code is installed. */
  | 'installed'
  /** The server gave a confirmation code. */
  | 'confirmation-code'
  /** The server gave a return code. */
  | 'return-code'
  /** The request was cancelled. */
  | 'cancelled'
  /** The server failed, was replaced or destroyed. */
  | 'not-operational';

/** In the documented order: the likeliest first, the way out last (domain facts, section 8). */
const NEXT: Readonly<Record<Situation, readonly Action[]>> = {
  unregistered: ['enable'],
  'reservation-enabled': ['request', 'disable'],
  'request-code': ['generate-code', 'cancel'],
  'authorization-code': ['install', 'install-file', 'return-authorization'],
  installed: ['show-status', 'update', 'return'],
  'confirmation-code': ['confirm'],
  'return-code': ['enter-return-code'],
  cancelled: ['request', 'disable'],
  'not-operational': ['dead-device'],
};

/** What comes next, as far as it is documented for the product. */
export function nextSteps(product: Product, situation: Situation): readonly Action[] {
  return NEXT[situation].filter((action) => stepOf(product, action) !== undefined);
}
