import * as vscode from 'vscode';
import { type Analysis, problemsOf } from '../../core/analyze';
import { SEVERITY } from '../../core/checks/problem';
import type { AuthorizationCode } from '../../core/codes/model';
import { deviceLabel, problemCount, totalsLabel } from '../../core/render/words';
import { repairOf } from '../../core/repair/inspect';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { toRange } from '../ranges';
import { onDidChangeSettings, readSettings } from '../settings';
import { type CodeAt, reference, type Sources } from '../sources';
import { isOurs } from '../watcher';

/** One line over each code: what it is, and the two or three things to do with it. */
export class CodeLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #settings = onDidChangeSettings(() => this.#changed.fire());

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(private readonly sources: Sources) {}

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!isOurs(document) || !readSettings().codeLens) return [];
    const source = this.sources.ofDocument(document);
    return source.analysis.codes.flatMap((code) => {
      const range = toRange(document, { start: code.span.start, end: code.span.start });
      return commandsOf({ source, code }).map((command) => new vscode.CodeLens(range, command));
    });
  }

  dispose(): void {
    this.#settings.dispose();
    this.#changed.dispose();
  }
}

function commandsOf(at: CodeAt): vscode.Command[] {
  const language = editorLanguage();
  const { code } = at;
  const issued = code.timestamp?.value;
  const title = [
    deviceLabel(code, language),
    totalsLabel(code, language),
    issued === undefined ? '' : language.date(issued),
  ];
  const args = [reference(at)];
  const problems = troubles(at.source.analysis, code);
  return [
    {
      title: title.filter(Boolean).join(' · '),
      command: COMMAND.showReport,
      arguments: args,
      tooltip: t('Show the report'),
    },
    ...(problems === ''
      ? []
      : [{ title: problems, command: 'workbench.actions.view.problems', tooltip: t('Show the problems') }]),
    ...repairCommands(at),
    { title: t('Copy install command'), command: COMMAND.copyInstallCommand, arguments: args },
    { title: t('Check match…'), command: COMMAND.checkMatch, arguments: args },
  ];
}

/** The way out of damage stands where the damage is named. */
function repairCommands(at: CodeAt): vscode.Command[] {
  const repair = repairOf(at.source.analysis, at.code);
  if (!repair) return [];
  if (repair.changed) return [{ title: t('Repair…'), command: COMMAND.repair, arguments: [reference(at)] }];
  return [{ title: t('What is missing?'), command: COMMAND.repair, arguments: [reference(at)] }];
}

function troubles(analysis: Analysis, code: AuthorizationCode): string {
  const severities = problemsOf(analysis, code).map((problem) => SEVERITY[problem.code]);
  const errors = severities.filter((severity) => severity === 'error').length;
  const warnings = severities.filter((severity) => severity === 'warning').length;
  return problemCount(errors, warnings, editorLanguage());
}
