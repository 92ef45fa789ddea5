import * as vscode from 'vscode';
import { type Problem, SEVERITY, type Severity } from '../../core/checks/problem';
import { problemMessage } from '../../core/render/messages';
import { problemCount } from '../../core/render/words';
import { editorLanguage, t } from '../language';
import { type CodeAt, lineOf, type Source } from '../sources';
import type { Place, TreeNode } from './node';

/** What is wrong with a code, and what is worth knowing. */
export class ProblemsNode implements TreeNode {
  readonly id: string;
  readonly source: Source;
  readonly at: CodeAt | undefined;
  readonly place = undefined;
  #children: readonly TreeNode[] | undefined;

  constructor(
    readonly parent: TreeNode,
    private readonly problems: readonly Problem[],
  ) {
    this.id = `${parent.id}/problems`;
    this.at = parent.at;
    this.source = parent.source;
  }

  item(): vscode.TreeItem {
    const count = (severity: Severity) => this.problems.filter(({ code }) => SEVERITY[code] === severity).length;
    const notes = count('information');
    const counts = [
      problemCount(count('error'), count('warning'), editorLanguage()),
      notes === 0 ? '' : notes === 1 ? t('1 note') : t('{0} notes', notes),
    ];
    const item = new vscode.TreeItem(t('Problems'), vscode.TreeItemCollapsibleState.Expanded);
    item.description = counts.filter(Boolean).join(', ');
    item.iconPath = new vscode.ThemeIcon('search-stop');
    item.contextValue = 'detail';
    item.accessibilityInformation = { label: t('{0}: {1}', t('Problems'), item.description) };
    return item;
  }

  children(): readonly TreeNode[] {
    this.#children ??= this.problems.map((problem, index) => new ProblemNode(this, problem, index));
    return this.#children;
  }
}

const ICONS: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  information: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
  hint: new vscode.ThemeIcon('lightbulb'),
};

class ProblemNode implements TreeNode {
  readonly id: string;
  readonly source: Source;
  readonly at: CodeAt | undefined;
  readonly place: Place;

  constructor(
    readonly parent: TreeNode,
    private readonly problem: Problem,
    index: number,
  ) {
    this.id = `${parent.id}/${index}`;
    this.at = parent.at;
    this.source = parent.source;
    this.place = { source: parent.source, span: problem.span };
  }

  item(): vscode.TreeItem {
    const message = problemMessage(this.problem, editorLanguage());
    const line = lineOf(this.source, this.problem);
    const item = new vscode.TreeItem(message, vscode.TreeItemCollapsibleState.None);
    item.description = t('line {0}', line);
    item.iconPath = ICONS[SEVERITY[this.problem.code]];
    item.contextValue = 'problem';
    item.tooltip = `${message} (${this.problem.code})`;
    item.accessibilityInformation = {
      label: `${severityName(SEVERITY[this.problem.code])}: ${message} ${t('line {0}', line)}`,
    };
    return item;
  }

  children(): readonly TreeNode[] {
    return [];
  }
}

function severityName(severity: Severity): string {
  switch (severity) {
    case 'error':
      return t('Error');
    case 'warning':
      return t('Warning');
    case 'information':
      return t('Information');
    case 'hint':
      return t('Hint');
  }
}
