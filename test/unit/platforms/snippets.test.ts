import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ACTIONS, isStep, PRODUCT_IDS } from '../../../src/core/platforms/product';
import { PRODUCTS } from '../../../src/core/platforms/products';
import { refusalText } from '../../../src/core/platforms/refusalText';
import { releaseHas } from '../../../src/core/platforms/release';
import { buildSnippet, type Refusal, type Snippet, type SnippetRequest } from '../../../src/core/platforms/snippets';
import { english } from '../../../src/core/render/translate';

const CODE =
  '<specificPLR><authorizationCode><flag>A</flag><displayName>UC Manager (12.x)</displayName></authorizationCode><signature>MEYCIQ+/=</signature><udi>P:UCM,S:cc920,U:e53fc968-0253-4d61-a355-ba908a6cc920</udi></specificPLR>';

function snippet(request: SnippetRequest): Snippet {
  const result = buildSnippet(request);
  if (result.kind === 'snippet') return result;
  return assert.fail(`refused: ${result.reason}`);
}

function refusal(request: SnippetRequest): Refusal {
  const result = buildSnippet(request);
  if (result.kind === 'refusal') return result;
  return assert.fail(`not refused: ${result.text}`);
}

function textOf(request: SnippetRequest): string {
  return refusalText(refusal(request), english);
}

const { cucm, cuc } = PRODUCTS;

describe('the command to type', () => {
  it('puts the code in straight double quotes on one line', () => {
    const result = snippet({ product: cucm, action: 'install', code: CODE });
    assert.equal(result.text, `license smart reservation install "${CODE}"`);
    assert.equal(result.isComplete, true);
    assert.deepEqual(result.open, []);
    assert.equal(result.step.action, 'install');
  });

  it('is the same for Unity Connection', () => {
    assert.equal(
      snippet({ product: cuc, action: 'install', code: CODE }).text,
      snippet({ product: cucm, action: 'install', code: CODE }).text,
    );
  });

  it('has no argument for the other steps, even when a code is at hand', () => {
    const expected = {
      enable: 'license smart reservation enable',
      request: 'license smart reservation request',
      return: 'license smart reservation return',
      cancel: 'license smart reservation cancel',
      disable: 'license smart reservation disable',
      'show-udi': 'show license UDI',
      'show-tech-support': 'show license tech support',
      'set-license-count': 'license smart reservation set license_count',
    } as const;
    for (const [action, text] of Object.entries(expected)) {
      const result = snippet({ product: cucm, action: action as keyof typeof expected, code: CODE });
      assert.equal(result.text, text);
      assert.equal(result.isComplete, true);
    }
  });

  it('spells return-authorization with a hyphen, or with a blank as the second form', () => {
    const request = { product: cucm, action: 'return-authorization', code: CODE } as const;
    assert.equal(snippet(request).text, `license smart reservation return-authorization "${CODE}"`);
    assert.equal(snippet({ ...request, form: 1 }).text, `license smart reservation return authorization "${CODE}"`);
  });

  it('fetches a file from an SFTP server', () => {
    const sftpUrl = 'sftp://10.1.2.3:22/codes/AC_cc920.xml';
    assert.equal(
      snippet({ product: cucm, action: 'install-file', sftpUrl }).text,
      `license smart reservation install-file ${sftpUrl}`,
    );
  });

  it('has one line for each log', () => {
    assert.equal(
      snippet({ product: cucm, action: 'collect-logs' }).text,
      [
        'file get activelog cm/trace/slm/log4j/slm.log',
        'file get activelog cm/trace/slm/log4j/gch.log',
        'file get activelog cm/trace/slm/log4j/tp.log',
      ].join('\n'),
    );
    assert.equal(snippet({ product: cuc, action: 'collect-logs' }).text, 'show license trace');
  });

  it('takes the code as it is, whatever it looks like', () => {
    for (const code of ["<a>$& $1 $` $'</a>", '<a>{code} {sftpUrl} {0}</a>', 'DADzdk-bUCHFW-QT5X1o', '<a>𝒳 – é</a>']) {
      assert.equal(
        snippet({ product: cucm, action: 'install', code }).text,
        `license smart reservation install "${code}"`,
      );
    }
  });

  it('shows what is open only when that is asked for, and says so', () => {
    const install = snippet({ product: cucm, action: 'install', allowPlaceholders: true });
    assert.equal(install.text, 'license smart reservation install "<authorization-code>"');
    assert.equal(install.isComplete, false);
    assert.deepEqual(install.open, ['code']);
    const file = snippet({ product: cuc, action: 'install-file', allowPlaceholders: true });
    assert.equal(
      file.text,
      'license smart reservation install-file sftp://<HostName/IP>:<port>/<Path to Authorization-Code file>',
    );
    assert.deepEqual(file.open, ['sftpUrl']);
  });

  it('refuses a bad code even when placeholders are allowed', () => {
    assert.equal(
      refusal({ product: cucm, action: 'install', code: 'a"b', allowPlaceholders: true }).reason,
      'code-character',
    );
  });

  it('exists, or is refused with a reason, for every action of every product', () => {
    for (const product of PRODUCT_IDS) {
      for (const action of ACTIONS) {
        const result = buildSnippet({ product: PRODUCTS[product], action, code: CODE, sftpUrl: 'sftp://host:22/f' });
        const entry = PRODUCTS[product].steps[action];
        if (!isStep(entry)) assert.equal(result.kind === 'refusal' && result.reason, 'not-documented');
        else if (entry.forms.length === 0) assert.equal(result.kind === 'refusal' && result.reason, 'nothing-to-type');
        else assert.equal(result.kind === 'snippet' && result.isComplete, true);
      }
    }
  });
});

