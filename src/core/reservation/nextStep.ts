import type { CapturedCode, DeviceCode, NextStep, ReservationState } from './device';
import type { Evidence, RequestEvidence, SessionEvidence } from './evidence';

/** What has to be done next in a state, and with what; `undefined` when nothing is open. */
export function nextStep(
  state: ReservationState,
  isOrderUnknown: boolean,
  codes: readonly DeviceCode[],
  confirmations: readonly CapturedCode[],
  returns: readonly CapturedCode[],
  evidence: readonly Evidence[],
): NextStep | undefined {
  const waiting = codes.find(({ role }) => role === 'waiting');
  switch (state) {
    case 'requested':
      return { action: 'generate-code', ...requestOf(evidence) };
    case 'authorized':
      return { action: 'install', code: waiting };
    case 'installed':
      return waiting && { action: 'install', code: waiting };
    case 'updateAwaitingConfirmation':
      return {
        action: 'confirm',
        captured: confirmations.filter(({ needed, entered }) => needed === 'yes' && !entered),
      };
    case 'returned': {
      const captured = returns.filter(({ entered }) => !entered);
      return returns.length > 0 && captured.length === 0 ? undefined : { action: 'enter-return-code', captured };
    }
    case 'cancelled':
      // The licenses of a code that was made stay blocked until it is given back.
      return waiting && { action: 'return-authorization', code: waiting };
    case 'unknown':
      // Where the device itself says that there is no reservation, it need not be asked again.
      return isOrderUnknown || !evidence.some(({ kind }) => kind === 'status') ? { action: 'show-status' } : undefined;
  }
}

/** The request code that License Central wants: the last one, in the document that is read last, that was not cancelled. */
function requestOf(evidence: readonly Evidence[]): Omit<Extract<NextStep, { action: 'generate-code' }>, 'action'> {
  const requests: { readonly request: RequestEvidence | SessionEvidence; readonly value: string }[] = [];
  const cancelled = new Set<string>();
  for (const item of evidence) {
    if (item.kind !== 'request' && item.kind !== 'session') continue;
    const value = item.kind === 'request' ? item.value : item.requestCode;
    if (value) requests.push({ request: item, value });
    if (item.kind === 'request' || item.action !== 'cancel' || item.outcome !== 'done') continue;
    const last = requests.at(-1);
    if (last?.request.document === item.document) cancelled.add(last.value);
  }
  // A device that makes the same one again has no other.
  return (
    requests.findLast(({ value }) => !cancelled.has(value)) ?? requests.at(-1) ?? { request: undefined, value: '' }
  );
}
