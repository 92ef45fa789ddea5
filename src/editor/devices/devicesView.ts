import * as vscode from 'vscode';
import type { Device } from '../../core/reservation/device';
import { type FollowUp, followUps } from '../../core/reservation/followUps';
import { deviceName } from '../../core/reservation/words';
import { DisposableStore } from '../disposables';
import { COMMAND, CONTEXT, DEVICES_VIEW } from '../ids';
import { editorLanguage, t } from '../language';
import { maskItem } from '../masking/masked';
import type { Masking } from '../masking/masking';
import { readSettings } from '../settings';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';
import { type Grouping, groupDevices } from './groups';
import type { Row } from './row';
import { deviceRow, followUpsRow, groupRow } from './rows';

/** *Devices* in the sidebar: one line for each device that the workspace and the pasted texts know of. */
export class DevicesView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #view: vscode.TreeView<Row>;
  #parents = new Map<string, Row | undefined>();
  #grouping: Grouping = 'device';
  #filter = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly index: WorkspaceIndex,
    masking: Masking,
  ) {
    this.#view = this.#store.add(
      vscode.window.createTreeView(DEVICES_VIEW, {
        treeDataProvider: this,
        showCollapseAll: true,
        canSelectMany: true,
      }),
    );
    this.#store.add(
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) void this.#start();
      }),
    );
    this.#store.add(
      masking.onDidChange(() => {
        (this.#view as { description: string | undefined }).description = masking.isOn ? t('values hidden') : undefined;
        this.refresh();
      }),
    );
    this.#store.add(index.onDidChange(() => this.refresh()));
    if (this.#view.visible || readSettings().readOnStart) void this.#start();
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  get filter(): string {
    return this.#filter;
  }

  group(grouping: Grouping): void {
    this.#grouping = grouping;
    this.refresh();
  }

  filterBy(text: string): void {
    this.#filter = text.trim();
    this.refresh();
  }

  /** The devices that the filter leaves. */
  devices(): readonly Device[] {
    const words = this.#filter.toLowerCase().split(/\s+/).filter(Boolean);
    return words.length === 0
      ? this.index.devices()
      : this.index.devices().filter((device) => words.every((word) => textOf(device).includes(word)));
  }

  /** The devices of the selected lines, each once. */
  selected(): readonly Device[] {
    return [...new Set(this.#view.selection.flatMap(({ device }) => device ?? []))];
  }

  followUps(): FollowUp[] {
    return followUps(this.devices(), { today: Date.now(), endingWithinDays: readSettings().endingWithinDays });
  }

  /** Reads the workspace, once, with its progress in the view. */
  async #start(): Promise<void> {
    if (this.index.state.phase !== 'idle') return;
    await vscode.window.withProgress({ location: { viewId: DEVICES_VIEW } }, () => this.index.start());
  }

  refresh(): void {
    // `exactOptionalPropertyTypes` and the API do not agree on how a message is taken away.
    (this.#view as { message: string | undefined }).message = this.#message();
    // While thousands of files are read, only how far it is.
    if (this.index.state.phase === 'reading') return;
    this.#parents = new Map();
    const open = this.followUps().length;
    this.#view.badge =
      open === 0
        ? undefined
        : { value: open, tooltip: open === 1 ? t('1 open follow-up') : t('{0} open follow-ups', open) };
    void vscode.commands.executeCommand('setContext', CONTEXT.hasDevices, this.index.devices().length > 0);
    void vscode.commands.executeCommand('setContext', CONTEXT.hasFilter, this.#filter !== '');
    this.#changed.fire();
  }

  /** What is being read, what was left out and why, and what is filtered away. */
  #message(): string | undefined {
    const { phase, read, found, skipped } = this.index.state;
    const { number } = editorLanguage();
    if (phase === 'reading') return t('Reading files: {0} of {1}', number(read), number(found));
    const parts: string[] = [];
    if (this.#filter !== '')
      parts.push(
        t('Filter "{0}": {1} of {2}', this.#filter, number(this.devices().length), number(this.index.devices().length)),
      );
    if (this.#grouping !== 'device') parts.push(groupedText(this.#grouping));
    const reasons = [...skipped.values()];
    const count = (reason: string) => reasons.filter((one) => one === reason).length;
    const large = count('too-large');
    const unreadable = count('unreadable');
    if (large > 0)
      parts.push(t('Not read since larger than {0} kB: {1}', number(readSettings().largestFile), number(large)));
    if (unreadable > 0) parts.push(t('Could not be read: {0}', number(unreadable)));
    return parts.length > 0 ? parts.join('. ') : undefined;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(row.label, !row.children ? None : row.isExpanded ? Expanded : Collapsed);
    item.id = row.id;
    item.contextValue = row.context;
    item.iconPath = new vscode.ThemeIcon(row.icon, row.color ? new vscode.ThemeColor(row.color) : undefined);
    if (row.description) item.description = row.description;
    item.accessibilityInformation = {
      label: row.spoken ?? (row.description ? t('{0}: {1}', row.label, row.description) : row.label),
    };
    if (row.evidence) item.command = { title: t('Show Evidence'), command: COMMAND.revealEvidence, arguments: [row] };
    return maskItem(item);
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    item.tooltip = row.tooltip?.() ?? (row.description ? `${row.label}: ${row.description}` : row.label);
    return maskItem(item);
  }

  getChildren(row?: Row): Row[] {
    const children = row ? [...(row.children?.() ?? [])] : this.roots();
    for (const child of children) this.#parents.set(child.id, row);
    return children;
  }

  getParent(row: Row): Row | undefined {
    return this.#parents.get(row.id);
  }

  roots(): Row[] {
    const open = this.followUps();
    const devices = this.devices();
    const rows =
      this.#grouping === 'device'
        ? devices.map((device) => deviceRow(device))
        : groupDevices(devices, this.#grouping, Date.now()).map(groupRow);
    return [...(open.length > 0 ? [followUpsRow(open)] : []), ...rows];
  }

  dispose(): void {
    this.#store.dispose();
  }
}

/** A text for each: the name of a grouping in the middle of a sentence is another word in other languages. */
function groupedText(grouping: Exclude<Grouping, 'device'>): string {
  switch (grouping) {
    case 'product':
      return t('By product');
    case 'entitlement':
      return t('By entitlement');
    case 'expiry':
      return t('By end of term');
    case 'folder':
      return t('By folder');
  }
}

/** What a filter looks in. */
function textOf(device: Device): string {
  const { udi, instances, codes, confirmations, returns } = device;
  const lines = codes.flatMap(({ facts }) =>
    facts.entitlements.flatMap(({ name, displayName }) => [name, displayName]),
  );
  return [
    deviceName(device, editorLanguage()),
    udi.uuid,
    device.state,
    ...instances,
    ...lines,
    ...confirmations.map(({ value }) => value),
    ...returns.map(({ value }) => value),
  ]
    .join('\n')
    .toLowerCase();
}
