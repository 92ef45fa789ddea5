import * as vscode from 'vscode';
import type { Entitlement } from '../../core/codes/model';
import { entitlementName, totals } from '../../core/codes/totals';
import { codeSpan, escapeMarkdown } from '../../core/render/markdown';
import { visible } from '../../core/render/visible';
import { licenseCount, termLabel } from '../../core/render/words';
import { tagLines, tagMarkdown } from '../../core/team/render';
import { elementSpan } from '../../core/xml/element';
import { editorLanguage, t } from '../language';
import type { CodeAt, Source } from '../sources';
import type { TeamFiles } from '../team/teamFiles';
import type { CodeTreeNode, Place, TreeNode } from './node';

/** All entitlements of a code. */
export class EntitlementsNode implements CodeTreeNode {
  readonly id: string;
  readonly source: Source;
  readonly at: CodeAt;
  readonly place: Place | undefined;
  #children: readonly TreeNode[] | undefined;

  constructor(
    readonly parent: CodeTreeNode,
    private readonly team: TeamFiles,
  ) {
    this.id = `${parent.id}/entitlements`;
    this.at = parent.at;
    this.source = parent.source;
    const element = parent.at.code.entitlementsElement;
    this.place = element && { source: parent.source, span: elementSpan(element) };
  }

  item(): vscode.TreeItem {
    const language = editorLanguage();
    const sum = totals(this.at.code);
    const item = new vscode.TreeItem(
      t('Entitlements'),
      sum.entitlements > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
    );
    item.description = `${language.number(sum.entitlements)} · ${licenseCount(sum.licenses, language)}`;
    item.iconPath = new vscode.ThemeIcon('checklist');
    item.contextValue = 'detail';
    item.accessibilityInformation = { label: t('{0}: {1}', t('Entitlements'), item.description) };
    return item;
  }

  children(): readonly TreeNode[] {
    this.#children ??= this.at.code.entitlements.map(
      (entitlement, index) => new EntitlementNode(this, entitlement, index, this.team),
    );
    return this.#children;
  }
}

/** One line of the code: name, count and term. */
export class EntitlementNode implements CodeTreeNode {
  readonly id: string;
  readonly source: Source;
  readonly at: CodeAt;
  readonly place: Place;

  constructor(
    readonly parent: CodeTreeNode,
    readonly entitlement: Entitlement,
    index: number,
    private readonly team: TeamFiles,
  ) {
    this.id = `${parent.id}/${index}`;
    this.at = parent.at;
    this.source = parent.source;
    this.place = { source: parent.source, span: entitlement.span };
  }

  item(): vscode.TreeItem {
    const { count } = this.entitlement;
    const name = visible(entitlementName(this.entitlement), 80) || t('Name not readable');
    const term = termLabel(this.entitlement, Date.now(), editorLanguage());
    // The count comes first: in a narrow sidebar the end of a line is cut off.
    const label = t('{0} × {1}', count?.value === undefined ? '?' : editorLanguage().number(count.value), name);
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
    const ofTeam = this.#ofTeam();
    item.description = [term, ...ofTeam].join(' · ');
    item.iconPath = new vscode.ThemeIcon('circle-small-filled');
    item.contextValue = 'entitlement';
    item.accessibilityInformation = {
      label: t(
        '{0}: {1}, {2}',
        name,
        count?.value === undefined ? t('count not readable') : licenseCount(count.value, editorLanguage()),
        [term, ...ofTeam].join(', '),
      ),
    };
    return item;
  }

  /** What the team calls it. */
  #ofTeam(): readonly string[] {
    const tag = this.entitlement.tag?.value;
    return tag ? tagLines(this.team.of(this.source.uri), tag.raw, t, false) : [];
  }

  children(): readonly TreeNode[] {
    return [];
  }

  tooltip(): vscode.MarkdownString {
    const language = editorLanguage();
    const { tag, count, tagDescription } = this.entitlement;
    const lines = [
      `**${escapeMarkdown(entitlementName(this.entitlement) || t('Entitlement'))}**`,
      [
        count?.value === undefined ? '' : licenseCount(count.value, language),
        escapeMarkdown(termLabel(this.entitlement, Date.now(), language)),
      ]
        .filter(Boolean)
        .join(', '),
      tag?.value ? codeSpan(tag.value.raw, 200) : t('The tag cannot be read.'),
      tagDescription?.value ? escapeMarkdown(tagDescription.value) : '',
      tag?.value ? tagMarkdown(this.team.of(this.source.uri), tag.value.raw, t) : '',
    ];
    return new vscode.MarkdownString(lines.filter(Boolean).join('\n\n'));
  }
}
