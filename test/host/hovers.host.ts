import * as vscode from 'vscode';
import { code, ISSUED, PIID, RUNNING_TERM, tagOf, UDI } from '../support/code';
import { deepEqual, equal, match, ok } from './support/assert';
import { closeDocuments, openFile, rangeOf } from './support/documents';

const CODE = code({
  entitlements: [{}, { tag: tagOf('UCM_Term'), count: 1, displayName: 'Term License', ...RUNNING_TERM }],
});
const SESSION = [
  'admin:license smart reservation request',
  `${UDI} --> UDI`,
  '',
  `license smart reservation install "${CODE}"`,
  'Nothing here.',
  'UDI: PID:UCM,SN:ABCDE,UUID:111111112222433384445555555ABCDE',
  '',
].join('\n');

/** What a hover shows, with `[title]` for its links. */
interface Seen {
  readonly text: string;
  readonly range: vscode.Range | undefined;
  readonly links: readonly Link[];
}

interface Link {
  readonly title: string;
  readonly command: string;
  readonly args: readonly unknown[];
}

for (const [name, text] of [
  ['code.xml', CODE],
  ['session.txt', SESSION],
] as const) {
  describe(`hovers in ${name}`, () => {
    let document: vscode.TextDocument;
    before(async () => {
      document = await openFile(text, name);
    });
    after(closeDocuments);

    const at = (part: string, occurrence = 0) => hoverAt(document, rangeOf(document, part, occurrence).start);

    it('say what an entitlement tag names', async () => {
      const seen = await at('UCM_Test,');
      equal(
        seen?.text,
        '**UC Manager Test License \\(12\\.x\\)** — 5 licenses, perpetual\n\nEntitlement tag: `UCM_Test`, version 12\\.0, registered 2017-02.\n\n[Copy tag]',
      );
      deepEqual(seen?.range, rangeOf(document, `<tag>${tagOf('UCM_Test')}</tag>`));
      deepEqual(seen?.links, [
        {
          title: 'Copy tag',
          command: 'licenseReservation.copyValue',
          args: [tagOf('UCM_Test'), 'Entitlement tag'],
        },
      ]);
    });

    it('say when the code was issued', async () => {
      const seen = await at(String(ISSUED));
      match(seen?.text ?? '', /^\*\*Issued\*\* 26 Oct 2026, 07:33 UTC \(2\d Oct 2026, \d\d:33 in your time zone\)\n\n/);
      deepEqual(seen?.range, rangeOf(document, `<timestamp>${ISSUED}</timestamp>`));
      deepEqual(seen?.links, []);
    });

    it('say what the PIID is and offer to copy it', async () => {
      const seen = await at(PIID);
      match(
        seen?.text ?? '',
        new RegExp(`^\\*\\*Instance \\(PIID\\)\\*\\* \`${PIID}\`\n\nNames this product instance`),
      );
      deepEqual(
        seen?.links.map(({ title, command }) => [title, command]),
        [
          ['Copy', 'licenseReservation.copyValue'],
          ['Check match…', 'licenseReservation.checkMatch'],
        ],
      );
      deepEqual(seen?.links[0]?.args, [PIID, 'Value']);
    });

    it('name the device in the UDI', async () => {
      const seen = await at('</udi>');
      match(
        seen?.text ?? '',
        /^\*\*Device this code is for\*\* — UCM · serial `abcde` · UUID `11111111-2222-4333-8444-5555555abcde`\n\n/,
      );
    });

    it('say that the signature cannot be verified here', async () => {
      const seen = await at('<signature>');
      match(
        seen?.text ?? '',
        /^\*\*Signature\*\* well formed \(ECDSA on P-256, 7\d bytes\)\.\n\nKey and signed bytes are not public/,
      );
    });

    it('show the card of an entitlement on its names', async () => {
      const seen = await at('<displayName>');
      match(seen?.text ?? '', /^\*\*UC Manager Test License \\\(12\\\.x\\\)\*\* — 5 licenses, perpetual\n\n/);
    });

    it('sum up the entitlements', async () => {
      const seen = await at('<entitlements>');
      match(seen?.text ?? '', /^\*\*Entitlements\*\* — 2 entitlements · 6 licenses\n\n/);
    });

    it('explain count, term and license type', async () => {
      match((await at('<count>'))?.text ?? '', /^\*\*Count\*\* 5\n\nHow many licenses/);
      match((await at('<endDate>'))?.text ?? '', /^\*\*End of the term\*\*\n\nEmpty: a perpetual license has none\.$/);
      match((await at('2027-Dec-31'))?.text ?? '', /^\*\*End of the term\*\* 31 Dec 2027\n\nIn \d+ days\.$/);
      match((await at('PERPETUAL'))?.text ?? '', /^\*\*License type\*\* `PERPETUAL`\n\n/);
    });

    it('sum up the code on its first tag, with what can be done with it', async () => {
      const seen = await at('<specificPLR>');
      match(
        seen?.text ?? '',
        /^\*\*UCM abcde\*\* — 2 entitlements · 6 licenses\n\nIssued 26 Oct 2026, 07:33 UTC\.\n\n/,
      );
      const reference = { uri: document.uri.toString(), start: document.offsetAt(rangeOf(document, CODE).start) };
      deepEqual(seen?.links, [
        { title: 'Copy install command', command: 'licenseReservation.copyInstallCommand', args: [reference] },
        { title: 'Check match…', command: 'licenseReservation.checkMatch', args: [reference] },
        { title: 'Report', command: 'licenseReservation.showReport', args: [reference] },
      ]);
    });
  });
}

