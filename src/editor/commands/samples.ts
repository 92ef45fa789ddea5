import * as vscode from 'vscode';
import { COMMAND } from '../ids';
import { t } from '../language';
import { HumanError } from '../report';
import { showTextFile } from '../textFiles';
import type { Command } from './command';

/** Harmless texts that come with the extension: Cisco's own example, and what happens to it on the way. */
const SAMPLES: readonly string[] = ['session.txt', 'mail.txt', 'cut.txt', 'refused.txt', 'AC_cc920.xml'];

export const showSample: Command = {
  id: COMMAND.showSample,
  async run({ context }, name) {
    const file = SAMPLES.find((sample) => sample === name) ?? 'session.txt';
    await showTextFile(vscode.Uri.joinPath(context.extensionUri, 'media', 'sample', file));
  },
};

const FOLDER = 'sample-fleet';

/** Copies the sample fleet to where the user wants it: nothing is ever written into the extension's own folder. */
export const createSampleWorkspace: Command = {
  id: COMMAND.createSampleWorkspace,
  async run({ context }) {
    const [parent] =
      (await vscode.window.showOpenDialog({
        canSelectFiles: false,
        canSelectFolders: true,
        canSelectMany: false,
        openLabel: t('Create Here'),
        title: t('Where to put the folder {0}', FOLDER),
      })) ?? [];
    if (!parent) return;
    const target = vscode.Uri.joinPath(parent, FOLDER);
    if (await exists(target)) throw new HumanError(t('{0} is there already.', FOLDER));
    await copyFleet(vscode.Uri.joinPath(context.extensionUri, 'media', 'sample'), target);
    await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow: true });
  },
};

/** In the browser the folder of the extension cannot be listed: what lies in it is told by a file. */
async function copyFleet(samples: vscode.Uri, target: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  const list = await fs.readFile(vscode.Uri.joinPath(samples, 'fleet-files.json'));
  const files = JSON.parse(new TextDecoder().decode(list)) as readonly string[];
  for (const file of files) {
    const bytes = await fs.readFile(vscode.Uri.joinPath(samples, 'fleet', file));
    try {
      await fs.createDirectory(vscode.Uri.joinPath(target, file, '..'));
      await fs.writeFile(vscode.Uri.joinPath(target, file), bytes);
    } catch {
      throw new HumanError(t('The folder {0} cannot be written.', FOLDER));
    }
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
