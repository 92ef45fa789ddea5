import * as vscode from 'vscode';
import { t } from './language';
import { masked } from './masking/masked';

/** An error whose message is meant for the user. Any other error is a bug of ours. */
export class HumanError extends Error {}

/** The log. Only names of actions, lengths and fingerprints go into it, never text of a code or of a file. */
export class Log implements vscode.Disposable {
  readonly #channel = vscode.window.createOutputChannel('License Reservation Codes', { log: true });

  /** @param what a name of ours; no outside text */
  bug(what: string, error: unknown): void {
    // The message of an error may quote what was being read; the stack names only our own functions.
    const kind = error instanceof Error ? error.name : typeof error;
    const frames = error instanceof Error ? framesOf(error) : [];
    this.#channel.error(`${what}: ${kind}\n${frames.slice(0, 8).join('\n')}`);
  }

  info(what: string): void {
    this.#channel.info(what);
  }

  show(): void {
    this.#channel.show(true);
  }

  dispose(): void {
    this.#channel.dispose();
  }
}

function framesOf({ stack = '', message }: Error): string[] {
  const trace = stack.slice(stack.indexOf(message) + message.length);
  return trace.split('\n').filter((line) => /^\s+at /.test(line));
}

/** Shows what went wrong to the one who asked for it. */
export async function showFailure(log: Log, what: string, error: unknown): Promise<void> {
  if (error instanceof vscode.CancellationError) return;
  if (error instanceof HumanError) {
    await vscode.window.showWarningMessage(masked(error.message));
    return;
  }
  log.bug(what, error);
  const showLog = t('Show Log');
  const choice = await vscode.window.showErrorMessage(t('Something went wrong. The log says where.'), showLog);
  if (choice === showLog) log.show();
}

/** Says in the status bar that something was done; the message fades by itself. */
export function done(message: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${masked(message)}`, 6000);
}
