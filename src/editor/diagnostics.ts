import * as vscode from 'vscode';
import { type Problem, SEVERITY, type Severity } from '../core/checks/problem';
import { problemMessage, relatedMessage } from '../core/render/messages';
import { DisposableStore } from './disposables';
import { DIAGNOSTIC_SOURCE } from './ids';
import { editorLanguage } from './language';
import { masked } from './masking/masked';
import { problemPage } from './problemPages';
import { toRange, toVisibleRange } from './ranges';
import { readSettings, type SeveritySettings } from './settings';
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
  /** As it stands in the document of {@link version}. */
  problem: Problem;
  version: number;

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
function severityOf({ code }: Problem, severity: SeveritySettings): Severity {
  const own = severity[code];
  return own === undefined || own === 'off' ? SEVERITY[code] : own;
}

/** Whether two say the same of the same places. */
function isSame(a: ProblemDiagnostic, b: ProblemDiagnostic): boolean {
  return (
    a.problem.code === b.problem.code &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.range.isEqual(b.range) &&
    isSameRelated(a.relatedInformation ?? [], b.relatedInformation ?? [])
  );
}

type Related = readonly vscode.DiagnosticRelatedInformation[];

function isSameRelated(a: Related, b: Related): boolean {
  return (
    a.length === b.length &&
    a.every(({ message, location }, index) => {
      const other = b[index];
      return other !== undefined && message === other.message && location.range.isEqual(other.location.range);
    })
  );
}

/** Keeps the Problems panel in step with the open documents. */
export class Diagnostics implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #collection = this.#store.add(vscode.languages.createDiagnosticCollection(DIAGNOSTIC_SOURCE));
  /** What is in the collection, by document. */
  readonly #published = new Map<string, readonly ProblemDiagnostic[]>();

  constructor(
    private readonly sources: Sources,
    watcher: Watcher,
  ) {
    this.#store.add(watcher.onDidAnalyze((document) => this.publish(document)));
    this.#store.add(watcher.onDidClose((uri) => this.#delete(uri)));
  }

  /** Tells VS Code of the problems of a document, if they are others than those it knows. */
  publish(document: vscode.TextDocument): void {
    if (!isOurs(document)) return;
    const { problems } = this.sources.ofDocument(document).analysis;
    if (problems.length === 0) {
      this.#delete(document.uri);
      return;
    }
    const { severity } = readSettings();
    const found = problems.map((problem) => new ProblemDiagnostic(problem, document, severityOf(problem, severity)));
    const key = document.uri.toString();
    const known = this.#published.get(key) ?? [];
    if (known.length === found.length && known.every((one, index) => isSame(one, found[index] ?? one))) {
      for (const [index, { problem, version }] of found.entries())
        Object.assign(known[index] ?? {}, { problem, version });
      return;
    }
    this.#published.set(key, found);
    this.#collection.set(document.uri, found);
  }

  #delete(uri: vscode.Uri): void {
    if (this.#published.delete(uri.toString())) this.#collection.delete(uri);
  }

  dispose(): void {
    this.#store.dispose();
  }
}
