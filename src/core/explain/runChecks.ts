import { type Analysis, problemsOf } from '../analyze';
import type { Artifact } from '../artifact';
import { type Problem, type ProblemCode, SEVERITY } from '../checks/problem';
import type { AuthorizationCode } from '../codes/model';
import { compareCodeWithDevice, type DeviceFinding } from '../device/output/compare';
import type { DeviceOutput } from '../device/output/model';
import { bestMatch, type Identified, isIdentified, sameDevice, verdict } from '../match/match';
import { artifactDetail, artifactTitle } from '../render/artifacts';
import { findingMessage } from '../render/deviceMessages';
import type { Language } from '../render/language';
import { problemMessage } from '../render/messages';
import { visible } from '../render/visible';
import { deviceLabel, signatureLabel } from '../render/words';
import type { CheckId } from './explanation';

/** What is at hand to check with: all texts in sight, that of the message first. */
export type Evidence = readonly Analysis[];

/**
 * - `fine`: nothing wrong was found
 * - `wrong`: this may be the cause
 * - `said`: what the device says, for the reader to judge
 * - `unknown`: nothing at hand to check it with
 */
export type CheckAnswer = 'fine' | 'wrong' | 'said' | 'unknown';

export interface CheckResult {
  readonly id: CheckId;
  readonly answer: CheckAnswer;
  readonly text: string;
}

/** Runs the checks of an explanation on what is at hand. */
export function runChecks(ids: readonly CheckId[], evidence: Evidence, language: Language): CheckResult[] {
  const checker = new Checker(evidence, language);
  const results = ids.map((id) => ({ id, ...checker.run(id) }));
  // That there is no code at hand is said once.
  return results.filter(({ text }, index) => results.findIndex((other) => other.text === text) === index);
}

type Answer = Omit<CheckResult, 'id'>;

class Checker {
  /** The newest code of the first text that holds one. */
  readonly #found: { readonly analysis: Analysis; readonly code: AuthorizationCode } | undefined;
  readonly #artifacts: readonly Artifact[];

  constructor(
    evidence: Evidence,
    private readonly language: Language,
  ) {
    this.#artifacts = evidence.flatMap(({ artifacts }) => artifacts);
    const analysis = evidence.find(({ codes }) => codes.length > 0);
    const code = analysis?.codes.reduce((newest, other) =>
      (other.timestamp?.value ?? 0) > (newest.timestamp?.value ?? 0) ? other : newest,
    );
    this.#found = analysis && code && { analysis, code };
  }

