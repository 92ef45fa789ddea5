import * as vscode from 'vscode';
import { code } from '../support/code';
import { running } from './support/answering';
import { deepEqual, equal } from './support/assert';
import { closeDocuments, openFile } from './support/documents';
import { codeOf, diagnosticsOf, untilProblems } from './support/problems';
import { until } from './support/until';

const { Warning, Hint } = vscode.DiagnosticSeverity;
const DAMAGED = code({ udi: 'P:UCM,\nS:abcde,U:11111111-2222-4333-8444-5555555abcde', entitlements: [{ count: 0 }] });

const settings = () => vscode.workspace.getConfiguration('licenseReservation');
const setSeverity = (value: unknown) => settings().update('severity', value, vscode.ConfigurationTarget.Global);

describe('an entry for a severity that is none', () => {
  let document: vscode.TextDocument;
  const severityOf = (problem: string) => diagnosticsOf(document).find((one) => codeOf(one) === problem)?.severity;

  beforeEach(async () => {
    document = await openFile(DAMAGED);
    await untilProblems(document, 'entitlement.count-zero', 'udi.whitespace');
    equal(severityOf('udi.whitespace'), Warning);
  });
  afterEach(async () => {
    await setSeverity(undefined);
    await closeDocuments();
  });

  for (const [what, entries] of [
    ['the code of no problem', { 'no.such-problem': 'error' }],
    ['what every object has', { constructor: 'error', toString: 'off', ['__proto__']: 'off' }],
    ['a word that is no severity', { 'udi.whitespace': 'fatal' }],
    ['a severity in capitals', { 'udi.whitespace': 'OFF' }],
    ['nothing', { 'udi.whitespace': null }],
    ['false', { 'udi.whitespace': false }],
    ['a number', { 'udi.whitespace': 0 }],
    ['a list', { 'udi.whitespace': ['off'] }],
    ['an object', { 'udi.whitespace': { severity: 'off' } }],
  ] as const) {
    it(`counts for nothing, and the entries beside it hold: ${what}`, async () => {
      await setSeverity({ ...entries, 'entitlement.count-zero': 'hint' });
      await until('the entry beside it holds', () => severityOf('entitlement.count-zero') === Hint);
      equal(severityOf('udi.whitespace'), Warning);
      deepEqual(await running('reveal', [{ uri: document.uri.toString(), start: 0 }]), []);
    });
  }

  it('is marked in the file of settings', async () => {
    await setSeverity({ 'udi.whitespace': 'fatal', 'piid.whitespace': 3, 'entitlement.count-zero': 'hint' });
    const isRemote = vscode.env.remoteName !== undefined;
    await vscode.commands.executeCommand(
      isRemote ? 'workbench.action.openRemoteSettingsFile' : 'workbench.action.openSettingsJson',
    );
    const file = await until('the file is shown', () => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.uri.path.endsWith('/settings.json') && shown.getText().includes('fatal') && shown;
    });
    const marked = await until('something is marked', () => {
      const found = vscode.languages.getDiagnostics(file.uri);
      return found.length > 0 && found;
    });
    deepEqual([...new Set(marked.map(({ range }) => file.getText(range)))], ['"fatal"', '3']);
  });
});
