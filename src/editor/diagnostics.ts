import * as vscode from 'vscode';
import { type Problem, SEVERITY, type Severity } from '../core/checks/problem';
import { problemMessage, relatedMessage } from '../core/render/messages';
import { DisposableStore } from './disposables';
import { DIAGNOSTIC_SOURCE } from './ids';
import { editorLanguage } from './language';
import { masked } from './masking/masked';
import { problemPage } from './problemPages';
import { toRange, toVisibleRange } from './ranges';
import { readSettings } from './settings';
import type { Sources } from './sources';
import { isOurs, type Watcher } from './watcher';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A problem on its way to the user; quick fixes read the problem and the version it was found in. */
export class ProblemDiagnostic extends vscode.Diagnostic {
  readonly problem: Problem;
  readonly version: number;

  constructor(problem: Problem, document: vscode.TextDocument, severity: Severity) {
    const language = editorLanguage();
    super(toVisibleRange(document, problem.span), masked(problemMessage(problem, language)), SEVERITIES[severity]);
    this.problem = problem;
    this.version = document.version;
    this.source = DIAGNOSTIC_SOURCE;
    this.code = { value: problem.code, target: problemPage(problem.code) };
    if (problem.related) {
      this.relatedInformation = problem.related.map(
        (place) =>
          new vscode.DiagnosticRelatedInformation(
            new vscode.Location(document.uri, toRange(document, place.span)),
            masked(relatedMessage(place, language)),
          ),
      );
    }
    if (problem.code === 'element.repeated') this.tags = [vscode.DiagnosticTag.Unnecessary];
  }
}

/** That of the user, else that of the product. What is off is not among the problems of an analysis. */
function severityOf({ code }: Problem): Severity {
  const own = readSettings().severity[code];
  return own === undefined || own === 'off' ? SEVERITY[code] : own;
}

/** Keeps the Problems panel in step with the open documents. */
export class Diagnostics implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #collection = this.#store.add(vscode.languages.createDiagnosticCollection(DIAGNOSTIC_SOURCE));

  constructor(
    private readonly sources: Sources,
    watcher: Watcher,
  ) {
    this.#store.add(watcher.onDidAnalyze((document) => this.publish(document)));
    this.#store.add(watcher.onDidClose((uri) => this.#collection.delete(uri)));
  }

  publish(document: vscode.TextDocument): void {
    if (!isOurs(document)) return;
    const { problems } = this.sources.ofDocument(document).analysis;
    if (problems.length === 0) this.#collection.delete(document.uri);
    else
      this.#collection.set(
        document.uri,
        problems.map((problem) => new ProblemDiagnostic(problem, document, severityOf(problem))),
      );
  }

  dispose(): void {
    this.#store.dispose();
  }
}
