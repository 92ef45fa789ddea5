import type { Artifact } from '../../../src/core/artifact';
import { isoDate } from '../../../src/core/codes/dates';
import type { AuthorizationCode, Entitlement } from '../../../src/core/codes/model';
import type { Udi } from '../../../src/core/codes/udi';
import type { DeviceOutput, LicenseUse, ReservedLicense, Unit } from '../../../src/core/device/output/model';
import type { SlpFile, SlpPart } from '../../../src/core/slp/model';

/** What an artifact says, one short line for each thing; a table of them can be read against the text. */
export function factsOf(text: string, artifact: Artifact): string[] {
  return [`${artifact.kind} ${clip(text.slice(artifact.span.start, artifact.span.end))}`, ...details(artifact)];
}

/** The first and the last characters of a stretch: enough to see where it begins and ends. */
function clip(slice: string): string {
  const line = slice.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 28)} … ${line.slice(-28)}`;
}

function details(artifact: Artifact): string[] {
  switch (artifact.kind) {
    case 'authorizationCode':
      return codeFacts(artifact);
    case 'requestCode':
      return [
        `of ${udi(artifact.udi)}`,
        ...('form' in artifact
          ? [`parts ${artifact.prefix.value} ${artifact.line.value} ${artifact.check.value}`, ...mistyped(artifact)]
          : []),
      ];
    case 'deviceIdentity':
      return [`of ${udi(artifact.udi)}`];
    case 'returnCode':
      return mistyped(artifact);
    case 'universalCode':
      return [`form ${artifact.form}`, ...mistyped(artifact)];
    case 'confirmationCode':
      return [];
    case 'tagMention':
      return artifact.tag
        ? [`${artifact.isProduct ? 'product' : 'license'} ${artifact.tag.name} ${artifact.tag.version ?? '-'}`]
        : ['not readable'];
    case 'importFile':
    case 'usageReport':
    case 'authorizationRequest':
      return fileFacts(artifact);
    case 'encodedFile':
      return [`says ${clip(artifact.decoded)}`, artifact.complete ? 'complete' : 'cut'];
    case 'deviceOutput':
      return outputFacts(artifact);
    case 'cliCommand':
      return [`action ${artifact.action}`];
  }
}

const mistyped = ({ mistyped: found }: { readonly mistyped: readonly { readonly character: string }[] }) =>
  found.map(({ character }) => `mistyped ${character}`);

/** Product, serial and UUID; what is not said is left out. */
function udi(value: Udi | undefined): string {
  return [value?.pid, value?.sn, value?.uuid, value?.vid].flatMap((part) => (part ? [part.value] : [])).join(' ');
}

function codeFacts(code: AuthorizationCode): string[] {
  const { flag, version, piid, timestamp, signature } = code;
  return said([
    ['format', `${code.format} ${flag?.value}${version?.value}${code.complete ? '' : ' cut'}`],
    ['of', udi(code.udi?.value)],
    ['piid', piid?.value],
    ['issued', timestamp?.value === undefined ? undefined : new Date(timestamp.value).toISOString()],
    ...code.entitlements.map((one) => ['entitlement', entitlement(one)] as const),
    ['signature', signature?.value === undefined ? undefined : `${signature.value.length} characters`],
  ]);
}

function entitlement({ tag, count, licenseType, startDate, endDate, displayName }: Entitlement): string {
  const days = [startDate, endDate].flatMap((day) => (day?.value === undefined ? [] : [isoDate(day.value)]));
  const name = tag?.value ? `${tag.value.name} ${tag.value.version ?? '-'}` : 'no tag';
  return [name, `×${count?.value}`, licenseType?.value, ...days, displayName?.value?.trim()].filter(Boolean).join(' ');
}

function fileFacts(file: SlpFile): string[] {
  return file.parts.flatMap((part) => partFacts(part).map((fact) => `${part.part}: ${fact}`));
}

function partFacts(part: SlpPart): string[] {
  switch (part.part) {
    case 'authorization':
      return [`accounts ${part.customerInfo?.smartAccount?.value}, ${part.customerInfo?.virtualAccount?.value}`];
    case 'policy':
      return [
        `${part.name?.value} version ${part.version?.value}, acknowledged ${part.ackRequired?.value}`,
        ...part.rules.map(
          ({ name, firstTimeReport, onGoingReporting, reportOnMacd }) =>
            `${name} ${[firstTimeReport, onGoingReporting, reportOnMacd].map((days) => days?.value ?? '-').join(' ')}`,
        ),
      ];
    case 'account':
      return [`domain ${part.customerInfo?.smartAccountDomain?.value}`];
    case 'usageReport':
      return [
        `report ${part.reportId?.value} of ${udi(part.device?.udi)}`,
        `tags ${part.softwareTag?.value} ${part.entitlementTag?.value}`,
        ...part.measurements.map(({ count, start }) => `×${count} from ${start === undefined ? '-' : instant(start)}`),
      ];
    case 'reservation':
    case 'acknowledgement':
    case 'systemInfo':
    case 'authRequest':
      return [part.complete ? 'complete' : 'cut'];
  }
}

function outputFacts(output: DeviceOutput): string[] {
  const { registeredAt, clock, session } = output;
  return said([
    ['source', output.source],
    ['command', output.command?.value],
    ['host', output.hostname?.value],
    ['of', udi(output.udi)],
    ['licensing', output.smartLicensing?.value],
    ['mode', onOff(output.reservationMode?.value)],
    ['registration', output.registration?.value],
    ['registered', registeredAt && instant(registeredAt.value.time)],
    ['authorization', output.authorization?.value],
    ['export', output.exportControlled?.value],
    ['policy model', onOff(output.usingPolicy?.value)],
    ['policy', output.policyName?.value],
    ['account', output.smartAccount?.value],
    ['virtual account', output.virtualAccount?.value],
    ...output.trustInstalledAt.map(({ value }) => ['trust', instant(value.time)] as const),
    ['HA error', output.haError?.value],
    ...output.units.map((one) => ['unit', unit(one)] as const),
    ...output.licenses.map((one) => ['license', license(one)] as const),
    ...(output.reservations ?? []).map((one) => ['reserved', reserved(one)] as const),
    ...output.peers.map((one) => ['peer', `${udi(one.udi)} ${one.piid?.value} ${one.hostname?.value}`] as const),
    ...output.reports.map(
      (one) => ['report', `${one.id.value} ${one.metric?.value} ${one.tag?.value ?? '-'} ${one.state?.value}`] as const,
    ),
    ['product tag', output.softwareId?.value],
    ['agent', output.agentVersion?.value],
    ['version', output.softwareVersion?.value],
    ['hardware', output.hardware?.value],
    ['clock', clock && `${instant(clock.value.time)} ${clock.value.zone}`],
    ['synchronised', onOff(output.clockSynchronised?.value)],
    ['request code', output.requestCode?.value],
    ['return code', output.returnCode?.value],
    ['confirmation code', output.confirmationCode?.value],
    ['session', session && `${session.action.value} ${session.outcome}`],
    ['answer', session?.answer?.value],
    ...(session?.licensesToReserve ?? []).map(({ value }) => ['to reserve', value] as const),
    ['missing', output.missing.join(' ') || undefined],
  ]);
}

function unit({ role, udi: of, state, installedAt, confirmationCode, returnCode }: Unit): string {
  const codes = [confirmationCode?.value, returnCode?.value];
  return [role, udi(of), state?.value, installedAt && instant(installedAt.value.time), ...codes]
    .filter(Boolean)
    .join(' | ');
}

function license({ name, shortName, tag, count, status, reserved: many, reservationStatus }: LicenseUse): string {
  const held = many === undefined ? undefined : `reserved ${many.value} ${reservationStatus?.value}`;
  return [name?.value, shortName?.value, tag?.value, `×${count?.value ?? '-'}`, status?.value, held]
    .filter(Boolean)
    .join(' | ');
}

function reserved({ name, shortName, total, terms }: ReservedLicense): string {
  const each = terms.map(({ role, licenseType, startDate, endDate, count }) =>
    [role, licenseType?.value, startDate && day(startDate.value), endDate && day(endDate.value), `×${count?.value}`]
      .filter(Boolean)
      .join(' '),
  );
  return [name?.value, shortName?.value, `×${total?.value}`, ...each].filter(Boolean).join(' | ');
}

const day = (time: number | undefined) => (time === undefined ? '-' : isoDate(time));
const instant = (time: number) => new Date(time).toISOString().slice(0, 19);
const onOff = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'on' : 'off');

type Said = readonly [name: string, value: string | undefined];

function said(facts: readonly Said[]): string[] {
  return facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name} ${value}`]));
}
