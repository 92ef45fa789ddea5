import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, mock } from 'node:test';
import type * as vscode from 'vscode';
import { activate } from '../../src/extension';
import { TODAY } from '../support/analysis';
import { Disposable, editor, type TextDocument, type TreeItem, Uri } from '../support/vscode';

const ROOT = join(import.meta.dirname, '..', '..');

/** A line of the view, as VS Code asks for it. */
export type Item = TreeItem & {
  readonly id?: string;
  readonly description?: string;
  readonly contextValue?: string;
  readonly tooltip?: string | { readonly value: string };
  readonly iconPath?: { readonly id: string; readonly color?: { readonly id: string } };
  readonly accessibilityInformation?: { readonly label: string };
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
};

/** What the workspace keeps, also over a reload of the window. */
const kept = new Map<string, unknown>();
let subscriptions: Disposable[] = [];

/** Each test of the file has a window of its own with the extension in it, and a clock that only the test moves. */
export function aWindowForEachTest(): void {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: TODAY });
    editor.reset();
    kept.clear();
    startExtension();
  });
  afterEach(() => {
    stopExtension();
    mock.timers.reset();
  });
}

/** The extension as it is in the sources, or another build of it. */
export function startExtension(extension: { readonly activate: typeof activate } = { activate }): void {
  subscriptions = [];
  const workspaceState = {
    get: (key: string) => kept.get(key),
    update: async (key: string, value: unknown) => void kept.set(key, value),
  };
  const context = { subscriptions, workspaceState, extensionUri: Uri.from({ scheme: 'file', path: '/extension' }) };
  extension.activate(context as unknown as vscode.ExtensionContext);
}

export function stopExtension(): void {
  Disposable.from(...subscriptions.splice(0).reverse()).dispose();
}

/** Lets so many milliseconds pass; without any, what was to be done at once is done. */
export function pass(milliseconds = 0): void {
  mock.timers.tick(milliseconds);
  // What is scheduled for "at once" meanwhile is due as well.
  mock.timers.tick(1);
}

/** Opens a document and lets the extension see it. */
export function open(path: string, text: string, scheme?: string): TextDocument {
  const document = editor.open(path, text, scheme);
  pass();
  return document;
}

export async function run(command: string, ...args: unknown[]): Promise<void> {
  await editor.commands.get(`licenseReservation.${command}`)?.(...args);
}

/** What VS Code has of the view: every line with its depth, in the order in which it shows them. */
export function shownNodes(): { readonly node: object; readonly item: Item; readonly depth: number }[] {
  const provider = editor.tree?.treeDataProvider;
  if (!provider) throw new Error('There is no view.');
  const below = (node: object | undefined, depth: number): ReturnType<typeof shownNodes> =>
    provider.getChildren(node).flatMap((child) => {
      const item = provider.resolveTreeItem(provider.getTreeItem(child), child) as Item;
      return [{ node: child, item, depth }, ...below(child, depth + 1)];
    });
  return below(undefined, 0);
}

export function items(): Item[] {
  return shownNodes().map(({ item }) => item);
}

export function itemOf(label: string): Item {
  const found = items().find((item) => item.label === label);
  if (!found) throw new Error(`The view has no line ${label}.`);
  return found;
}

/** The view as text: a line for each of its lines, indented, label and description apart by a bar. */
export function viewText(): string[] {
  return shownNodes().map(({ item, depth }) => `${'  '.repeat(depth)}${[item.label, item.description].join(' | ')}`);
}

/** Puts a file of the extension where the extension finds it. */
export function install(...path: readonly string[]): void {
  editor.files.set(['/extension', ...path].join('/'), readFileSync(join(ROOT, ...path)));
}

export function sample(): string {
  return readFileSync(join(ROOT, 'media', 'sample', 'session.txt'), 'utf8');
}