describe('a code that cannot be quoted', () => {
  const install = (code: string) => refusal({ product: cucm, action: 'install', code });

  it('is refused with the character and its offset', () => {
    const cases = [
      ['ab"c', 'double-quote', 0x22, 2],
      ['"', 'double-quote', 0x22, 0],
      ['<udi>P:UCM,\nS:cc920', 'line-break', 0x0a, 11],
      ['ab\r\nc', 'line-break', 0x0d, 2],
      ['ab\u2028c', 'line-break', 0x2028, 2],
      ['ab\u0085c', 'line-break', 0x85, 2],
      ['a\tb', 'control', 0x09, 1],
      ['a\0b', 'control', 0x00, 1],
      ['a\u001b[2K', 'control', 0x1b, 1],
      ['a\u007fb', 'control', 0x7f, 1],
      ['a\u009bb', 'control', 0x9b, 1],
      ['Basic\u202ecode', 'bidi-control', 0x202e, 5],
      ['ab\u2066c', 'bidi-control', 0x2066, 2],
      ['ab\ud800c', 'lone-surrogate', 0xd800, 2],
      ['𝒳𝒳"', 'double-quote', 0x22, 4],
    ] as const;
    for (const [code, what, codePoint, offset] of cases) {
      assert.deepEqual(install(code), {
        kind: 'refusal',
        reason: 'code-character',
        character: { what, codePoint, offset },
      });
    }
  });

  it('is refused for the first such character', () => {
    const result = install('a\nb"c');
    assert.equal(result.reason === 'code-character' && result.character.what, 'line-break');
  });

  it('is not quoted in the sentence', () => {
    assert.equal(
      textOf({ product: cucm, action: 'install', code: `${CODE}\n` }),
      `The code holds a line break (U+000A) at character ${CODE.length + 1}: it cannot be put into a command.`,
    );
  });

  it('is refused for return-authorization as well', () => {
    assert.equal(
      refusal({ product: cuc, action: 'return-authorization', code: 'a"', form: 1 }).reason,
      'code-character',
    );
  });
});

describe('what else is refused', () => {
  it('a step that needs a code without one', () => {
    for (const code of [undefined, '']) {
      assert.equal(refusal({ product: cucm, action: 'install', code }).reason, 'code-missing');
      assert.equal(refusal({ product: cucm, action: 'return-authorization', code }).reason, 'code-missing');
    }
    assert.equal(textOf({ product: cucm, action: 'install' }), 'install needs the authorization code.');
  });

  it('a step that no document describes for the product', () => {
    const result = refusal({ product: cuc, action: 'factory-reset' });
    assert.equal(result.reason, 'not-documented');
    assert.equal(
      refusalText(result, english),
      'No document describes factory-reset for Cisco Unity Connection. The command reference gives license smart factory reset for Unified CM only.',
    );
  });

  it('a step that is done elsewhere, with the step for reading', () => {
    for (const action of [
      'generate-code',
      'update',
      'confirm',
      'enter-return-code',
      'dead-device',
      'reset-udi',
    ] as const) {
      const result = refusal({ product: cucm, action });
      assert.equal(result.reason === 'nothing-to-type' && result.step.action, action);
    }
  });

  it('a form that does not exist', () => {
    for (const form of [1, -1, 0.5]) {
      assert.deepEqual(refusal({ product: cucm, action: 'install', code: CODE, form }), {
        kind: 'refusal',
        reason: 'form-unknown',
        form,
        forms: 1,
      });
    }
  });

  it('a release before the first that has the step', () => {
    const early = refusal({ product: cucm, action: 'install', code: CODE, release: '12.0' });
    assert.equal(early.reason === 'release-too-early' && early.from, '12.5');
    assert.equal(
      refusal({ product: cucm, action: 'set-license-count', release: '12.5(1)SU7' }).reason,
      'release-too-early',
    );
    assert.equal(
      textOf({ product: cucm, action: 'factory-reset', release: '12.5' }),
      'factory-reset is documented from release 15 on, not for 12.5.',
    );
  });

  it('a release that cannot be read', () => {
    for (const release of ['', 'latest', '12.5; reload', '15SU', 'v15']) {
      assert.deepEqual(refusal({ product: cucm, action: 'enable', release }), {
        kind: 'refusal',
        reason: 'release-unreadable',
        release,
      });
    }
  });

  it('is each told in a sentence that begins short', () => {
    const requests: readonly SnippetRequest[] = [
      { product: cuc, action: 'factory-reset' },
      { product: cucm, action: 'install', release: '11.5' },
      { product: cucm, action: 'install', release: 'x' },
      { product: cucm, action: 'confirm' },
      { product: cucm, action: 'enable', form: 3 },
      { product: cucm, action: 'install' },
      { product: cucm, action: 'install', code: '\u202e' },
      { product: cucm, action: 'install-file', sftpUrl: 'ftp://h:1/f' },
      { product: cucm, action: 'install-file', sftpUrl: 'sftp://h:1/a b' },
    ];
    for (const request of requests) {
      const first = textOf(request).split(/(?<=[.:]) /)[0] ?? '';
      assert.ok(first.length > 10 && first.length <= 120, first);
    }
  });
});

