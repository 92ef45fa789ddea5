import type { AuthorizationCode } from '../codes/model';
import { comparable, type Udi } from '../codes/udi';
import { compareCodeWithDevice, type DeviceFinding, findingsOfDevice } from '../device/output/compare';
import type { DeviceOutput } from '../device/output/model';
import { matchUdi, udisOf, verdict } from '../match/match';
import type { DeviceProblemCode, ProblemOf } from './problem';

/**
 * What the outputs of a text say against its codes, and against themselves; both sorted by place.
 *
 * An output is held against the newest code of its device that stands above it: what was printed before a code was there says
 * nothing about that code.
 */
export function* deviceProblems(
  codes: readonly AuthorizationCode[],
  outputs: readonly DeviceOutput[],
): Generator<ProblemOf<DeviceProblemCode>> {
  const above: Above = new Map();
  let next = 0;
  for (const output of outputs) {
    for (let code = codes[next]; code && code.span.start < output.span.start; code = codes[++next]) add(above, code);
    const code = newestOf(above, output);
    for (const finding of code ? compareCodeWithDevice(code, output) : findingsOfDevice(output)) {
      // That it is another device is said once, at the code.
      if (finding.what !== 'other-device') yield problemOf(finding);
    }
  }
}

/** The newest code of each device, by its serial first: comparing all codes with all outputs would take too long in a long log. */
type Above = Map<string, Map<string, AuthorizationCode>>;

/** So many devices can have one serial; real ones share it with nobody. */
const MOST_ALIKE = 16;

function add(above: Above, code: AuthorizationCode): void {
  const udi = code.udi?.value;
  const serial = serialOf(udi);
  if (!code.complete || serial === '') return;
  const alike = above.get(serial) ?? new Map<string, AuthorizationCode>();
  above.set(serial, alike);
  const device = `${udi?.pid?.value} ${udi?.uuid?.value}`;
  if (alike.has(device) || alike.size < MOST_ALIKE) alike.set(device, newer(alike.get(device), code));
}

function newestOf(above: Above, output: DeviceOutput): AuthorizationCode | undefined {
  let newest: AuthorizationCode | undefined;
  for (const udi of udisOf(output)) {
    for (const code of above.get(serialOf(udi))?.values() ?? []) {
      if (verdict(matchUdi(code.udi?.value, udi)) === 'match') newest = newer(newest, code);
    }
  }
  return newest;
}

function serialOf(udi: Udi | undefined): string {
  return comparable('sn', udi?.sn?.value ?? '');
}

/** The one issued later; of two of one time the second. */
function newer(first: AuthorizationCode | undefined, second: AuthorizationCode): AuthorizationCode {
  return first && (first.timestamp?.value ?? 0) > (second.timestamp?.value ?? 0) ? first : second;
}

function problemOf(finding: Exclude<DeviceFinding, { readonly what: 'other-device' }>): ProblemOf<DeviceProblemCode> {
  const { what, device, code, ...facts } = finding;
  const related = code ? { related: [{ span: code, what: 'in-code' }] } : {};
  // The members of the union are those of the findings, one to one; TypeScript does not see that through the rest.
  return { ...facts, code: `device.${what}`, span: device, ...related } as ProblemOf<DeviceProblemCode>;
}
