import * as vscode from 'vscode';
import { type InstallFile, installFile } from '../../core/platforms/installFile';
import type { Product } from '../../core/platforms/product';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { done, HumanError } from '../report';
import type { Services } from '../services';
import type { CodeAt } from '../sources';
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
export async function offerInstallFile(services: Services, at: CodeAt, product: Product): Promise<void> {
  const saveFile = t('Save File…');
  const message = t('{0} installs the code from a file.', product.name);
  if ((await vscode.window.showInformationMessage(message, saveFile)) === saveFile) await save(services, at, product);
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

async function write(uri: vscode.Uri, { text, bytes }: InstallFile): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch {
    throw new HumanError(t('{0} cannot be written.', name));
  }
  done(t('{0} saved: {1} bytes', name, editorLanguage().number(bytes)));
}
