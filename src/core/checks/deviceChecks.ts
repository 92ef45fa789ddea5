import type { AuthorizationCode } from '../codes/model';
import { comparable } from '../codes/udi';
import { compareCodeWithDevice, type DeviceFinding, findingsOfDevice } from '../device/output/compare';
import type { DeviceOutput } from '../device/output/model';
import { sameDevice, udisOf } from '../match/match';
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
  const above = new Map<string, AuthorizationCode[]>();
  let next = 0;
  for (const output of outputs) {
    for (let code = codes[next]; code && code.span.start < output.span.start; code = codes[++next]) {
      const serial = comparable('sn', code.udi?.value?.sn?.value ?? '');
      if (code.complete && serial !== '') above.set(serial, [...(above.get(serial) ?? []), code]);
    }
    const code = newest(candidates(above, output).filter((candidate) => sameDevice(candidate, output)));
    for (const finding of code ? compareCodeWithDevice(code, output) : findingsOfDevice(output)) {
      // That it is another device is said once, at the code.
      if (finding.what !== 'other-device') yield problemOf(finding);
    }
  }
}

/** The codes with a serial that the output names: comparing all codes with all outputs would take too long in a long log. */
function candidates(above: ReadonlyMap<string, AuthorizationCode[]>, output: DeviceOutput): AuthorizationCode[] {
  const serials = new Set(udisOf(output).map((udi) => comparable('sn', udi.sn?.value ?? '')));
  return [...serials].flatMap((serial) => above.get(serial) ?? []);
}

function newest(codes: readonly AuthorizationCode[]): AuthorizationCode | undefined {
  return codes.reduce<AuthorizationCode | undefined>(
    (best, code) => (best && (best.timestamp?.value ?? 0) > (code.timestamp?.value ?? 0) ? best : code),
    undefined,
  );
}

function problemOf(finding: Exclude<DeviceFinding, { readonly what: 'other-device' }>): ProblemOf<DeviceProblemCode> {
  const { what, device, code, ...facts } = finding;
  const related = code ? { related: [{ span: code, what: 'in-code' }] } : {};
  // The members of the union are those of the findings, one to one; TypeScript does not see that through the rest.
  return { ...facts, code: `device.${what}`, span: device, ...related } as ProblemOf<DeviceProblemCode>;
}
