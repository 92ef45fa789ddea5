import * as vscode from 'vscode';
import type { Device } from '../../core/reservation/device';
import {
  addMark,
  MARKS_FILE,
  type Mark,
  marksText,
  newMark,
  parseMarks,
  removeMark,
} from '../../core/reservation/marks';
import { deviceName, marksProblemText } from '../../core/reservation/words';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { done, HumanError } from '../report';
import type { Services } from '../services';
import { openDocument, textIfThere } from '../textFiles';
import type { Command } from './command';
import { isRow } from './devices';

/** Notes that a confirmation or return code was entered in License Central. */
export const markEntered: Command = {
  id: COMMAND.markEntered,
  async run(services, row) {
    const { device, value } = target(row);
    await change(services, device, (marks) => addMark(marks, newMark(device.udi, value, Date.now())));
  },
};

export const unmarkEntered: Command = {
  id: COMMAND.unmarkEntered,
  async run(services, row) {
    const { device, value } = target(row);
    await change(services, device, (marks) => removeMark(marks, { device: device.udi, code: value }));
  },
};

function target(row: unknown): { readonly device: Device; readonly value: string } {
  if (isRow(row) && row.device && row.captured) return { device: row.device, value: row.captured.value };
  throw new HumanError(t('Call this on a confirmation or return code in the devices view.'));
}

/** Changes the marks in the file of the workspace, with the user's consent; without a folder those of the window. */
async function change(
  services: Services,
  device: Device,
  edit: (marks: readonly Mark[]) => readonly Mark[],
): Promise<void> {
  const folder = folderOf(device);
  if (!folder) {
    services.index.setWindowMarks(edit(services.index.windowMarks));
    done(t('Kept for this window only: no folder is open.'));
    return;
  }
  const uri = vscode.Uri.joinPath(folder.uri, MARKS_FILE);
  const text = await read(uri);
  if (text === undefined && !(await mayCreate(folder))) return;
  const { marks, problems } = parseMarks(text ?? marksText([]));
  const [problem] = problems;
  // Nothing that people wrote is ever written over.
  if (problem) throw new HumanError(t('{0}, line {1}: {2}', MARKS_FILE, problem.line, marksProblemText(problem, t)));
  await write(uri, marksText(edit(marks.map(({ mark }) => mark))));
  done(t('{0}: {1} changed', deviceName(device, editorLanguage()), MARKS_FILE));
}

/** The workspace folder of the first evidence that lies in one, else the first. */
function folderOf(device: Device): vscode.WorkspaceFolder | undefined {
  for (const { document } of device.evidence) {
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(document));
    if (folder) return folder;
  }
  return vscode.workspace.workspaceFolders?.[0];
}

async function read(uri: vscode.Uri): Promise<string | undefined> {
  return openDocument(uri)?.getText() ?? textIfThere(uri);
}

async function mayCreate(folder: vscode.WorkspaceFolder): Promise<boolean> {
  const create = t('Create File');
  const choice = await vscode.window.showInformationMessage(
    t('What was entered in License Central is noted in a file of this folder.'),
    {
      modal: true,
      detail: t(
        '{0} in {1} holds the device, the code and the day; it is meant to be shared.',
        MARKS_FILE,
        folder.name,
      ),
    },
    create,
  );
  return choice === create;
}

/** Through the editor where the file is open, so that nothing that is being typed is lost. */
async function write(uri: vscode.Uri, text: string): Promise<void> {
  const open = openDocument(uri);
  try {
    if (!open) {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, open.lineCount, 0), text);
    if ((await vscode.workspace.applyEdit(edit)) && (await open.save())) return;
  } catch {
    // The reason may name what was to be written.
  }
  throw new HumanError(t('{0} cannot be written.', MARKS_FILE));
}
