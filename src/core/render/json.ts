import type { Analysis } from '../analyze';
import type { Artifact } from '../artifact';
import { SEVERITY } from '../checks/problem';
import { isoDate } from '../codes/dates';
import type { AuthorizationCode, Entitlement } from '../codes/model';
import { signatureForm } from '../codes/signature';
import { totals } from '../codes/totals';
import type { Udi } from '../codes/udi';
import type { RequestCodeZ } from '../shortCodes/model';
import { LineIndex } from '../text/lines';
import { ENGLISH, type Language } from './language';
import { problemMessage } from './messages';

/** One file of `decode --json`: values in ISO form, absent ones `null`, codes as strings. */
export function fileJson(file: string, analysis: Analysis, language: Language = ENGLISH): object {
  return {
    file,
    artifacts: analysis.artifacts.map(artifactJson),
    problems: problemsJson(analysis, language),
  };
}

/** As {@link fileJson} without the values, for `check`. */
export function checkJson(file: string, analysis: Analysis, language: Language = ENGLISH): object {
  return {
    file,
    artifacts: analysis.artifacts.map((artifact) => ({ kind: jsonKind(artifact), span: artifact.span })),
    problems: problemsJson(analysis, language),
  };
}

function problemsJson(analysis: Analysis, language: Language): object[] {
  const lines = new LineIndex(analysis.text);
  return analysis.problems.map((problem) => ({
    code: problem.code,
    severity: SEVERITY[problem.code],
    span: problem.span,
    ...lines.at(problem.span.start),
    message: problemMessage(problem, language),
  }));
}

/** Where a device names itself in one line, that is an output too. */
function jsonKind({ kind }: Artifact): string {
  return kind === 'deviceIdentity' ? 'deviceOutput' : kind;
}

function artifactJson(artifact: Artifact): object {
  const { span } = artifact;
  const kind = jsonKind(artifact);
  switch (artifact.kind) {
    case 'authorizationCode':
      return { kind, format: artifact.format, span, ...codeJson(artifact) };
    case 'requestCode':
      return { kind, span, udi: udiJson(artifact.udi), ...('form' in artifact ? requestJson(artifact) : {}) };
    case 'deviceIdentity':
      return { kind, span, udi: udiJson(artifact.udi) };
    case 'cliCommand':
      return { kind, span, action: artifact.action };
    case 'encodedFile':
      return { kind, span, complete: artifact.complete };
    case 'returnCode':
    case 'confirmationCode':
    case 'universalCode':
    case 'tagMention':
    case 'importFile':
    case 'usageReport':
    case 'authorizationRequest':
    case 'deviceOutput':
      return { kind, span, ...(factsOf(artifact) as object) };
  }
}

function requestJson({ prefix, line, check }: RequestCodeZ): object {
  return { prefix: prefix.value, line: line.value, check: check.value };
}

/** Places and trees stay out: the place of an artifact is its `span`. */
const LEFT_OUT = new Set([
  'kind',
  'span',
  'element',
  'root',
  'raw',
  'reservationsAt',
  'canonical',
  'entitlementsElement',
]);

/** What is said without where: `{ value, span }` becomes its value, what is not there `null`. */
function factsOf(value: unknown): unknown {
  if (value === undefined || typeof value === 'function') return null;
  if (Array.isArray(value)) return value.map(factsOf);
  if (typeof value !== 'object' || value === null) return value;
  if ('span' in value && 'value' in value && !('kind' in value)) return factsOf(value.value);
  const entries = Object.entries(value).filter(([key]) => !LEFT_OUT.has(key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, factsOf(inner)]));
}

function codeJson(code: AuthorizationCode): object {
  const sum = totals(code);
  const signature = code.signature?.value;
  const form = signature ? signatureForm(signature) : undefined;
  return {
    complete: code.complete,
    flag: code.flag?.value ?? null,
    version: code.version?.value ?? null,
    piid: code.piid?.value || null,
    issuedAt: code.timestamp?.value === undefined ? null : new Date(code.timestamp.value).toISOString(),
    udi: code.udi?.value ? udiJson(code.udi.value) : null,
    entitlements: code.entitlements.map(entitlementJson),
    totals: { entitlements: sum.entitlements, licenses: sum.licenses },
    signature: form ? { wellFormed: form.wellFormed, bytes: form.bytes ?? null } : null,
    fingerprint: code.fingerprint ?? null,
  };
}

function udiJson(udi: Udi): object {
  return {
    pid: udi.pid?.value ?? null,
    sn: udi.sn?.value ?? null,
    uuid: udi.uuid?.value ?? null,
    ...(udi.vid ? { vid: udi.vid.value } : {}),
  };
}

function entitlementJson(entitlement: Entitlement): object {
  const tag = entitlement.tag?.value;
  const day = (time: number | undefined) => (time === undefined ? null : isoDate(time));
  return {
    tag: tag
      ? {
          raw: tag.raw,
          registered: tag.registered,
          name: tag.name,
          version: tag.version ?? null,
          uuid: tag.uuid ?? null,
        }
      : null,
    count: entitlement.count?.value ?? null,
    licenseType: entitlement.licenseType?.value || null,
    startDate: day(entitlement.startDate?.value),
    endDate: day(entitlement.endDate?.value),
    displayName: entitlement.displayName?.value ?? null,
    tagDescription: entitlement.tagDescription?.value ?? null,
    subscriptionId: entitlement.subscriptionId?.value ?? null,
  };
}
