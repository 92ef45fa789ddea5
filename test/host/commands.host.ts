import * as vscode from 'vscode';
import { code } from '../support/code';
import { running } from './support/answering';
import { deepEqual, equal, match, ok } from './support/assert';
import { A, B, codeFor, device } from './support/codes';
import { closeDocuments, openFile, showFile } from './support/documents';
import { mended, sampleText } from './support/sample';

const clipboard = vscode.env.clipboard;
const BEFORE = 'what the user copied before';

/** Asked before a code is used that is not as it stands in the text. */
const REPAIRED = {
  information: 'The code had to be repaired.',
  buttons: ['Use Repaired Code', 'Show Diff'],
  modal: true,
};

describe('copy install command', () => {
  beforeEach(() => clipboard.writeText(BEFORE));
  afterEach(closeDocuments);

  it('copies one line with the code in straight double quotes, to the character', async () => {
    await openFile(`Code:\n${codeFor(A)}\n`);
    deepEqual(await running('copyInstallCommand'), [
      status('Install command for UCM aaaa1 copied: one line, 784 characters'),
    ]);
    equal(await clipboard.readText(), `license smart reservation install "${codeFor(A)}"`);
  });

  it('asks before it uses the sample code, whose UDI it has mended', async () => {
    const text = await sampleText();
    await openFile(text);
    const question = REPAIRED;
    deepEqual(await running('copyInstallCommand'), [question]);
    equal(await clipboard.readText(), BEFORE, 'nothing was copied');
    deepEqual(await running('copyInstallCommand', [], { showInformationMessage: 'Use Repaired Code' }), [
      question,
      status('Install command for UCM cc920 copied: one line, 2,255 characters'),
    ]);
    equal(await clipboard.readText(), `license smart reservation install "${mended(text)}"`);
    equal(mended(text).length, 2219);
  });

  it('asks before it uses a code on several lines, which it has put on one', async () => {
    await openFile(codeFor(A).replace('<flag>', '\n<flag>').replace('<udi>', '\r\n  <udi>'));
    const [asked] = await running('copyInstallCommand', [], { showInformationMessage: 'Use Repaired Code' });
    deepEqual(asked, REPAIRED);
    equal(await clipboard.readText(), `license smart reservation install "${codeFor(A)}"`);
  });

  it('says what is wrong with a code that has an error, and copies it only when told to', async () => {
    const broken = code({ piid: '0123' });
    await openFile(broken);
    const question = {
      warning: 'The PIID does not have the form of a UUID. Copy the code again.',
      buttons: ['Show Problems', 'Copy Anyway'],
      modal: true,
    };
    deepEqual(await running('copyInstallCommand'), [question]);
    deepEqual(await running('copyInstallCommand', [], { showWarningMessage: 'Show Problems' }), [question]);
    equal(await clipboard.readText(), BEFORE, 'nothing was copied');
    const [, said] = await running('copyInstallCommand', [], { showWarningMessage: 'Copy Anyway' });
    ok(said && 'status' in said);
    equal(await clipboard.readText(), `license smart reservation install "${broken}"`);
  });

  it('says that a code is for another device than the request in its text', async () => {
    await openFile(`${B.udi} --> UDI\n\n${codeFor(A)}\n`);
    deepEqual(await running('copyInstallCommand'), [
      {
        warning: 'This code is for serial aaaa1, the request above is for bbbb2.',
        buttons: ['Show Problems', 'Copy Anyway'],
        modal: true,
      },
    ]);
    equal(await clipboard.readText(), BEFORE);
  });

  it('says that the only request in sight without a code is of another device, wherever it stands', async () => {
    await openFile(`A request:\n${B.udi}\n`, 'requests.txt');
    const document = await openFile(codeFor(A), 'AC.xml');
    deepEqual(await running('copyInstallCommand', [{ uri: document.uri.toString(), start: 0 }]), [
      {
        warning: 'This code is for UCM aaaa1; request code, line 2 of requests.txt names another device.',
        buttons: ['Show Problems', 'Copy Anyway'],
        modal: true,
      },
    ]);
    equal(await clipboard.readText(), BEFORE);
  });

  it('does not ask about a request of another device whose code stands in the same text', async () => {
    const document = await openFile(`${B.udi} --> UDI\n\n${codeFor(B)}\n\n${codeFor(A)}\n`);
    const start = document.getText().lastIndexOf('<specificPLR>');
    deepEqual(await running('copyInstallCommand', [{ uri: document.uri.toString(), start }]), [
      status('Install command for UCM aaaa1 copied: one line, 784 characters'),
    ]);
  });

  it('never makes a command of a code with a double quote in a name, and offers no way to', async () => {
    await openFile(codeFor(A, [{ displayName: 'UC" reload; "' }]));
    const told = 'The code holds a double quote (U+0022) at character 373: it cannot be put into a command.';
    const refusal = [{ warning: told, buttons: [], modal: false }];
    deepEqual(await running('copyInstallCommand'), refusal);
    deepEqual(await running('copyCanonical'), refusal);
    equal(await clipboard.readText(), BEFORE);
  });

  it('asks what stood where a name is broken, and uses the answer', async () => {
    await openFile(codeFor(A, [{ displayName: 'UC\nreload', tagDescription: 'another' }]));
    const question = {
      pick: 'A line break in the name of entitlement 1: what stood there?',
      items: ['UCreload | with nothing', 'UC reload | with a blank'],
    };
    const [asked, ...more] = await running('copyInstallCommand');
    ok(asked && 'pick' in asked);
    equal(asked.pick, question.pick);
    deepEqual([...asked.items].sort(), [...question.items].sort());
    deepEqual(more, []);
    equal(await clipboard.readText(), BEFORE);
    await running('copyInstallCommand', [], {
      showQuickPick: ['UC reload'],
      showInformationMessage: 'Use Repaired Code',
    });
    match(await clipboard.readText(), /<displayName>UC reload<\/displayName>/);
  });

  for (const [what, displayName] of [
    ['a control character', 'UC\u0007'],
    ['a character that turns the writing', 'U\u202eC'],
  ] as const) {
    it(`takes ${what} out of a name before it makes a command, and asks first`, async () => {
      await openFile(codeFor(A, [{ displayName }]));
      deepEqual(await running('copyInstallCommand'), [REPAIRED]);
      equal(await clipboard.readText(), BEFORE);
      await running('copyInstallCommand', [], { showInformationMessage: 'Use Repaired Code' });
      match(await clipboard.readText(), /<displayName>UC<\/displayName>/);
    });
  }

  it('asks which product it is where the UDI names one that is not known', async () => {
    await openFile(codeFor(device('cccc3', 'ASR[x](command:y)')));
    const [asked, ...said] = await running('copyInstallCommand', [], {
      showQuickPick: ['Cisco Unified Communications Manager'],
    });
    ok(asked && 'pick' in asked);
    equal(asked.pick, 'The commands of ASR[x](command:y) are not known. As for which product?');
    deepEqual(asked.items.slice(0, 3), [
      'Cisco Unified Communications Manager',
      'Cisco Unity Connection',
      'Cisco Emergency Responder',
    ]);
    equal(said.length, 1);
    match(await clipboard.readText(), /^license smart reservation install "<specificPLR>/);
    // The answer is kept for the workspace, until another product is chosen.
    equal((await running('copyInstallCommand')).length, 1);
    const chosen = await running('chooseProduct', [], { showQuickPick: ['Cisco Expressway'] });
    deepEqual(chosen.at(-1), status('ASR[x](command:y): commands of Cisco Expressway'));
    await running('copyInstallCommand');
    match(await clipboard.readText(), /^xcommand License Smart Reservation Install "<specificPLR>/);
  });

  it('gives a device that installs from a file the command and the file, byte for byte', async () => {
    const switchCode = codeFor({ serial: 'TST0000G0NH', udi: 'P:C9300-48P,S:TST0000G0NH' });
    await openFile(switchCode);
    const uri = vscode.Uri.from({ scheme: 'lrc-test', path: '/saved/AC_TST0000G0NH.xml' });
    const asked = await running('copyInstallCommand', [], {
      showQuickPick: ['IOS-XE, classic Smart Licensing'],
      showInformationMessage: 'Save File…',
      showSaveDialog: uri,
    });
    match(await clipboard.readText(), /^license smart reservation install file flash:AC_TST0000G0NH\.xml$/);
    const saved = await running('saveInstallFile', [], {
      showSaveDialog: uri,
      showInformationMessage: 'Copy Transfer Commands',
    });
    ok(saved.some((one) => 'information' in one && one.buttons.includes('Copy Transfer Commands')));
    match(await clipboard.readText(), /^copy .*AC_TST0000G0NH\.xml/);
    const bytes = await vscode.workspace.fs.readFile(uri);
    equal(new TextDecoder().decode(bytes), `<smartLicense>${switchCode}</smartLicense>`);
    ok(asked.length > 0);
  });

  it('refuses for CML what CML would refuse, with the character', async () => {
    await openFile(codeFor(device('ddddd', 'CML-test')));
    const asked = await running('copyInstallCommand', [], { showQuickPick: ['Cisco Modeling Labs'] });
    const refused = asked.at(-1);
    ok(refused && 'warning' in refused);
    match(refused.warning, /^Cisco Modeling Labs does not accept .*\(U\+0028\): character \d+ of the code\.$/);
    equal(await clipboard.readText(), BEFORE);
  });

  it('says so when there is no code', async () => {
    await openFile('nothing');
    deepEqual(await running('copyInstallCommand'), [
      {
        warning: 'No authorization code in sight. Open a file that holds one, or copy one and decode the clipboard.',
        buttons: [],
        modal: false,
      },
    ]);
  });

  it('copies nothing when the user picks none of several codes', async () => {
    await openFile(`${codeFor(A)}\n${codeFor(B)}`);
    const [asked, ...more] = await running('copyInstallCommand');
    ok(asked && 'pick' in asked);
    deepEqual(more, []);
    equal(await clipboard.readText(), BEFORE);
  });
});

describe('copy return command', () => {
  beforeEach(() => clipboard.writeText(BEFORE));
  afterEach(closeDocuments);

  const installed = {
    pick: 'Return the licenses of UCM aaaa1',
    items: ['The code is installed on the device | return', 'The code was never installed | return-authorization'],
  };
  const danger = {
    warning:
      'This takes the authorization code and all reserved licenses off the server at once, and the server becomes unregistered. Keep the return code: the licenses stay blocked in License Central until it is entered there.',
    buttons: ['Copy Command'],
    modal: true,
  };

  it('says what happens on the device before it copies the command', async () => {
    await openFile(codeFor(A));
    const showQuickPick = ['The code is installed on the device'];
    deepEqual(await running('copyReturnCommand', [], { showQuickPick }), [installed, danger]);
    equal(await clipboard.readText(), BEFORE);
    deepEqual(await running('copyReturnCommand', [], { showQuickPick, showWarningMessage: 'Copy Command' }), [
      installed,
      danger,
      status('Command copied (return): 32 characters'),
    ]);
    equal(await clipboard.readText(), 'license smart reservation return');
  });

  it('gives the spellings on which the documents disagree for a code that was never installed', async () => {
    await openFile(codeFor(A));
    const asked = await running('copyReturnCommand', [], {
      showQuickPick: [
        'The code was never installed',
        'license smart reservation return authorization "<authorization-code>"',
      ],
      showWarningMessage: 'Copy Command',
    });
    const [, forms, question] = asked;
    ok(forms && 'pick' in forms && question && 'warning' in question);
    match(forms.pick, /^The documents disagree on the spelling: /);
    deepEqual(
      forms.items.map((item) => item.split(' | ')[0]),
      [
        'license smart reservation return-authorization "<authorization-code>"',
        'license smart reservation return authorization "<authorization-code>"',
      ],
    );
    match(question.warning, /^This gives up the licenses of this code\./);
    equal(await clipboard.readText(), `license smart reservation return authorization "${codeFor(A)}"`);
  });

  it('copies nothing when the user does not say which', async () => {
    await openFile(codeFor(A));
    deepEqual(await running('copyReturnCommand'), [installed]);
    equal(await clipboard.readText(), BEFORE);
  });
});

const PRODUCTS = ['Which product?', 14];

describe('copy command', () => {
  beforeEach(() => clipboard.writeText(BEFORE));
  afterEach(closeDocuments);

  it('lists the steps of the procedure of the product, with what comes before each', async () => {
    await openFile(codeFor(A));
    const [asked, ...said] = await running('copyCommand', [], { showQuickPick: ['Turn on license reservation'] });
    ok(asked && 'pick' in asked);
    equal(asked.pick, 'Which command for Cisco Unified Communications Manager?');
    deepEqual(
      asked.items.map((item) => item.split(' | ')[1]),
      [
        'enable',
        'request',
        'install',
        'install-file',
        'set-license-count',
        'return',
        'return-authorization',
        'cancel',
        'disable',
        'show-status',
        'show-summary',
        'show-usage',
        'show-udi',
        'show-all',
        'show-tech-support',
        'show-trace',
        'collect-logs',
        'factory-reset',
      ],
    );
    equal(
      asked.items[0],
      'Turn on license reservation | enable | on the server, at the prompt admin: · Unregistered: not registered with License Central or a satellite.',
    );
    deepEqual(said, [status('Command copied (enable): 32 characters')]);
    equal(await clipboard.readText(), 'license smart reservation enable');
  });

  it('works without a code: the user picks the product', async () => {
    deepEqual(
      await running('copyCommand', [], { showQuickPick: ['Cisco Unity Connection', 'Get the request code'] }).then(
        ([asked]) => asked && 'pick' in asked && [asked.pick, asked.items.length],
      ),
      PRODUCTS,
    );
    equal(await clipboard.readText(), 'license smart reservation request');
  });

  it('needs a code for the steps that carry one', async () => {
    const asked = await running('copyCommand', [], {
      showQuickPick: ['Cisco Unified Communications Manager', 'Install the authorization code'],
    });
    deepEqual(asked.at(-1), { warning: 'install needs the authorization code.', buttons: [], modal: false });
    equal(await clipboard.readText(), BEFORE);
  });

  it('asks for the address of the file, and takes none that would end the command', async () => {
    await openFile(codeFor(A));
    const showQuickPick = ['Install the authorization code from a file'];
    const good = 'sftp://10.0.0.1:22/codes/AC_cc920.xml';
    const [, asked, said] = await running('copyCommand', [], { showQuickPick, showInputBox: good });
    deepEqual(asked, { input: 'Address of the file with the code' });
    deepEqual(said, status('Command copied (install-file): 76 characters'));
    equal(await clipboard.readText(), `license smart reservation install-file ${good}`);

    await clipboard.writeText(BEFORE);
    deepEqual((await running('copyCommand', [], { showQuickPick, showInputBox: 'sftp://10.0.0.1:22/a b' })).at(-1), {
      warning: 'The address holds a blank (U+0020) at character 21.',
      buttons: [],
      modal: false,
    });
    deepEqual((await running('copyCommand', [], { showQuickPick })).at(-1), asked);
    equal(await clipboard.readText(), BEFORE);
  });

  it('warns of a step that takes all licensing away', async () => {
    await openFile(codeFor(A));
    const asked = await running('copyCommand', [], { showQuickPick: ['Clear all licensing information'] });
    const question = asked.at(-1);
    ok(question && 'warning' in question && question.modal);
    match(question.warning, /^This clears all licensing information of the server\./);
    equal(await clipboard.readText(), BEFORE);
  });
});

describe('insert command at cursor', () => {
  afterEach(closeDocuments);

  it('puts the command at every cursor, as text and not as a snippet', async () => {
    const displayName = 'UC $1 $TM_FILENAME License';
    await openFile(codeFor(A, [{ displayName }]));
    const editor = await showFile('admin:\nadmin:\n', 'notes.txt');
    editor.selections = [new vscode.Selection(0, 6, 0, 6), new vscode.Selection(1, 6, 1, 6)];
    deepEqual((await running('insertCommand', [], { showQuickPick: ['Install the authorization code'] })).slice(1), []);
    const line = `admin:license smart reservation install "${codeFor(A, [{ displayName }])}"\n`;
    equal(editor.document.getText(), line + line);
  });

  it('inserts nothing when the user is asked and does not agree', async () => {
    const editor = await showFile(`${code({ piid: '0123' })}\n`);
    const before = editor.document.getText();
    const asked = await running('insertCommand', [], { showQuickPick: ['Install the authorization code'] });
    ok(asked.at(-1) && 'warning' in (asked.at(-1) ?? {}));
    equal(editor.document.getText(), before);
  });

  it('says so when there is no editor', async () => {
    deepEqual(await running('insertCommand'), [{ warning: 'No editor to insert into.', buttons: [], modal: false }]);
  });
});

describe('copy code on one line', () => {
  beforeEach(() => clipboard.writeText(BEFORE));
  afterEach(closeDocuments);

  it('copies the code as License Central writes it', async () => {
    const text = await sampleText();
    await openFile(text);
    deepEqual(await running('copyCanonical', [], { showInformationMessage: 'Use Repaired Code' }), [
      REPAIRED,
      status('Code for UCM cc920 copied: 2,219 characters'),
    ]);
    equal(await clipboard.readText(), mended(text));
  });

  it('asks before it copies a code that was cut', async () => {
    await openFile(codeFor(A).slice(0, -60));
    const [asked, ...more] = await running('copyCanonical');
    ok(asked && 'warning' in asked && asked.modal);
    match(asked.warning, /^The code ends early, inside <udi>; \d+ or more characters are missing\./);
    deepEqual(more, []);
    equal(await clipboard.readText(), BEFORE);
  });
});

describe('copy text for TAC case', () => {
  afterEach(closeDocuments);

  it('holds all that identifies the instance, and not the code', async () => {
    await openFile(await sampleText());
    deepEqual(await running('copyTacText'), [status('Text for the TAC case of UCM cc920 copied')]);
    const text = await clipboard.readText();
    deepEqual(
      text.split('\n').filter((line) => /^ {2}\S/.test(line)),
      [
        '  Product          Cisco Unified Communications Manager',
        '  Product ID       UCM',
        '  Serial           cc920',
        '  UUID             e53fc968-0253-4d61-a355-ba908a6cc920',
        '  Instance (PIID)  6ca07f56-145c-4ace-bdc2-40417fd49d47',
        '  Smart account',
        '  Virtual account',
        '  Issued       2019-03-11T08:22:02.579Z',
        '  Fingerprint  3a8c eb83 c660 29ea',
        '  5  UC Manager CUWL License (12.X)',
        '  5  UC Manager Enhanced Plus License (12.x)',
        '  5  UC Manager Essential License (12.x)',
        '  5  UC Manager Basic License (12.x)',
        '  5  UC Manager Enhanced License (12.x)',
      ],
    );
    ok(!text.includes('<') && !text.includes('MEYCIQ'), 'no part of the code itself');
  });
});

describe('copy value', () => {
  beforeEach(() => clipboard.writeText(BEFORE));

  it('copies what its link says, and nothing else', async () => {
    deepEqual(await running('copyValue', ['a value', 'Serial']), [status('Serial copied')]);
    equal(await clipboard.readText(), 'a value');
    deepEqual(await running('copyValue', [{ not: 'a text' }]), []);
    deepEqual(await running('copyValue'), []);
    equal(await clipboard.readText(), 'a value');
  });
});

describe('procedures and guides', () => {
  afterEach(closeDocuments);

  it('show every documented step of the product with its source', async () => {
    await openFile(codeFor(A));
    deepEqual(await running('showProcedure'), []);
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    match(text, /^CISCO UNIFIED COMMUNICATIONS MANAGER\n/);
    match(text, /^ +Type +license smart reservation install "<authorization-code>"$/m);
    match(text, /^ +Source +CLI15: /m);
  });

  it('lead through a situation, with the facts of the code and the exact commands', async () => {
    await openFile(codeFor(A));
    const [asked] = await running('showGuide');
    ok(asked && 'pick' in asked);
    equal(asked.items.length, 8);
    const [title] = asked.items[0]?.split(' | ') ?? [];
    deepEqual((await running('showGuide', [], { showQuickPick: [title ?? ''] })).length, 1);
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    match(text, /aaaa1/);
    match(text, /license smart reservation /);
  });
});

function status(text: string) {
  return { status: `$(check) ${text}` };
}
