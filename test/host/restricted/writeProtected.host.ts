import * as vscode from 'vscode';
import { running } from '../support/answering';
import { deepEqual, equal, ok } from '../support/assert';
import { closeDocuments } from '../support/documents';
import { MemoryFiles } from '../support/memoryFiles';
import { until } from '../support/until';

const SCHEME = 'lrc-read-only';
const ROOT = vscode.Uri.from({ scheme: SCHEME, path: '/site' });
const MARKS = vscode.Uri.joinPath(ROOT, '.license-reservation.json');
const NOTHING_MARKED = '{\n  "schema": 1,\n  "marks": []\n}\n';

describe('marks in a folder that cannot be written', () => {
  const files = new MemoryFiles();
  const row = {
    context: 'captured open',
    icon: 'verified',
    device: {
      udi: { pid: 'UCCX', sn: '5a3b00000004', uuid: '' },
      evidence: [{ document: vscode.Uri.joinPath(ROOT, 'session.log').toString() }],
    },
    captured: { value: '5a3b0c04' },
  };
  let provider: vscode.Disposable;

  before(async () => {
    files.writeFile(MARKS, new TextEncoder().encode(NOTHING_MARKED));
    provider = vscode.workspace.registerFileSystemProvider(SCHEME, files, { isReadonly: true });
    const count = vscode.workspace.workspaceFolders?.length ?? 0;
    equal(vscode.workspace.updateWorkspaceFolders(count, 0, { uri: ROOT, name: 'site' }), true);
    await until('the folder is open', () => vscode.workspace.workspaceFolders?.length === count + 1);
  });

  // The folder stays: these tests are the last ones of their window.
  after(async () => {
    await closeDocuments();
    provider.dispose();
  });

  const refused = async () => {
    const asked = await running('markEntered', [row]);
    ok(asked.length === 1 && asked[0] && 'warning' in asked[0], JSON.stringify(asked));
    return asked[0].warning;
  };

  it('are not made, and that is said', async () => {
    equal(await refused(), '.license-reservation.json cannot be written.');
    deepEqual(new TextDecoder().decode(files.readFile(MARKS)), NOTHING_MARKED);
  });

  it('are not made either while the file is open, and that is said', async () => {
    await vscode.window.showTextDocument(MARKS);
    equal(await refused(), '.license-reservation.json cannot be written.');
    deepEqual(new TextDecoder().decode(files.readFile(MARKS)), NOTHING_MARKED);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
