import type { Artifact } from '../artifact';
import type { DeviceOutput, LicenseUse } from '../device/output/model';
import type { Measurement, SlpFile, SlpPart } from '../slp/model';
import { artifactMeaning, placedKind } from './artifactMeaning';
import { artifactDetail, artifactTitle, sectionName } from './artifacts';
import type { Language } from './language';
import { codeSpan, escapeMarkdown } from './markdown';
import { visible } from './visible';

/** What it is, what it says, where it goes next: Markdown in which all outside text is escaped. */
export function artifactCard(artifact: Artifact, language: Language): string {
  const { t } = language;
  const meaning = artifactMeaning(placedKind(artifact));
  const detail = artifactDetail(artifact, language);
  const facts = factLines(artifact, language).map(([name, value]) => `- ${name}: ${codeSpan(value, 100)}`);
  return [
    `**${artifactTitle(artifact, language)}**${detail === '' ? '' : ` — ${escapeMarkdown(detail)}`}`,
    facts.join('\n'),
    `${t(meaning.what)} ${t(meaning.goes)}`,
    missingText(artifact, language),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

type Fact = readonly [name: string, value: string];

/** The facts of an artifact, by name; also those of the tree and of reports. */
export function factLines(artifact: Artifact, language: Language): Fact[] {
  const { t } = language;
  switch (artifact.kind) {
    case 'deviceOutput':
      return outputFacts(artifact, language);
    case 'importFile':
    case 'usageReport':
    case 'authorizationRequest':
      return fileFacts(artifact, language);
    case 'tagMention': {
      const { tag } = artifact;
      return tag
        ? present([
            [t('Name'), tag.name],
            [t('Version'), tag.version],
            [t('Registered'), tag.registered],
          ])
        : [];
    }
    case 'authorizationCode':
    case 'requestCode':
    case 'deviceIdentity':
    case 'returnCode':
    case 'confirmationCode':
    case 'universalCode':
    case 'encodedFile':
    case 'cliCommand':
      return [];
  }
}

function present(facts: readonly (readonly [string, string | undefined])[]): Fact[] {
  return facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const]));
}

/** So many licenses are listed; a hover is no report. */
const MOST_LICENSES = 8;

function outputFacts(output: DeviceOutput, { t, number, dateTime }: Language): Fact[] {
  const { session } = output;
  return present([
    [t('Host'), output.hostname?.value],
    [t('Registration'), output.registration?.value],
    [t('Authorization'), output.authorization?.value],
    [t('Reservation mode'), mode(output.reservationMode?.value, t)],
    [t('Answer'), session?.answer?.value],
    [t('Request code'), output.requestCode?.value],
    [t('Confirmation code'), output.confirmationCode?.value],
    [t('Return code'), output.returnCode?.value],
    [t('Product tag'), output.softwareId?.value],
    [t('Clock'), output.clock && dateTime(output.clock.value.time)],
    ...output.units.map((unit) => [t('Installed'), unit.state?.value] as const),
    ...output.licenses.slice(0, MOST_LICENSES).map((use) => [t('License'), useText(use, number)] as const),
  ]);
}

function mode(isOn: boolean | undefined, t: Language['t']): string | undefined {
  return isOn === undefined ? undefined : isOn ? t('on') : t('off');
}

function useText({ shortName, name, tag, count, status }: LicenseUse, number: Language['number']): string {
  const what = shortName?.value ?? name?.value ?? tag?.value ?? '?';
  return [count ? number(count.value) : '', visible(what, 50), status?.value ?? ''].filter(Boolean).join('  ');
}

function fileFacts(file: SlpFile, language: Language): Fact[] {
  return file.parts.flatMap((part) => partFacts(part, language));
}

function partFacts(part: SlpPart, { t, dateTime, number }: Language): Fact[] {
  switch (part.part) {
    case 'authorization':
      return present([
        [t('Smart account'), part.customerInfo?.smartAccount?.value],
        [t('Virtual account'), part.customerInfo?.virtualAccount?.value],
      ]);
    case 'policy':
      return part.rules.flatMap((rule) =>
        present([
          [t('Days to the first report ({0})', visible(rule.name, 20)), days(rule.firstTimeReport?.value, number)],
          [t('Days between reports ({0})', visible(rule.name, 20)), days(rule.onGoingReporting?.value, number)],
        ]),
      );
    case 'account':
      return present([[t('Account domain'), part.customerInfo?.smartAccountDomain?.value]]);
    case 'usageReport':
      return present([
        [t('Entitlement tag'), part.entitlementTag?.value],
        [t('Product tag'), part.softwareTag?.value],
        [t('Release'), part.softwareVersion?.value],
        ...part.measurements.map((measured) => [t('In use'), measurementText(measured, number, dateTime)] as const),
      ]);
    case 'systemInfo':
      return present([[t('Host'), part.hostname?.value]]);
    case 'authRequest':
      return part.requests.flatMap(({ confirmCode, removeCode }) =>
        present([
          [t('Confirmation code'), confirmCode?.value],
          [t('Removal code'), removeCode?.value],
        ]),
      );
    case 'acknowledgement':
    case 'reservation':
      return [];
  }
}

function measurementText(
  { count, start, end }: Measurement,
  number: Language['number'],
  dateTime: Language['dateTime'],
): string {
  const times = [start, end].filter((time) => time !== undefined).map(dateTime);
  return [count === undefined ? '?' : number(count), ...times].join('  ');
}

function days(value: number | undefined, number: Language['number']): string | undefined {
  return value === undefined ? undefined : number(value);
}

/** That an output was cut, and what of it is not there. */
function missingText(artifact: Artifact, { t }: Language): string {
  if (artifact.kind !== 'deviceOutput' || artifact.missing.length === 0) return '';
  return t('Not all of this output is there: {0}.', artifact.missing.map((part) => sectionName(part, t)).join(', '));
}
