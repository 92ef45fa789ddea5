import type { Analysis } from '../analyze';
import type { Artifact } from '../artifact';
import { daysBetween } from '../codes/dates';
import { isEmptyField } from '../codes/decode';
import type { Field } from '../codes/field';
import type { AuthorizationCode, CliCommand, Entitlement } from '../codes/model';
import type { ElementRule, ValueKind } from '../codes/schema';
import { ruleOf } from '../codes/schema';
import { signatureForm } from '../codes/signature';
import { entitlementName } from '../codes/totals';
import type { Udi } from '../codes/udi';
import { bestMatch, type Identified, isIdentified, type MatchCheck, verdict } from '../match/match';
import { LineIndex } from '../text/lines';
import { type Span, touches } from '../text/span';
import { elementSpan, type XmlElement } from '../xml/element';
import { elementPath } from '../xml/elementPath';
import { artifactCard } from './artifactCard';
import type { Language } from './language';
import { codeSpan, escapeMarkdown } from './markdown';
import { deviceLabel, licenseCount, termLabel, totalsLabel } from './words';

/** What the user can do next with the thing that is explained; the editor turns them into links to its commands. */
export type HoverAction =
  | 'copyInstallCommand'
  | 'checkMatch'
  | 'showReport'
  | 'copyTag'
  | 'copyValue'
  | 'decodeEncoded';

export interface Explanation {
  /** What is explained. */
  readonly span: Span;
  /** Markdown in which every value of the code is escaped. */
  readonly markdown: string;
  readonly actions: readonly HoverAction[];
  readonly artifact: Artifact;
  /** The value that `copyTag` and `copyValue` copy. */
  readonly value?: string;
}

/** Explains what stands at an offset of the text; `undefined` where nothing of ours stands. */
export function explainAt(
  analysis: Analysis,
  offset: number,
  today: number,
  language: Language,
): Explanation | undefined {
  const artifact = analysis.artifacts.findLast((candidate) => touches(candidate.span, offset));
  if (!artifact) return undefined;
  // A command reaches over the code that it installs; the code says more.
  const code = analysis.codes.find((candidate) => touches(candidate.span, offset));
  if (code) return explainCode(analysis, code, offset, today, language);
  switch (artifact.kind) {
    case 'authorizationCode':
      return explainCode(analysis, artifact, offset, today, language);
    case 'requestCode':
      return {
        span: artifact.span,
        markdown: paragraphs(
          `**${language.t('Request code')}** — ${udiMarkdown(artifact.udi, language)}`,
          language.t(
            'The device prints it; License Central asks for it and makes the authorization code for this device.',
          ),
          identityMatch(analysis, artifact, language),
        ),
        actions: ['checkMatch'],
        artifact,
      };
    case 'deviceIdentity':
      return {
        span: artifact.span,
        markdown: paragraphs(
          `**${language.t('Device')}** — ${udiMarkdown(artifact.udi, language)}`,
          language.t(
            'What the device calls itself. An authorization code has to name the same product, serial and UUID.',
          ),
          identityMatch(analysis, artifact, language),
        ),
        actions: ['checkMatch'],
        artifact,
      };
    case 'cliCommand':
      return {
        span: artifact.span,
        markdown: `**${escapeMarkdown(commandWords(analysis.text, artifact))}** — ${commandMeaning(artifact.action, language)}`,
        actions: [],
        artifact,
      };
    case 'returnCode':
    case 'confirmationCode':
    case 'universalCode':
      return { ...plainCard(artifact, language), actions: ['copyValue'], value: artifact.value };
    case 'tagMention':
      return { ...plainCard(artifact, language), actions: ['copyTag'], value: artifact.tag?.raw ?? '' };
    case 'deviceOutput': {
      // An output is long: its card belongs to its first line.
      const span = firstLine(analysis.text, artifact.span);
      if (!touches(span, offset)) return undefined;
      const { markdown } = plainCard(artifact, language);
      return {
        span,
        artifact,
        markdown: paragraphs(markdown, identityMatch(analysis, artifact, language)),
        actions: isIdentified(artifact) ? ['checkMatch'] : [],
      };
    }
    case 'importFile':
    case 'usageReport':
    case 'authorizationRequest':
      return { ...plainCard(artifact, language), actions: [] };
    case 'encodedFile':
      return { ...plainCard(artifact, language), actions: ['decodeEncoded'] };
  }
}

