import * as vscode from 'vscode';
import { running } from '../support/answering';
import { deepEqual, equal, match, ok } from '../support/assert';
import { closeDocuments, rangeOf } from '../support/documents';
import { codeOf } from '../support/problems';
import { until } from '../support/until';

const TEAM = `{
  "schema": 1,
  "tags": [{ "tag": "UCM_Test", "name": "[Desk](command:workbench.action.terminal.new)" }],
  "products": [
    { "product": "cucm", "steps": [{ "step": "install", "place": "before", "title": "Tell the desk", "commands": ["show {code}"] }] }
  ],
  "mesages": []
}
`;

describe('a team file in Restricted Mode', () => {
  const [london, paris] = vscode.workspace.workspaceFolders ?? [];
  ok(london && paris);
  const teamFile = vscode.Uri.joinPath(london.uri, '.license-reservation-team.json');
  let document: vscode.TextDocument;

  before(async () => {
    equal(vscode.workspace.isTrusted, false);
    await vscode.workspace.fs.writeFile(teamFile, new TextEncoder().encode(TEAM));
  });
  beforeEach(async () => {
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(london.uri, 'AC_abcde.xml'));
    await until('the team file is read', async () => (await hoverText()).includes('Team file'));
  });
  afterEach(closeDocuments);
  after(() => vscode.workspace.fs.delete(teamFile));

  const hoverText = async () => {
    const place = rangeOf(document, 'UCM_Test,').start;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place,
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
  };

  it('is read, and what it says is shown as text', async () => {
    const text = await hoverText();
    match(text, /Team file\\: \\\[Desk\\\]\\\(command\\:workbench/);
    ok(!/\]\(command:workbench/.test(text), text);
  });

  it('adds a step to the procedure: its command stands there as it is written, and nothing runs it', async () => {
    const terminals = vscode.window.terminals.length;
    await vscode.window.showTextDocument(document);
    deepEqual(await running('showProcedure'), []);
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    match(text, /^Team file: before .* \(install\)$/m);
    match(text, /^ {2}Type \(from the team file\) {2}show \{code\}$/m);
    equal(vscode.window.terminals.length, terminals);
  });

  it('that is wrong is a problem at its place', async () => {
    const ours = () =>
      vscode.languages.getDiagnostics(teamFile).filter(({ source }) => source === 'license-reservation');
    await until('it is told', () => ours().map(codeOf).join() === 'team.unknown-key');
    const [problem] = ours();
    equal(
      problem?.range.start.line,
      TEAM.split('\n').findIndex((line) => line.includes('mesages')),
    );
  });
});
