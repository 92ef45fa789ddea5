import type { Artifact } from '../artifact';
import { totals } from '../codes/totals';
import { udiLabel } from '../codes/udi';
import type { DeviceOutput, OutputSource, Section } from '../device/output/model';
import { udisOf } from '../match/match';
import type { SlpFile, SlpPart } from '../slp/model';
import { artifactMeaning, placedKind } from './artifactMeaning';
import type { Language } from './language';
import type { Translate } from './translate';
import { visible } from './visible';
import { deviceLabel, licenseCount, totalsLabel } from './words';

/** What an artifact is called: of an output what was asked of the device, of everything else its kind. */
export function artifactTitle(artifact: Artifact, language: Language): string {
  if (artifact.kind !== 'deviceOutput') return artifactKindName(artifact, language);
  const command = artifact.command?.value ?? sourceName(artifact.source, language.t);
  return visible(command.replace(/^license smart /, ''), 60);
}

/** What kind of thing it is: `Request code`, `Device output`. */
export function artifactKindName(artifact: Artifact, { t }: Language): string {
  if (artifact.kind === 'deviceIdentity') return t('Device');
  const name = t(artifactMeaning(placedKind(artifact)).name);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What it says, in one short line; outside text in it is made visible. Empty where there is nothing to say. */
export function artifactDetail(artifact: Artifact, language: Language): string {
  switch (artifact.kind) {
    case 'authorizationCode':
      return [deviceLabel(artifact, language), totalsLabel(artifact, language)].join(' · ');
    case 'requestCode':
    case 'deviceIdentity':
      return visible(udiLabel(artifact.udi), 60);
    case 'returnCode':
    case 'confirmationCode':
    case 'universalCode':
      return visible(artifact.value, 80);
    case 'tagMention':
      return visible(artifact.tag?.name ?? language.t('not readable'), 60);
    case 'importFile':
    case 'usageReport':
    case 'authorizationRequest':
      return fileDetail(artifact, language);
    case 'encodedFile':
      return language.t('{0} characters', language.number(artifact.span.end - artifact.span.start));
    case 'deviceOutput':
      return outputDetail(artifact, language);
    case 'cliCommand':
      return artifact.action;
  }
}

/** The device and what is in the file for it. */
function fileDetail(file: SlpFile, language: Language): string {
  const said = file.parts.map((part) => partDetail(part, language)).filter((text) => text !== '');
  return visible([...new Set(said)].join(', '), 120);
}

function partDetail(part: SlpPart, language: Language): string {
  const { t } = language;
  switch (part.part) {
    case 'authorization':
      return [deviceLabel(part, language), licenseCount(totals(part).licenses, language)].join(' · ');
    case 'reservation':
      return t('reservation code');
    case 'policy':
      return part.name?.value ? t('policy {0}', visible(part.name.value, 40)) : t('policy');
    case 'account':
      return t('account');
    case 'acknowledgement':
      return t('acknowledgement');
    case 'usageReport':
      return [udiLabel(part.device?.udi), part.reportId?.value].filter(Boolean).join(' · ');
    case 'systemInfo':
      return udiLabel(part.device?.udi);
    case 'authRequest':
      return part.requests.flatMap(({ keys }) => keys.map(({ tag }) => tag.value)).join(', ');
  }
}

function outputDetail(output: DeviceOutput, { t, number }: Language): string {
  const { session, registration, confirmationCode, returnCode, licenses } = output;
  const device = udiLabel(udisOf(output)[0]) || output.hostname?.value || '';
  const said = [
    device,
    registration?.value ?? '',
    session ? outcomeText(session.outcome, t) : '',
    confirmationCode ? t('confirmation code {0}', confirmationCode.value) : '',
    returnCode ? t('return code {0}', returnCode.value) : '',
    licenses.length > 0 ? t('licenses listed: {0}', number(licenses.length)) : '',
  ];
  return visible(said.filter((text) => text !== '').join(' · '), 160);
}

function sourceName(source: OutputSource, t: Translate): string {
  switch (source) {
    case 'session':
      return t('session');
    case 'part':
      return t('part of show license');
    case 'version':
      return 'show version';
    case 'tech-support':
      return 'show license tech support';
    case 'all':
    case 'summary':
    case 'status':
    case 'usage':
    case 'udi':
    case 'reservation':
    case 'authorization':
    case 'history':
    case 'rum':
      return `show license ${source}`;
  }
}

function outcomeText(outcome: NonNullable<DeviceOutput['session']>['outcome'], t: Translate): string {
  switch (outcome) {
    case 'done':
      return t('done');
    case 'refused':
      return t('refused');
    case 'asked':
      return t('asked to confirm; the answer is not there');
    case 'unknown':
      return '';
  }
}

/** The part of an output that is not there, in words. */
export function sectionName(section: Section, t: Translate): string {
  switch (section) {
    case 'status':
      return t('status');
    case 'registration':
      return t('registration');
    case 'authorization':
      return t('authorization');
    case 'policy':
      return t('policy');
    case 'account':
      return t('account');
    case 'usage':
      return t('license usage');
    case 'product':
      return t('product information');
    case 'agent':
      return t('agent version');
    case 'units':
      return t('reservation or authorization of the units');
    case 'reservations':
      return t('reservations');
    case 'other':
      return t('other parts');
  }
}