function firstLine(text: string, { start, end }: Span): Span {
  const length = text.slice(start, end).search(/[\r\n]/);
  return { start, end: length < 0 ? end : start + length };
}

function plainCard(artifact: Artifact, language: Language): Pick<Explanation, 'span' | 'markdown' | 'artifact'> {
  return { span: artifact.span, markdown: artifactCard(artifact, language), artifact };
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function explainCode(
  analysis: Analysis,
  code: AuthorizationCode,
  offset: number,
  today: number,
  language: Language,
): Explanation {
  const path = code.root ? elementPath(code.root, offset) : [];
  const element = path.findLast((candidate) => ruleOf(candidate.name) !== undefined) ?? code.root;
  const rule = element && ruleOf(element.name);
  const entitlement = code.entitlements.find((candidate) => touches(candidate.span, offset));
  const base = { span: element ? elementSpan(element) : code.span, artifact: code };
  if (!element || !rule)
    return { ...base, markdown: summary(code, language), actions: ['copyInstallCommand', 'showReport'] };
  if (rule.value === undefined) return { ...base, ...explainContainer(rule, code, entitlement, today, language) };
  return { ...base, ...explainValue(analysis, rule.value, element, code, entitlement, today, language) };
}

type Content = Pick<Explanation, 'markdown' | 'actions'> & { readonly value?: string };

function explainContainer(
  rule: ElementRule,
  code: AuthorizationCode,
  entitlement: Entitlement | undefined,
  today: number,
  language: Language,
): Content {
  const { t } = language;
  switch (rule.name) {
    case 'entitlement':
      if (entitlement) return { markdown: entitlementCard(entitlement, today, language), actions: ['showReport'] };
      break;
    case 'entitlements':
      return {
        markdown: paragraphs(
          `**${t('Entitlements')}** — ${totalsLabel(code, language)}`,
          t('What License Central has set aside for this device.'),
        ),
        actions: ['showReport'],
      };
    case 'authorizationCode':
      return {
        markdown: paragraphs(
          `**${t('Authorization')}** — ${totalsLabel(code, language)}`,
          t(
            'What License Central grants: for which instance, since when, and which licenses. It goes onto the device unbroken.',
          ),
        ),
        actions: ['showReport'],
      };
  }
  return { markdown: summary(code, language), actions: ['copyInstallCommand', 'checkMatch', 'showReport'] };
}

function summary(code: AuthorizationCode, language: Language): string {
  const { t } = language;
  const issued = code.timestamp?.value;
  return paragraphs(
    `**${escapeMarkdown(deviceLabel(code, language))}** — ${totalsLabel(code, language)}`,
    issued === undefined ? '' : t('Issued {0} UTC.', language.dateTime(issued)),
    code.format === 'slr'
      ? t('Authorization code of a Specific License Reservation. It goes onto exactly this device, on one line.')
      : t('Authorization code of the policy model (SLAC). It is imported on exactly this device, from its file.'),
  );
}

function entitlementCard(entitlement: Entitlement, today: number, language: Language): string {
  const { t } = language;
  const name = entitlementName(entitlement);
  const count = entitlement.count?.value;
  const tag = entitlement.tag?.value;
  return paragraphs(
    `**${name === '' ? t('Entitlement') : escapeMarkdown(name)}** — ${count === undefined ? t('count not readable') : licenseCount(count, language)}, ${escapeMarkdown(termLabel(entitlement, today, language))}`,
    tag ? tagLine(tag, language) : t('The tag cannot be read.'),
  );
}

function tagLine(tag: NonNullable<NonNullable<Entitlement['tag']>['value']>, { t }: Language): string {
  const name = codeSpan(tag.name);
  return tag.version === undefined
    ? t('Entitlement tag: {0}, registered {1}.', name, tag.registered)
    : t('Entitlement tag: {0}, version {1}, registered {2}.', name, escapeMarkdown(tag.version), tag.registered);
}

function explainValue(
  analysis: Analysis,
  kind: ValueKind,
  element: XmlElement,
  code: AuthorizationCode,
  entitlement: Entitlement | undefined,
  today: number,
  language: Language,
): Content {
  const { t } = language;
  const plain = (title: string, value: string, ...more: string[]): Content => ({
    markdown: paragraphs(`**${title}** ${value}`.trimEnd(), ...more),
    actions: [],
  });
  switch (kind) {
    case 'flag':
      return plain(t('Flag'), shown(code.flag), t('A in every known code. What it stands for is not documented.'));
    case 'version':
      return plain(
        t('Version'),
        shown(code.version),
        t('Version of the code format: C or D in known codes. A device refuses versions that it does not know.'),
      );
    case 'piid':
      return {
        ...plain(
          t('Instance (PIID)'),
          shown(code.piid),
          t('Names this product instance in the account. Codes for the same instance carry the same one.'),
        ),
        actions: code.piid?.value ? ['copyValue', 'checkMatch'] : [],
        value: code.piid?.value ?? '',
      };
    case 'timestamp':
      return plain(
        t('Issued'),
        issuedText(code, language),
        t('Milliseconds since 1970, set by License Central when the code was made.'),
      );
    case 'tag': {
      const tag = entitlement?.tag?.value;
      return tag
        ? { markdown: entitlementCard(entitlement, today, language), actions: ['copyTag'], value: tag.raw }
        : plain(t('Entitlement tag'), '', t('It does not have the form regid.YEAR-MONTH.com.cisco.NAME,VERSION_UUID.'));
    }
    case 'count':
      return plain(
        t('Count'),
        entitlement?.count?.value === undefined ? '' : language.number(entitlement.count.value),
        t('How many licenses of this kind are reserved.'),
      );
    case 'startDate':
    case 'endDate':
      return explainDate(kind, entitlement, today, language);
    case 'licenseType':
      return plain(
        t('License type'),
        shown(entitlement?.licenseType),
        t('PERPETUAL has no end; TERM counts from its start date to its end date.'),
      );
    case 'displayName':
    case 'tagDescription':
      return entitlement
        ? { markdown: entitlementCard(entitlement, today, language), actions: [] }
        : plain(t('Name'), '');
    case 'subscriptionId':
      return plain(
        t('Subscription'),
        shown(entitlement?.subscriptionId) || t('no subscription'),
        t('Empty in every known code.'),
      );
    case 'signature':
      return plain(
        t('Signature'),
        signatureText(code, language),
        t('Key and signed bytes are not public, so it cannot be verified here; the device does that.'),
      );
    case 'udi':
      return {
        markdown: paragraphs(
          `**${t('Device this code is for')}** — ${code.udi?.value ? udiMarkdown(code.udi.value, language) : ''}`,
          identityMatch(analysis, code, language) ||
            t('No request code and no device output in this text: cannot be checked.'),
        ),
        actions: ['checkMatch', 'copyInstallCommand'],
      };
  }
  return plain(element.name, '');
}

function shown(field: Field<string | undefined> | undefined): string {
  return field && !isEmptyField(field) ? codeSpan(field.value ?? '', 60) : '';
}

function issuedText(code: AuthorizationCode, { t, dateTime, localTime }: Language): string {
  const time = code.timestamp?.value;
  return time === undefined ? '' : t('{0} UTC ({1} in your time zone)', dateTime(time), localTime(time));
}

function explainDate(
  kind: 'startDate' | 'endDate',
  entitlement: Entitlement | undefined,
  today: number,
  language: Language,
): Content {
  const { t, date } = language;
  const field = kind === 'startDate' ? entitlement?.startDate : entitlement?.endDate;
  const title = kind === 'startDate' ? t('Start of the term') : t('End of the term');
  if (!field || isEmptyField(field)) {
    return { markdown: paragraphs(`**${title}**`, t('Empty: a perpetual license has none.')), actions: [] };
  }
  if (field.value === undefined) return { markdown: paragraphs(`**${title}**`, t('Not a date.')), actions: [] };
  const days = daysBetween(today, field.value);
  return {
    markdown: paragraphs(`**${title}** ${escapeMarkdown(date(field.value))}`, relativeDay(days, language)),
    actions: [],
  };
}

function relativeDay(days: number, { t, number }: Language): string {
  if (days === 0) return t('Today.');
  if (days === 1) return t('Tomorrow.');
  if (days === -1) return t('Yesterday.');
  return days > 0 ? t('In {0} days.', number(days)) : t('{0} days ago.', number(-days));
}

function signatureText(code: AuthorizationCode, { t }: Language): string {
  const value = code.signature?.value;
  if (!value) return t('missing');
  const form = signatureForm(value);
  return form.wellFormed ? t('well formed (ECDSA on P-256, {0} bytes).', form.bytes) : t('damaged.');
}

function udiMarkdown(udi: Udi, { t }: Language): string {
  const parts = [
    udi.pid && escapeMarkdown(udi.pid.value),
    udi.sn && t('serial {0}', codeSpan(udi.sn.value, 60)),
    udi.uuid && t('UUID {0}', codeSpan(udi.uuid.value, 60)),
    udi.vid && t('version {0}', codeSpan(udi.vid.value, 60)),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** How the artifact fits the others of the text, the best fitting one of each kind: `Request code (line 22): matches.` */
function identityMatch(analysis: Analysis, artifact: Artifact, { t }: Language): string {
  if (!isIdentified(artifact)) return '';
  const others = analysis.artifacts.filter(isIdentified).filter((other) => other !== artifact);
  let lines: LineIndex | undefined;
  const sentences = COUNTERPARTS.flatMap((kind) => {
    const candidates = others.filter((other) => other.kind === kind);
    const best = bestMatch(artifact, candidates);
    if (!best) return [];
    lines ??= new LineIndex(analysis.text);
    return [verdictSentence(artifactWhere(kind, lines.at(best.candidate.span.start).line, t), best.checks, t)];
  });
  return sentences.join('  \n');
}

function verdictSentence(where: string, checks: readonly MatchCheck[], t: Language['t']): string {
  switch (verdict(checks)) {
    case 'match':
      return t('{0}: matches.', where);
    case 'mismatch':
      return t('{0}: does not match.', where);
    case 'unchecked':
      return t('{0}: cannot be checked.', where);
  }
}

/** What a code is held against, one of each kind. */
const COUNTERPARTS = ['requestCode', 'deviceIdentity', 'deviceOutput', 'authorizationCode'] as const;

/** `Request code (line 22)` */
function artifactWhere(kind: Identified['kind'], line: number, t: Language['t']): string {
  switch (kind) {
    case 'requestCode':
      return t('Request code (line {0})', line);
    case 'deviceIdentity':
    case 'deviceOutput':
      return t('Device output (line {0})', line);
    case 'authorizationCode':
      return t('Authorization code (line {0})', line);
  }
}

/** As it was typed, without its argument: products have different words for one step. */
function commandWords(text: string, { span, argument }: CliCommand): string {
  const end = argument.start < argument.end ? argument.start : span.end;
  return text.slice(span.start, end).trim();
}

function commandMeaning(action: string, { t }: Language): string {
  switch (action) {
    case 'reservation enable':
      return t('turns reservation mode on. Before: not registered.');
    case 'reservation disable':
      return t('turns reservation mode off. Before: cancel or return.');
    case 'reservation request':
      return t('prints the request code for License Central.');
    case 'reservation cancel':
      return t('withdraws a request for which no code was installed.');
    case 'reservation install':
      return t('installs an authorization code, in straight double quotes, on one line.');
    case 'reservation install-file':
      return t('installs an authorization code from a file on an SFTP server.');
    case 'reservation return':
      return t('gives the licenses back and prints a return code. The device is unregistered at once; keep the code.');
    case 'reservation return-authorization':
    case 'reservation return authorization':
      return t('gives back a code that was never installed and prints a return code; keep it.');
    case 'reservation set license_count':
      return t('notes a number of licenses for the administrator; it has no effect on compliance.');
    case 'authorization request':
      return t('asks for an authorization (SLAC) under the policy model, online or by a file.');
    case 'authorization return':
      return t('gives an authorization (SLAC) back and prints or saves a return code; keep it.');
    case 'import':
      return t('imports a file that License Central made: authorization, policy, acknowledgement.');
    case 'save usage':
      return t('writes usage reports to a file for License Central.');
    default:
      return t('a command of Smart Licensing.');
  }
}