describe('the address of a file', () => {
  const file = (sftpUrl: string) => refusal({ product: cucm, action: 'install-file', sftpUrl });

  it('is taken when it has the documented form', () => {
    for (const sftpUrl of [
      'sftp://10.1.2.3:22/AC_cc920.xml',
      'sftp://jump.example.com:2222/home/admin/codes/ac.xml',
      'sftp://host_1:65535//srv/x',
      'sftp://h:1/f',
    ]) {
      assert.equal(
        snippet({ product: cuc, action: 'install-file', sftpUrl }).text,
        `license smart reservation install-file ${sftpUrl}`,
      );
    }
  });

  it('is refused with the part that is not as documented', () => {
    const cases = [
      ['ftp://host:22/f', 'scheme', 0],
      ['SFTP://host:22/f', 'scheme', 0],
      ['host:22/f', 'scheme', 0],
      ['sftp://', 'host', 7],
      ['sftp://:22/f', 'host', 7],
      ['sftp://user@host:22/f', 'host', 7],
      ['sftp://-host:22/f', 'host', 7],
      ['sftp://[fe80::1]:22/f', 'host', 7],
      ['sftp://host/f', 'port', 11],
      ['sftp://host:/f', 'port', 11],
      ['sftp://host:0/f', 'port', 11],
      ['sftp://host:65536/f', 'port', 11],
      ['sftp://host:22x/f', 'port', 11],
      ['sftp://host:22', 'path', 14],
      ['sftp://host:22/', 'path', 14],
    ] as const;
    for (const [url, part, offset] of cases) {
      assert.deepEqual(file(url), { kind: 'refusal', reason: 'url-malformed', part, offset }, url);
    }
  });

  it('is refused with the character that cannot stand in it', () => {
    const cases = [
      ['sftp://host:22/a b', 'blank', 0x20, 16],
      ['sftp://host:22/a\u00a0b', 'blank', 0xa0, 16],
      ['sftp://host:22/a"b', 'double-quote', 0x22, 16],
      ["sftp://host:22/a'b", 'quote', 0x27, 16],
      ['sftp://host:22/a”b', 'quote', 0x201d, 16],
      ['sftp://host:22/a\nreturn', 'line-break', 0x0a, 16],
      ['sftp://host:22/a\0', 'control', 0x00, 16],
      ['sftp://<host>:22/f', 'angle-bracket', 0x3c, 7],
      ['sftp://host:22/<file>', 'angle-bracket', 0x3c, 15],
    ] as const;
    for (const [url, what, codePoint, offset] of cases) {
      assert.deepEqual(
        file(url),
        { kind: 'refusal', reason: 'url-character', character: { what, codePoint, offset } },
        url,
      );
    }
  });

  it('is needed', () => {
    assert.equal(refusal({ product: cucm, action: 'install-file', code: CODE }).reason, 'url-missing');
  });
});

describe('a release', () => {
  it('is compared as far as it is written', () => {
    const cases = [
      ['12.5', '12.5', 'has'],
      ['12.5(1)', '12.5', 'has'],
      ['12.5(1)SU3', '12.5', 'has'],
      ['12.5.1.18100-132', '12.5', 'has'],
      ['15.0.1', '12.5', 'has'],
      ['15', '14SU1', 'has'],
      ['12.0(1)SU2', '12.5', 'too-early'],
      ['11.5', '12.5', 'too-early'],
      ['12.5SU7', '14SU1', 'too-early'],
      ['14SU1', '14SU1', 'has'],
      ['14SU2', '14SU1', 'has'],
      ['14 SU 4a', '14SU1', 'has'],
      ['14SU0', '14SU1', 'too-early'],
      // Written without its service update, a release stands for all of them.
      ['14', '14SU1', 'has'],
      ['anything', '14SU1', 'unreadable'],
      ['1'.repeat(100_000), '14SU1', 'unreadable'],
    ] as const;
    for (const [release, from, answer] of cases) assert.equal(releaseHas(release, from), answer, release.slice(0, 20));
  });

  it('has what no document dates', () => {
    assert.equal(releaseHas('9.1', undefined), 'has');
    assert.equal(releaseHas('nine', undefined), 'unreadable');
  });
});
