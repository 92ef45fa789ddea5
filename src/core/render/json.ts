import type { Analysis } from '../analyze';
import { SEVERITY } from '../checks/problem';
import { isoDate } from '../codes/dates';
import type { Artifact, AuthorizationCode, Entitlement } from '../codes/model';
import { signatureForm } from '../codes/signature';
import { totals } from '../codes/totals';
import type { Udi } from '../codes/udi';
import { LineIndex } from '../text/lines';
import { ENGLISH } from './language';
import { problemMessage } from './messages';

/** One file of `decode --json`: values in ISO form, absent ones `null`, codes as strings; `artifacts` as {@link artifactJson}. */
export function fileJson(file: string, analysis: Analysis, artifacts: readonly object[]): object {
  return {
    file,
    artifacts,
    problems: problemsJson(analysis),
  };
}

/** As {@link fileJson} without the values, for `check`. */
export function checkJson(file: string, analysis: Analysis): object {
  return {
    file,
    artifacts: analysis.artifacts.map(({ kind, span }) => ({ kind, span })),
    problems: problemsJson(analysis),
  };
}

function problemsJson(analysis: Analysis): object[] {
  const lines = new LineIndex(analysis.text);
  return analysis.problems.map((problem) => ({
    code: problem.code,
    severity: SEVERITY[problem.code],
    span: problem.span,
    ...lines.at(problem.span.start),
    message: problemMessage(problem, ENGLISH),
  }));
}

export function artifactJson(artifact: Artifact): object {
  const { kind, span } = artifact;
  switch (artifact.kind) {
    case 'authorizationCode':
      return { kind, format: artifact.format, span, ...codeJson(artifact) };
    case 'requestCode':
    case 'deviceOutput':
      return { kind, span, udi: udiJson(artifact.udi) };
    case 'cliCommand':
      return { kind, span, action: artifact.action };
  }
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
