import * as vscode from 'vscode';
import { problemsOf } from '../../core/analyze';
import { type Problem, SEVERITY } from '../../core/checks/problem';
import { DAY } from '../../core/codes/dates';
import type { AuthorizationCode } from '../../core/codes/model';
import { totals } from '../../core/codes/totals';
import { compareCodeWithDevice } from '../../core/device/output/compare';
import { bestMatch, type Identified, sameDevice, verdict } from '../../core/match/match';
import { findingMessage } from '../../core/render/deviceMessages';
import { codeSpan, escapeMarkdown } from '../../core/render/markdown';
import { visible } from '../../core/render/visible';
import { deviceLabel, problemCount, signatureLabel, totalsLabel } from '../../core/render/words';
import { repairOf } from '../../core/repair/inspect';
import type { Span } from '../../core/text/span';
import { editorLanguage, t } from '../language';
import type { ArtifactAt, CodeAt, Source, Sources } from '../sources';
import { DetailNode } from './detailNode';
import { EntitlementsNode } from './entitlementNodes';
import type { CodeTreeNode, Place, TreeNode } from './node';
import { ProblemsNode } from './problemNodes';

/** One authorization code: the device as label, the sum as description. */
export class CodeNode implements CodeTreeNode {
  readonly parent = undefined;
  readonly id: string;
  readonly source: Source;
  readonly place: Place;
  readonly #problems: readonly Problem[];
  #children: readonly TreeNode[] | undefined;

  constructor(
    readonly at: CodeAt,
    /** Which code of its text this is, so that the id stays when text in front of it grows. */
    index: number,
    private readonly sources: Sources,
    /** The only code in sight is shown unfolded: nothing else needs the room. */
    private readonly isOnly: boolean,
  ) {
    this.id = `${at.source.uri.toString()}#${index}`;
    this.source = at.source;
    this.place = { source: at.source, span: rootTag(at.code) };
    this.#problems = problemsOf(at.source.analysis, at.code).filter((problem) => SEVERITY[problem.code] !== 'hint');
  }

