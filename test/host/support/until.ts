import * as vscode from 'vscode';

export interface UntilOptions {
  /** More events after which to look again; what the editor itself reports is looked at anyway. */
  readonly on?: readonly vscode.Event<unknown>[];
  /** Time limit in milliseconds. */
  readonly within?: number;
}

/**
 * Waits until `probe` returns something other than `undefined` or `false`, and returns that. It looks now, after everything that
 * happens in the editor, and now and then besides, because not everything has an event (the clipboard, what a provider returns).
 */
export function until<T>(
  what: string,
  probe: () => T | undefined | false | PromiseLike<T | undefined | false>,
  { on = [], within = 30_000 }: UntilOptions = {},
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let looking = false;
    let again = false;
    const end = (settle: () => void): void => {
      clearTimeout(limit);
      clearInterval(besides);
      for (const subscription of subscriptions) subscription.dispose();
      settle();
    };
    const look = async (): Promise<void> => {
      again = looking;
      if (looking) return;
      looking = true;
      try {
        do {
          again = false;
          const found = await probe();
          if (found !== undefined && found !== false) end(() => resolve(found));
        } while (again);
      } catch (error) {
        end(() => reject(error));
      } finally {
        looking = false;
      }
    };
    const subscriptions = [...editorEvents, ...on].map((event) => event(look));
    const besides = setInterval(look, 100);
    const limit = setTimeout(() => end(() => reject(new Error(`Not within ${within} ms: ${what}`))), within);
    void look();
  });
}

/** Waits for one event. Call it before doing what causes the event. */
export function next<T>(what: string, event: vscode.Event<T>, within = 30_000): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const limit = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`Not within ${within} ms: ${what}`));
    }, within);
    const subscription = event((value) => {
      clearTimeout(limit);
      subscription.dispose();
      resolve(value);
    });
  });
}

const editorEvents: readonly vscode.Event<unknown>[] = [
  vscode.languages.onDidChangeDiagnostics,
  vscode.workspace.onDidOpenTextDocument,
  vscode.workspace.onDidChangeTextDocument,
  vscode.workspace.onDidCloseTextDocument,
  vscode.workspace.onDidChangeConfiguration,
  vscode.window.onDidChangeActiveTextEditor,
  vscode.window.onDidChangeTextEditorSelection,
  vscode.window.onDidChangeVisibleTextEditors,
  vscode.window.tabGroups.onDidChangeTabs,
];
