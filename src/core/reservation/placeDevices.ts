import type { UdiFacts } from '../compare/codeFacts';
import type { Evidence } from './evidence';
import { groupUdis, namesDevice } from './udiGroups';

/** Evidence with the name of the device in the prompt, if there is one. */
export interface Found {
  readonly evidence: Evidence;
  readonly hostname?: string | undefined;
}

/**
 * Most answers do not name the device that gave them. It is told by another answer at the same prompt, or by the document when that
 * names one device only. Where neither tells, nothing is assumed: a log may hold the sessions of many devices.
 */
export function placeDevices(found: readonly Found[]): Evidence[] {
  const byHostname = new Map<string, UdiFacts[]>();
  const all: UdiFacts[] = [];
  for (const { evidence, hostname } of found) {
    for (const udi of namedIn(evidence)) {
      all.push(udi);
      if (hostname === undefined) continue;
      const known = byHostname.get(hostname);
      if (known) known.push(udi);
      else byHostname.set(hostname, [udi]);
    }
  }
  const only = onlyDevice(all);
  // Once for each prompt: a log may have thousands of answers at one.
  const onlyAt = new Map([...byHostname].map(([hostname, udis]) => [hostname, onlyDevice(udis)]));
  return found.map(({ evidence, hostname }) => {
    if (evidence.udi && namesDevice(evidence.udi)) return evidence;
    // At a prompt of another device, the one that the document names is not the one that answered.
    const udi = hostname !== undefined && onlyAt.size > 0 ? onlyAt.get(hostname) : only;
    return udi ? { ...evidence, udi, isByDocument: true } : evidence;
  });
}

function namedIn(evidence: Evidence): UdiFacts[] {
  const own = evidence.udi && namesDevice(evidence.udi) ? [evidence.udi] : [];
  return evidence.kind === 'status' ? [...own, ...evidence.stack.map(({ udi }) => udi)] : own;
}

function onlyDevice(udis: readonly UdiFacts[]): UdiFacts | undefined {
  if (udis.length === 0) return undefined;
  const [group, ...others] = groupUdis(udis);
  return group && others.length === 0 ? group.udi : undefined;
}
