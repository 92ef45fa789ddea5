import * as vscode from 'vscode';
import type { Severity } from '../../core/checks/problem';
import { FINDING_SEVERITY, type Finding } from '../../core/reservation/device';
import type { Evidence } from '../../core/reservation/evidence';
import { deviceName, findingMessage, followUpText, marksProblemText } from '../../core/reservation/words';
import { DisposableStore } from '../disposables';
import { DIAGNOSTIC_SOURCE } from '../ids';
import { editorLanguage, t } from '../language';
import { masked } from '../masking/masked';
import type { Masking } from '../masking/masking';
import { problemPage } from '../problemPages';
import { onDidChangeSettings, readSettings } from '../settings';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';
import type { DevicesView } from './devicesView';
import { documentName } from './rows';

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
} as const;

/** So many follow-ups are put into the Problems panel, the most urgent ones; the view has all of them. */
const MOST_FOLLOW_UPS = 500;
/** So many other places of one finding are pointed out. */
const MOST_PLACES = 5;

/** What is open and what is odd across files, in the Problems panel, at the evidence. */
export class DeviceDiagnostics implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #collection = this.#store.add(vscode.languages.createDiagnosticCollection(`${DIAGNOSTIC_SOURCE}-devices`));

  constructor(
    private readonly index: WorkspaceIndex,
    private readonly view: DevicesView,
    masking: Masking,
  ) {
    this.#store.add(masking.onDidChange(() => this.#publish()));
    this.#store.add(index.onDidChange(() => this.#publish()));
    this.#store.add(onDidChangeSettings(() => this.#publish()));
  }

  #publish(): void {
    if (this.index.state.phase === 'reading') return;
    const found = new Map<string, vscode.Diagnostic[]>();
    const { severity: own } = readSettings();
    const add = (at: readonly Evidence[], message: string, usual: Severity, page: string, code = page) => {
      const [first, ...others] = at;
      const severity = own[code] ?? usual;
      if (!first || severity === 'off') return;
      const diagnostic = new vscode.Diagnostic(lineOf(first), masked(message), SEVERITIES[severity]);
      diagnostic.source = DIAGNOSTIC_SOURCE;
      diagnostic.code = { value: code, target: problemPage(page) };
      diagnostic.relatedInformation = others.slice(0, MOST_PLACES).map((other) => related(other));
      const list = found.get(first.document) ?? [];
      list.push(diagnostic);
      found.set(first.document, list);
    };
    const language = editorLanguage();
    for (const followUp of this.view.followUps().slice(0, MOST_FOLLOW_UPS)) {
      const message = `${deviceName(followUp.device, language)}: ${followUpText(followUp, language)}`;
      add(followUp.at, message, 'information', followUp.what, `follow-up.${followUp.what}`);
    }
    for (const device of this.index.devices()) {
      for (const finding of device.findings) {
        // What is open is a follow-up already.
        if (FOLLOW_UP_FINDINGS.has(finding.code) || isOrdinary(finding)) continue;
        add(finding.at, findingMessage(finding, language), FINDING_SEVERITY[finding.code], finding.code);
      }
    }
    for (const [document, problems] of this.index.marksProblems) {
      const list = problems.map(({ line, what }) => {
        const range = new vscode.Range(line - 1, 0, line - 1, 200);
        const message = marksProblemText({ line, what }, t);
        const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
        diagnostic.source = DIAGNOSTIC_SOURCE;
        diagnostic.code = `marks.${what}`;
        return diagnostic;
      });
      found.set(document, [...(found.get(document) ?? []), ...list]);
    }
    this.#collection.clear();
    this.#collection.set([...found].map(([document, list]) => [vscode.Uri.parse(document), list]));
  }

  dispose(): void {
    this.#store.dispose();
  }
}

/** Every update has a predecessor: the view says so, and nobody has to do anything. */
function isOrdinary(finding: Finding): boolean {
  return finding.code === 'code.older-than-installed' && !finding.wasInstalled;
}

const FOLLOW_UP_FINDINGS: ReadonlySet<string> = new Set([
  'confirmation.open',
  'return.open',
  'request.orphan',
  'order.unknown',
]);

/** The line: files that are not open have no columns here. */
function lineOf({ line }: Evidence): vscode.Range {
  return new vscode.Range(line - 1, 0, line - 1, 200);
}

function related(evidence: Evidence): vscode.DiagnosticRelatedInformation {
  const location = new vscode.Location(vscode.Uri.parse(evidence.document), lineOf(evidence));
  return new vscode.DiagnosticRelatedInformation(
    location,
    t('{0}, line {1}', documentName(evidence.document), evidence.line),
  );
}
