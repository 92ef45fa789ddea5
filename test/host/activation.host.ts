import * as vscode from 'vscode';
import { deepEqual, equal } from './support/assert';
import { extension } from './support/extension';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('activation', () => {
  it('activates in this host', async () => {
    await extension().activate();
    equal(extension().isActive, true);
  });

  it('gives other extensions one thing to call', async () => {
    deepEqual(Object.keys((await extension().activate()) as object), ['getAPI']);
  });

  it('registers every command that the manifest names', async () => {
    const { contributes } = extension().packageJSON as Manifest;
    const known = new Set(await vscode.commands.getCommands(true));
    deepEqual(
      contributes.commands.filter(({ command }) => !known.has(command)),
      [],
    );
  });
});
