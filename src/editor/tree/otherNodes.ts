import * as vscode from 'vscode';
import type { Artifact } from '../../core/artifact';
import { artifactCard, factLines } from '../../core/render/artifactCard';
import { artifactDetail, artifactKindName, artifactTitle } from '../../core/render/artifacts';
import { visible } from '../../core/render/visible';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { type CodeReference, lineOf, type Source } from '../sources';
import { DetailNode } from './detailNode';
import type { Place, TreeNode } from './node';

/** What a text holds besides authorization codes: requests, answers of devices, confirmation and return codes, files. */
export class OthersNode implements TreeNode {
  readonly id: string;
  readonly parent = undefined;
  readonly place: Place | undefined;
  readonly at = undefined;
  #children: readonly TreeNode[] | undefined;

  constructor(
    readonly source: Source,
    private readonly artifacts: readonly Artifact[],
    /** Nothing else is in sight: then it is shown unfolded. */
    private readonly isOnly: boolean,
  ) {
    this.id = `${source.uri.toString()}#others`;
    const [first] = artifacts;
    this.place = first && { source, span: startOf(first, source) };
  }

  item(): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const { label, analysis, pasted } = this.source;
    const title = analysis.codes.length > 0 ? t('Also in {0}', label) : label;
    const item = new vscode.TreeItem(title, this.isOnly ? Expanded : Collapsed);
    item.description = summary(this.artifacts);
    item.iconPath = new vscode.ThemeIcon('list-tree');
    item.contextValue = pasted ? 'others pasted' : 'others';
    item.accessibilityInformation = { label: t('{0}: {1}', title, item.description) };
    return item;
  }

  children(): readonly TreeNode[] {
    this.#children ??= this.artifacts.map((artifact, index) => new ArtifactNode(this, artifact, index));
    return this.#children;
  }
}

/** `2 request codes` would need a plural for each language: a list of kinds with their numbers does without. */
function summary(artifacts: readonly Artifact[]): string {
  const counts = new Map<string, number>();
  for (const artifact of artifacts) {
    const title = artifactKindName(artifact, editorLanguage());
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return [...counts].map(([title, count]) => (count === 1 ? title : t('{0} ({1})', title, count))).join(', ');
}

const ICONS: Readonly<Record<Artifact['kind'], string>> = {
  authorizationCode: 'key',
  requestCode: 'comment-unresolved',
  returnCode: 'reply',
  confirmationCode: 'verified',
  universalCode: 'key',
  tagMention: 'tag',
  importFile: 'file-code',
  usageReport: 'graph',
  authorizationRequest: 'file-symlink-file',
  encodedFile: 'file-binary',
  deviceIdentity: 'device-desktop',
  deviceOutput: 'terminal',
  cliCommand: 'chevron-right',
};

class ArtifactNode implements TreeNode {
  readonly id: string;
  readonly source: Source;
  readonly place: Place;
  readonly at = undefined;
  #children: readonly TreeNode[] | undefined;

  constructor(
    readonly parent: TreeNode,
    private readonly artifact: Artifact,
    index: number,
  ) {
    this.id = `${parent.id}/${index}`;
    this.source = parent.source;
    this.place = { source: parent.source, span: startOf(artifact, parent.source) };
  }

  item(): vscode.TreeItem {
    const language = editorLanguage();
    const { artifact } = this;
    const { None, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(artifactTitle(artifact, language), this.children().length > 0 ? Collapsed : None);
    const line = lineOf(this.source, artifact);
    const detail = artifactDetail(artifact, language);
    item.description = [detail, t('line {0}', line)].filter(Boolean).join(' · ');
    item.iconPath = new vscode.ThemeIcon(ICONS[artifact.kind]);
    item.contextValue = artifact.kind;
    item.accessibilityInformation = { label: t('{0}: {1}', item.label as string, item.description) };
    if (artifact.kind === 'encodedFile') {
      const reference: CodeReference = { uri: this.source.uri.toString(), start: artifact.span.start };
      item.command = { title: t('Decode'), command: COMMAND.decodeEncoded, arguments: [reference] };
    }
    return item;
  }

  children(): readonly TreeNode[] {
    this.#children ??= factLines(this.artifact, editorLanguage()).map(
      ([name, value], index) =>
        new DetailNode(this, String(index), name, visible(value), undefined, 'dash', this.place),
    );
    return this.#children;
  }

  tooltip(): vscode.MarkdownString {
    return new vscode.MarkdownString(artifactCard(this.artifact, editorLanguage()));
  }
}

/** Long ones are revealed by their first line. */
function startOf({ span }: Artifact, { analysis }: Source): Place['span'] {
  const text = analysis.text.slice(span.start, span.end);
  const length = text.search(/[\r\n]/);
  return { start: span.start, end: length < 0 ? span.end : span.start + length };
}
