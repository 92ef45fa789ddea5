import * as vscode from 'vscode';
import { type Analysis, problemsOf } from '../../core/analyze';
import { SEVERITY } from '../../core/checks/problem';
import type { AuthorizationCode } from '../../core/codes/model';
import type { ExplainedMessage } from '../../core/explain/explainer';
import { deviceLabel, problemCount, totalsLabel } from '../../core/render/words';
import { repairOf } from '../../core/repair/inspect';
import type { DeviceMessages } from '../deviceMessages';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { masked } from '../masking/masked';
import { toRange } from '../ranges';
import { onDidChangeSettings, readSettings } from '../settings';
import { type CodeAt, type CodeReference, reference, type Sources } from '../sources';
import { isOurs } from '../watcher';

/** One line over each code: what it is, and the two or three things to do with it. */
export class CodeLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #settings = onDidChangeSettings(() => this.#changed.fire());

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(
    private readonly sources: Sources,
    private readonly messages: DeviceMessages,
  ) {}

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[]> {
    if (!isOurs(document) || !readSettings().codeLens || token.isCancellationRequested) return [];
    const { version } = document;
    const source = await this.sources.whole(document);
    if (document.version !== version || token.isCancellationRequested) return [];
    const codes = source.analysis.codes.flatMap((code) =>
      commandsOf({ source, code }).map((command) => lens(document, code.span.start, command)),
    );
    const messages = (await this.messages.shownIn(document)).filter(isWorthALens);
    if (document.version !== version || token.isCancellationRequested) return [];
    const explained = firstOfEach(messages).map(({ span, explanation }) =>
      lens(document, span.start, {
        title: t('Explain: {0}', t(explanation.meaning)),
        command: COMMAND.explainMessage,
        arguments: [{ uri: document.uri.toString(), start: span.start } satisfies CodeReference],
      }),
    );
    return [...codes, ...explained];
  }

  dispose(): void {
    this.#settings.dispose();
    this.#changed.dispose();
  }
}

function lens(document: vscode.TextDocument, offset: number, command: vscode.Command): vscode.CodeLens {
  return new vscode.CodeLens(toRange(document, { start: offset, end: offset }), command);
}

/** States stand in every output, and success needs no explanation: the hover is enough for them. */
function isWorthALens({ explanation }: ExplainedMessage): boolean {
  return explanation.family !== 'status' && explanation.causes.length > 0;
}

/** A log says the same a thousand times. */
function firstOfEach(messages: readonly ExplainedMessage[]): ExplainedMessage[] {
  const seen = new Set<string>();
  return messages.filter(({ name }) => !seen.has(name) && seen.add(name));
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
      title: masked(title.filter(Boolean).join(' · ')),
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