describe('hovers in a session', () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await openFile(SESSION);
  });
  after(closeDocuments);

  const at = (part: string, occurrence = 0) => hoverAt(document, rangeOf(document, part, occurrence).start);

  it('hold the request code against the code and the device', async () => {
    const seen = await at(UDI);
    match(seen?.text ?? '', /^\*\*Request code\*\* — UCM · serial `abcde` · UUID `11111111-/);
    match(seen?.text ?? '', /Device output \(line 6\): matches\. {2}\nAuthorization code \(line 4\): matches\./);
    deepEqual(seen?.range, rangeOf(document, UDI));
  });

  it('hold the UDI of the code against the request code and the device', async () => {
    const seen = await at('</udi>');
    match(seen?.text ?? '', /Request code \(line 2\): matches\. {2}\nDevice output \(line 6\): matches\./);
  });

  it('say what a command does', async () => {
    const seen = await at('license smart reservation request');
    equal(seen?.text, '**license smart reservation request** — prints the request code for License Central.');
    match((await at('license smart reservation install'))?.text ?? '', /installs an authorization code/);
  });

  it('say nothing where nothing of ours stands', async () => {
    equal(await at('Nothing here.'), undefined);
    equal(await hoverAt(document, new vscode.Position(2, 0)), undefined);
  });
});

describe('hovers on hostile text', () => {
  after(closeDocuments);

  it('show names as text: no link, no command, no markup, nothing hidden', async () => {
    const displayName =
      '[Report](command:workbench.action.terminal.new) **x** ![](https://x.example/p.png) `\u202egnp.exe\u0007 $(bug) ~~y~~';
    const document = await openFile(code({ entitlements: [{ displayName }], version: '`](command:x)[`' }));
    const name = await hoverAt(document, rangeOf(document, '<displayName>').start);
    equal(
      name?.text.split('\n')[0],
      '**\\[Report\\]\\(command\\:workbench\\.action\\.terminal\\.new\\) \\*\\*x\\*\\* \\!\\[\\]\\(https\\://x\\.example/p\\.png\\) \\`⟨U\\+202E⟩gnp\\.exe⟨U\\+0007⟩ \\$\\(bug\\) \\~\\~y\\~\\~** — 5 licenses, perpetual',
    );
    deepEqual(name?.links, []);
    const version = await hoverAt(document, rangeOf(document, '<version>').start);
    equal(version?.text.split('\n')[0], '**Version** `` `](command:x)[` ``');
  });

  it('put no more than a value into a link', async () => {
    const piid = `${PIID})](command:x)[y](command:y"`;
    const document = await openFile(code({ piid }));
    const seen = await hoverAt(document, rangeOf(document, '<piid>').start);
    deepEqual(
      seen?.links.map(({ title, command, args }) => [title, command, args[0]]),
      [
        ['Copy', 'licenseReservation.copyValue', piid],
        ['Check match…', 'licenseReservation.checkMatch', { uri: document.uri.toString(), start: 0 }],
      ],
    );
  });
});

/** The hover of the extension, with the links taken out of its text; `undefined` where it shows none. */
async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<Seen | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  ok(hovers.length <= 1, 'one hover at most');
  const [content] = hovers[0]?.contents ?? [];
  if (content === undefined) return undefined;
  ok(content instanceof vscode.MarkdownString);
  deepEqual(content.isTrusted, {
    enabledCommands: ['copyInstallCommand', 'checkMatch', 'showReport', 'copyValue', 'decodeEncoded'].map(
      (name) => `licenseReservation.${name}`,
    ),
  });
  ok(!content.supportHtml && !content.supportThemeIcons, 'neither HTML nor icons from text');
  const links: Link[] = [];
  const text = content.value.replaceAll(
    /(?<!\\)\[([^\]\\]+)\]\(command:([\w.]+)\?([^)\s]+)\)/g,
    (_link, title: string, command: string, args: string) => {
      links.push({ title, command, args: JSON.parse(decodeURIComponent(args)) });
      return `[${title}]`;
    },
  );
  return { text, range: hovers[0]?.range, links };
}
