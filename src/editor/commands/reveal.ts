import * as vscode from 'vscode';
import { COMMAND } from '../ids';
import { toRange } from '../ranges';
import type { Services } from '../services';
import type { CodeAt } from '../sources';
import { textDocument } from '../textFiles';
import { rootTag } from '../tree/codeNode';
import type { Place } from '../tree/node';
import type { Command } from './command';
import { codeFor } from './pickCode';

/** Shows where something stands: the place of a line of the view, or a code. */
export const reveal: Command = {
  id: COMMAND.reveal,
  async run(services, target) {
    if (isPlaced(target)) await showPlace(target.place);
    else await revealCode(services, target);
  },
};

async function revealCode(services: Services, target: unknown): Promise<void> {
  const at: CodeAt | undefined = await codeFor(services.sources, target);
  if (at) await showPlace({ source: at.source, span: rootTag(at.code) });
}

function isPlaced(target: unknown): target is { readonly place: Place } {
  return typeof target === 'object' && target !== null && 'place' in target && target.place !== undefined;
}

async function showPlace({ source, span }: Place): Promise<void> {
  const document = await textDocument(source.uri);
  const range = toRange(document, span);
  await vscode.window.showTextDocument(document, { selection: range, preview: true });
}