  item(): vscode.TreeItem {
    const language = editorLanguage();
    const { code, source } = this.at;
    const label = deviceLabel(code, language);
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, this.isOnly ? Expanded : Collapsed);
    const state = this.#state();
    item.description = [totalsLabel(code, language), state].filter(Boolean).join(' · ');
    item.iconPath = this.#icon();
    const repair = repairOf(source.analysis, code);
    item.contextValue = ['code', source.pasted ? 'pasted' : '', repair?.changed ? 'damaged' : '']
      .filter(Boolean)
      .join(' ');
    item.accessibilityInformation = {
      label: [t('Authorization code for {0}', label), totalsLabel(code, language), state, source.label]
        .filter(Boolean)
        .join(', '),
    };
    return item;
  }

  /** What matters most, if anything does: cut, errors, warnings, a term that has ended. */
  #state(): string {
    const { code } = this.at;
    if (!code.complete) return t('cut after {0} characters', editorLanguage().number(code.span.end - code.span.start));
    const end = totals(code).earliestEnd;
    const { errors, warnings } = this.#counts();
    if (errors === 0 && end !== undefined && end + DAY <= Date.now()) return t('ended {0}', editorLanguage().date(end));
    return problemCount(errors, warnings, editorLanguage());
  }

  #counts(): { errors: number; warnings: number } {
    const count = (severity: string) => this.#problems.filter(({ code }) => SEVERITY[code] === severity).length;
    return { errors: count('error'), warnings: count('warning') };
  }

  #icon(): vscode.ThemeIcon {
    const { errors, warnings } = this.#counts();
    if (errors > 0) return new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
    if (warnings > 0) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
    return new vscode.ThemeIcon('key');
  }

  children(): readonly TreeNode[] {
    this.#children ??= [
      ...this.#details(),
      ...(this.#problems.length > 0 ? [new ProblemsNode(this, this.#problems)] : []),
    ];
    return this.#children;
  }

  #details(): TreeNode[] {
    const language = editorLanguage();
    const { code } = this.at;
    const issued = code.timestamp?.value;
    const udi = code.udi?.value;
    return [
      new DetailNode(this, 'device', t('Device'), deviceText(code), udi?.span, 'device-desktop'),
      new DetailNode(
        this,
        'issued',
        t('Issued'),
        issued === undefined ? t('not readable') : t('{0} UTC', language.dateTime(issued)),
        code.timestamp?.span,
        'calendar',
      ),
      new DetailNode(
        this,
        'instance',
        t('Instance'),
        visible(code.piid?.value || t('not readable')),
        code.piid?.span,
        'organization',
      ),
      ...this.#matches(),
      ...this.#differences(),
      new EntitlementsNode(this, this.sources.team),
      new DetailNode(this, 'signature', t('Signature'), signatureLabel(code, language), code.signature?.span, 'lock'),
    ];
  }

  /** The artifacts in sight that name the same device or that contradict, the best of each kind. */
  #matches(): TreeNode[] {
    const others = this.sources.identified().filter(({ artifact }) => artifact !== this.at.code);
    return COUNTERPARTS.flatMap(([key, kinds]) => {
      const candidates = others.filter(({ artifact }) => kinds.includes(artifact.kind));
      const own = candidates.filter(({ source }) => source.uri.toString() === this.at.source.uri.toString());
      const best = bestOf(this.at.code, own) ?? bestOf(this.at.code, candidates);
      return best ? [this.#matchNode(key, best)] : [];
    });
  }

  /** What the newest output of the device in sight says otherwise than the code. */
  #differences(): TreeNode[] {
    const { code } = this.at;
    const output = this.sources
      .identified()
      .findLast(({ artifact }) => artifact.kind === 'deviceOutput' && sameDevice(code, artifact));
    if (output?.artifact.kind !== 'deviceOutput') return [];
    return compareCodeWithDevice(code, output.artifact).flatMap((finding, index) => {
      if (finding.what === 'other-device') return [];
      const place = { source: output.source, span: finding.device };
      const message = findingMessage(finding, editorLanguage());
      return [new DetailNode(this, `differs-${index}`, t('Differs'), message, undefined, 'warning', place)];
    });
  }

  #matchNode(kind: string, { found, result }: Best): TreeNode {
    const label =
      result === 'match' ? t('Matches') : result === 'mismatch' ? t('Does not match') : t('Cannot be checked');
    const icon = result === 'match' ? 'pass' : result === 'mismatch' ? 'error' : 'question';
    const place = { source: found.source, span: found.artifact.span };
    return new DetailNode(this, `match-${kind}`, label, found.where, undefined, icon, place);
  }

  tooltip(): vscode.MarkdownString {
    const language = editorLanguage();
    const { code, source } = this.at;
    const issued = code.timestamp?.value;
    const lines = [
      `**${escapeMarkdown(deviceLabel(code, language))}** — ${totalsLabel(code, language)}`,
      escapeMarkdown(deviceText(code)),
      issued === undefined ? '' : t('Issued {0} UTC', language.dateTime(issued)),
      code.fingerprint ? t('Fingerprint {0}', codeSpan(code.fingerprint)) : '',
      escapeMarkdown(source.label),
    ];
    return new vscode.MarkdownString(lines.filter(Boolean).join('\n\n'));
  }
}

/** What a code is held against; of each the best is shown. */
const COUNTERPARTS: readonly (readonly [key: string, kinds: readonly Identified['kind'][]])[] = [
  ['requestCode', ['requestCode']],
  ['deviceOutput', ['deviceOutput', 'deviceIdentity']],
];

interface Best {
  readonly found: ArtifactAt;
  readonly result: 'match' | 'mismatch' | 'unchecked';
}

function bestOf(code: AuthorizationCode, candidates: readonly ArtifactAt[]): Best | undefined {
  const best = bestMatch(
    code,
    candidates.map(({ artifact }) => artifact),
  );
  const found = candidates.find(({ artifact }) => artifact === best?.candidate);
  return best && found ? { found, result: verdict(best.checks) } : undefined;
}

export function deviceText(code: AuthorizationCode): string {
  const udi = code.udi?.value;
  const parts = [
    udi?.pid?.value,
    udi?.sn && t('serial {0}', udi.sn.value),
    udi?.uuid && t('UUID {0}', udi.uuid.value),
  ].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? visible(parts.join(', '), 200) : t('not readable');
}

export function rootTag(code: AuthorizationCode): Span {
  return { start: code.span.start, end: code.root?.openEnd ?? code.span.end };
}
