import * as vscode from 'vscode';
import { checkMatch } from './commands/checkMatch';
import type { Command } from './commands/command';
import { compareCodes, compareUpdates } from './commands/compareCodes';
import { compareEcho } from './commands/compareEcho';
import { copyTacText, copyTacTextRedacted, copyValue } from './commands/copyValue';
import { decodeClipboard, decodeDocument, decodeEncoded, decodeSelection, removePasted } from './commands/decode';
import {
  clearDeviceFilter,
  copyNextStep,
  filterDevices,
  groupDevices,
  refreshDevices,
  revealEvidence,
} from './commands/devices';
import { explainMessage } from './commands/explainMessage';
import { exportInventory } from './commands/exportInventory';
import { saveInstallFile } from './commands/installFiles';
import { markEntered, unmarkEntered } from './commands/marks';
import { maskValues, unmaskValues } from './commands/mask';
import { showGuide, showProcedure } from './commands/procedure';
import { chooseProduct } from './commands/product';
import { copyRedacted, previewRedacted } from './commands/redact';
import { repair } from './commands/repair';
import { reveal } from './commands/reveal';
import { makeRunbook } from './commands/runbook';
import { createSampleWorkspace, showSample } from './commands/samples';
import { showReport } from './commands/showReport';
import { copyCanonical, copyCommand, copyInstallCommand, copyReturnCommand, insertCommand } from './commands/snippets';
import { showFailure } from './report';
import type { Services } from './services';

const COMMANDS: readonly Command[] = [
  maskValues,
  unmaskValues,
  makeRunbook,
  copyRedacted,
  previewRedacted,
  createSampleWorkspace,
  clearDeviceFilter,
  compareCodes,
  compareUpdates,
  copyNextStep,
  exportInventory,
  filterDevices,
  groupDevices,
  markEntered,
  refreshDevices,
  revealEvidence,
  unmarkEntered,
  checkMatch,
  chooseProduct,
  compareEcho,
  copyCanonical,
  copyCommand,
  copyInstallCommand,
  copyReturnCommand,
  copyTacText,
  copyTacTextRedacted,
  copyValue,
  decodeClipboard,
  decodeDocument,
  decodeEncoded,
  decodeSelection,
  explainMessage,
  insertCommand,
  removePasted,
  repair,
  reveal,
  saveInstallFile,
  showGuide,
  showProcedure,
  showReport,
  showSample,
];

/** Registers every command, each with the same handling of errors. */
export function registerCommands(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    ...COMMANDS.map(({ id, run }) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        try {
          await run(services, ...args);
        } catch (error) {
          await showFailure(services.log, id, error);
        }
      }),
    ),
  );
}