  run(id: CheckId): Answer {
    const { t } = this.language;
    switch (id) {
      case 'match-request':
        return this.#match(t('Request code'), (other) => other.kind === 'requestCode');
      case 'match-device':
        return this.#match(t('Device'), (other) => other.kind === 'deviceOutput' || other.kind === 'deviceIdentity');
      case 'udi':
        return this.#problems(t('Identifier of the device in the code'), (code) => code.startsWith('udi.'));
      case 'same-code':
        return this.#sameCode();
      case 'code-form':
        return this.#problems(t('Form of the code'), (code) => SEVERITY[code] === 'error' && !isOfOthers(code));
      case 'signature-form':
        return this.#signature();
      case 'version':
        return this.#version();
      case 'code-kind':
        return this.#kind();
      case 'alphabet':
        return this.#mistyped();
      case 'state':
        return this.#state();
      case 'entitlements':
        return this.#device(t('Licenses of code and device'), [
          'reserved-not-installed',
          'installed-not-in-code',
          'used-not-reserved',
        ]);
      case 'counts':
        return this.#device(t('Counts of code and device'), ['count-differs', 'used-more-than-reserved']);
      case 'terms':
        return this.#terms();
      case 'stack':
        return this.#device(t('Units of the stack'), ['active-standby-tags-differ']);
      case 'clock':
        return this.#device(t('Clock of the device'), ['clock-wrong', 'installed-before-issued']);
      case 'file':
        return this.#file();
      case 'export':
        return this.#export();
    }
  }

  #noCode(): Answer {
    return unknown(this.language.t('No authorization code at hand.'));
  }

  #match(what: string, is: (other: Identified) => boolean): Answer {
    const { t } = this.language;
    if (!this.#found) return this.#noCode();
    const { code } = this.#found;
    const best = bestMatch(code, this.#artifacts.filter(isIdentified).filter(is));
    if (!best) return unknown(t('{0}: none at hand to hold the code against.', what));
    const device = deviceLabel(code, this.language);
    switch (verdict(best.checks)) {
      case 'match':
        return fine(t('{0}: names the same device as the code, {1}.', what, device));
      case 'mismatch':
        return wrong(
          t('{0}: names {1}, the code is for {2}.', what, artifactDetail(best.candidate, this.language), device),
        );
      case 'unchecked':
        return unknown(t('{0}: cannot be checked, it does not say enough.', what));
    }
  }

  /** The worst problem of the code that is of this kind. */
  #problems(what: string, is: (code: ProblemCode) => boolean): Answer {
    const { t } = this.language;
    if (!this.#found) return this.#noCode();
    const { analysis, code } = this.#found;
    const problem = problemsOf(analysis, code).find((candidate: Problem) => is(candidate.code));
    return problem
      ? wrong(`${what}: ${problemMessage(problem, this.language)}`)
      : fine(t('{0}: nothing wrong found.', what));
  }

  #sameCode(): Answer {
    const { t } = this.language;
    if (!this.#found) return this.#noCode();
    const { code } = this.#found;
    const isTwice = this.#artifacts.some(
      (other) => other !== code && other.kind === 'authorizationCode' && other.fingerprint === code.fingerprint,
    );
    return isTwice
      ? wrong(t('The same code stands in another place: it is not a new one.'))
      : fine(t('No other copy of this code at hand.'));
  }

  #signature(): Answer {
    const { t } = this.language;
    if (!this.#found) return this.#noCode();
    const { analysis, code } = this.#found;
    const text = t('Signature: {0}.', signatureLabel(code, this.language));
    return problemsOf(analysis, code).some((problem) => problem.code.startsWith('signature.'))
      ? wrong(text)
      : fine(text);
  }

  #version(): Answer {
    const { t } = this.language;
    if (!this.#found) return this.#noCode();
    const version = visible(this.#found.code.version?.value ?? '?', 10);
    return said(t('Version of the code: {0}. Which versions a release knows is not documented.', version));
  }

  #kind(): Answer {
    const { t } = this.language;
    const other = this.#artifacts.find(({ kind }) => kind === 'universalCode' || kind === 'requestCode');
    if (this.#found) return said(t('What is at hand: {0}.', artifactTitle(this.#found.code, this.language)));
    return other
      ? wrong(t('What is at hand: {0}.', artifactTitle(other, this.language)))
      : unknown(t('No code at hand.'));
  }

  #mistyped(): Answer {
    const { t } = this.language;
    const codes = this.#artifacts.filter((artifact) => 'mistyped' in artifact);
    if (codes.length === 0) return unknown(t('No request, return or universal code at hand.'));
    return codes.some(({ mistyped }) => mistyped.length > 0)
      ? wrong(t('A code at hand holds 0, O, I or l, which do not occur in such codes.'))
      : fine(t('No code at hand holds a character that does not occur in such codes.'));
  }

  #outputs(): DeviceOutput[] {
    return this.#artifacts.filter((artifact) => artifact.kind === 'deviceOutput');
  }

  #state(): Answer {
    const { t } = this.language;
    const states = this.#outputs().flatMap(({ registration, authorization, units }) =>
      [registration, authorization, ...units.map(({ state }) => state)].flatMap((fact) => fact?.value ?? []),
    );
    if (states.length === 0) return unknown(t('No output at hand that says in which state the device is.'));
    return said(t('The device says: {0}.', visible([...new Set(states)].join(', '), 160)));
  }

  #device(what: string, kinds: readonly DeviceFinding['what'][]): Answer {
    const { t } = this.language;
    if (!this.#found) return this.#noCode();
    const { code } = this.#found;
    const outputs = this.#outputs().filter((output) => output.source !== 'session' && sameDevice(code, output));
    if (outputs.length === 0) return unknown(t('{0}: no output of this device at hand.', what));
    const finding = outputs
      .flatMap((output) => compareCodeWithDevice(code, output))
      .find((candidate) => kinds.includes(candidate.what));
    if (!finding || finding.what === 'other-device') return fine(t('{0}: nothing wrong found.', what));
    return wrong(`${what}: ${findingMessage(finding, this.language)}`);
  }

  #terms(): Answer {
    const { t } = this.language;
    const inCode = this.#problems(t('Terms in the code'), (code) => code === 'term.ended' || code === 'term.order');
    return inCode.answer === 'wrong' ? inCode : this.#device(t('Terms of code and device'), ['term-differs']);
  }

  #file(): Answer {
    const { t, number } = this.language;
    if (!this.#found) return this.#noCode();
    const { canonical } = this.#found.code;
    return said(t('The code has {0} characters on one line.', number(canonical.length)));
  }

  #export(): Answer {
    const { t } = this.language;
    const fact = this.#outputs().find(({ exportControlled }) => exportControlled)?.exportControlled;
    return fact
      ? said(t('Export-controlled functionality: {0}.', visible(fact.value, 60)))
      : unknown(t('No output at hand that speaks of export control.'));
  }
}

/** Problems of a code that come from what stands around it. */
function isOfOthers(code: ProblemCode): boolean {
  return code.startsWith('signature.') || code.startsWith('udi.') || code.startsWith('device.');
}

function fine(text: string): Answer {
  return { answer: 'fine', text };
}

function wrong(text: string): Answer {
  return { answer: 'wrong', text };
}

function said(text: string): Answer {
  return { answer: 'said', text };
}

function unknown(text: string): Answer {
  return { answer: 'unknown', text };
}
