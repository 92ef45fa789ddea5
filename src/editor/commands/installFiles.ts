import * as vscode from 'vscode';
import { type InstallFile, installFile } from '../../core/platforms/installFile';
import type { Product } from '../../core/platforms/product';
import { toClipboard } from '../clipboard';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { masked } from '../masking/masked';
import { done, HumanError } from '../report';
import type { Services } from '../services';
import { type CodeAt, reference } from '../sources';
import { nameOf } from '../textFiles';
import type { Command } from './command';
import { codeFor } from './pickCode';
import { deviceOf, productFor } from './product';
import { mayUse, usableText } from './usable';

/** Writes the code to a file from which its product installs it, byte for byte. */
export const saveInstallFile: Command = {
  id: COMMAND.saveInstallFile,
  async run(services, target) {
    const at = await codeFor(services.sources, target);
    const product = at && (await productFor(services, deviceOf(at)));
    if (at && product) await save(services, at, product);
  },
};

/** Where a command reads the code from a file, that file is wanted next. */
export async function offerInstallFile(at: CodeAt, product: Product): Promise<void> {
  const saveFile = t('Save File…');
  const message = t('{0} installs the code from a file.', product.name);
  if ((await vscode.window.showInformationMessage(masked(message), saveFile)) === saveFile)
    await vscode.commands.executeCommand(COMMAND.saveInstallFile, reference(at));
}

async function save(services: Services, at: CodeAt, product: Product): Promise<void> {
  const text = await usableText(at);
  if (text === undefined || !(await mayUse(at, services))) return;
  const file = installFile(product, { text, serial: at.code.udi?.value?.sn?.value });
  if (!file) throw new HumanError(t('No document says that {0} installs a code from a file.', product.name));
  const proposed = defaultUri(file.name);
  const uri = await vscode.window.showSaveDialog({
    ...(proposed ? { defaultUri: proposed } : {}),
    saveLabel: t('Save File'),
    title: t('File with the code for {0}', product.name),
  });
  if (!uri) return;
  await write(uri, file);
}

function defaultUri(name: string): vscode.Uri | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, name);
}

async function write(uri: vscode.Uri, { text, bytes, copyLines, verifyLines }: InstallFile): Promise<void> {
  const name = nameOf(uri);
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch {
    throw new HumanError(t('{0} cannot be written.', name));
  }
  const saved = t('{0} saved: {1} bytes', name, editorLanguage().number(bytes));
  done(saved);
  const lines = [...copyLines, ...verifyLines];
  // Not waited for: the file is there, and the offer may stay open as long as it likes.
  if (lines.length > 0) void offerTransfer(saved, lines);
}

/** Where a document shows how the file gets onto the device, and how it is looked at there. */
async function offerTransfer(saved: string, lines: readonly string[]): Promise<void> {
  const copy = t('Copy Transfer Commands');
  if ((await vscode.window.showInformationMessage(masked(saved), copy)) !== copy) return;
  await toClipboard(lines.join('\n'));
  done(t('{0} commands copied: what stands in angle brackets only you know', lines.length));
}
