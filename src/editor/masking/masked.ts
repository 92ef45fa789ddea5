import * as vscode from 'vscode';
import type { Redactor } from '../../core/redact/redact';

/** Set while values are hidden. Of the window, as its language is: whatever puts a value on the screen asks here. */
let redactor: Redactor | undefined;

export function maskWith(current: Redactor | undefined): void {
  redactor = current;
}

/** A text as it may be shown: with aliases in place of serials, UUIDs and other values while they are hidden. */
export function masked(text: string): string {
  return redactor ? redactor.text(text) : text;
}

/** Lines of a list to pick from. */
export function maskedItems<Item extends vscode.QuickPickItem>(items: readonly Item[]): Item[] {
  return items.map((item) => {
    const { label, description, detail } = item;
    return {
      ...item,
      label: masked(label),
      ...(description === undefined ? {} : { description: masked(description) }),
      ...(detail === undefined ? {} : { detail: masked(detail) }),
    };
  });
}

/** Changes a line of a tree that is about to be shown. */
export function maskItem(item: vscode.TreeItem): vscode.TreeItem {
  if (!redactor) return item;
  if (typeof item.label === 'string') item.label = masked(item.label);
  if (typeof item.description === 'string') item.description = masked(item.description);
  if (typeof item.tooltip === 'string') item.tooltip = masked(item.tooltip);
  else if (item.tooltip) item.tooltip = maskedMarkdown(item.tooltip);
  const { accessibilityInformation: spoken } = item;
  if (spoken) item.accessibilityInformation = { ...spoken, label: masked(spoken.label) };
  return item;
}

/** The targets of links stay: a command that got an alias for the address of a file would not find it. */
export function maskedMarkdown(markdown: vscode.MarkdownString): vscode.MarkdownString {
  if (!redactor) return markdown;
  const parts = markdown.value.split(/(\]\(command:[^)]*\))/);
  const value = parts.map((part, index) => (index % 2 === 0 ? masked(part) : part)).join('');
  const result = new vscode.MarkdownString(value, markdown.supportThemeIcons ?? false);
  if (markdown.isTrusted !== undefined) result.isTrusted = markdown.isTrusted;
  return result;
}
