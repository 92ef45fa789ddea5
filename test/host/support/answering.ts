import * as vscode from 'vscode';

/** One thing that was shown to the user, as much of it as matters. */
export type Asked =
  | { readonly information: string; readonly buttons: readonly string[]; readonly modal: boolean }
  | { readonly warning: string; readonly buttons: readonly string[]; readonly modal: boolean }
  | { readonly error: string; readonly buttons: readonly string[]; readonly modal: boolean }
  | { readonly pick: string; readonly items: readonly string[] }
  | { readonly input: string }
  | { readonly file: string }
  | { readonly status: string };

type Message = 'showInformationMessage' | 'showWarningMessage' | 'showErrorMessage';

/** What the user answers: the title of a button, the label of a line, a text, a file; what is not answered is dismissed. */
export interface Answers {
  readonly showInformationMessage?: string;
  readonly showWarningMessage?: string;
  readonly showErrorMessage?: string;
  /** One for each list, in their order. */
  readonly showQuickPick?: readonly string[];
  readonly showInputBox?: string;
  readonly showOpenDialog?: vscode.Uri;
  readonly showSaveDialog?: vscode.Uri;
}

/** Does something in the place of the user who answers, and returns all that was asked and said meanwhile, in its order. */
export async function answering(answers: Answers, action: () => PromiseLike<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const picks = [...(answers.showQuickPick ?? [])];
  const message = (how: Message, word: 'information' | 'warning' | 'error') => {
    return async (text: string, ...rest: readonly (string | vscode.MessageOptions)[]) => {
      const buttons = rest.filter((item) => typeof item === 'string');
      const modal = rest.some((item) => typeof item === 'object' && item.modal === true);
      asked.push({ [word]: text, buttons, modal } as unknown as Asked);
      return chosen(buttons, answers[how], (button) => button);
    };
  };
  const stand: Partial<Record<keyof typeof vscode.window, unknown>> = {
    showInformationMessage: message('showInformationMessage', 'information'),
    showWarningMessage: message('showWarningMessage', 'warning'),
    showErrorMessage: message('showErrorMessage', 'error'),
    showQuickPick: async (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions) => {
      asked.push({ pick: options?.placeHolder ?? '', items: items.map(lineOf) });
      return chosen(items, picks.shift(), ({ label }) => label);
    },
    showInputBox: async (options?: vscode.InputBoxOptions) => {
      asked.push({ input: options?.prompt ?? '' });
      return answers.showInputBox;
    },
    showOpenDialog: async (options?: vscode.OpenDialogOptions) => {
      asked.push({ file: options?.openLabel ?? '' });
      return answers.showOpenDialog && [answers.showOpenDialog];
    },
    showSaveDialog: async (options?: vscode.SaveDialogOptions) => {
      asked.push({ file: options?.saveLabel ?? '' });
      return answers.showSaveDialog;
    },
    setStatusBarMessage: (text: string) => {
      asked.push({ status: text });
      return new vscode.Disposable(() => {});
    },
  };
  const window = vscode.window as unknown as Record<string, unknown>;
  const real = new Map(Object.keys(stand).map((name) => [name, window[name]]));
  Object.assign(window, stand);
  try {
    await action();
  } finally {
    for (const [name, value] of real) window[name] = value;
  }
  return asked;
}

/** A command run by a user who answers nothing or as told. */
export function running(command: string, args: readonly unknown[] = [], answers: Answers = {}): Promise<Asked[]> {
  return answering(answers, () => vscode.commands.executeCommand(`licenseReservation.${command}`, ...args));
}

function lineOf({ label, description, detail }: vscode.QuickPickItem): string {
  return [label, description, detail].filter(Boolean).join(' | ');
}

function chosen<Item>(items: readonly Item[], answer: string | undefined, titleOf: (item: Item) => string) {
  if (answer === undefined) return undefined;
  const found = items.find((item) => titleOf(item) === answer);
  if (found === undefined) throw new Error(`"${answer}" was not offered, but ${items.map(titleOf).join(', ')}`);
  return found;
}
