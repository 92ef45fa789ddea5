import * as vscode from 'vscode';
import { TEAM_SEVERITY, type TeamProblem, teamProblemText } from '../../core/team/problem';
import { LineIndex } from '../../core/text/lines';
import { DisposableStore } from '../disposables';
import { DIAGNOSTIC_SOURCE } from '../ids';
import { t } from '../language';
import { problemPage } from '../problemPages';
import { rangeIn } from '../ranges';
import type { TeamFiles } from './teamFiles';

const SEVERITIES = { error: vscode.DiagnosticSeverity.Error, warning: vscode.DiagnosticSeverity.Warning } as const;

/** What is wrong with team files, in the Problems panel, whether they are open or not; gone when the file is. */
export class TeamDiagnostics implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #collection = this.#store.add(vscode.languages.createDiagnosticCollection(`${DIAGNOSTIC_SOURCE}-team`));

  constructor(private readonly files: TeamFiles) {
    this.#store.add(files.onDidChange(() => this.#publish()));
  }

  #publish(): void {
    this.#collection.clear();
    for (const { uri, text, problems } of this.files.all()) {
      const lines = new LineIndex(text);
      this.#collection.set(
        uri,
        problems.map((problem) => diagnosticOf(lines, problem)),
      );
    }
  }

  dispose(): void {
    this.#store.dispose();
  }
}

function diagnosticOf(lines: LineIndex, problem: TeamProblem): vscode.Diagnostic {
  const range = rangeIn(lines, problem.span);
  const diagnostic = new vscode.Diagnostic(range, teamProblemText(problem, t), SEVERITIES[TEAM_SEVERITY[problem.code]]);
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = { value: problem.code, target: problemPage(problem.code) };
  return diagnostic;
}
