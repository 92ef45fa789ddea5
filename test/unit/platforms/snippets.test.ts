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
        const entry = PRODUCTS[product].steps[action];
        const takes = isStep(entry) ? entry.forms[0]?.takes : undefined;
        const result = buildSnippet({
          product: PRODUCTS[product],
          action,
          code: takes === 'short' ? 'DADzdk-bUCHFW-yZ' : '<specificPLR>A</specificPLR>',
          sftpUrl: 'sftp://host:22/f',
          file: 'flash:AC_FCW2134L0RN.xml',
          feature: 'hseck9',
        });
        if (!isStep(entry)) assert.equal(result.kind === 'refusal' && result.reason, 'not-documented');
        else if (entry.forms.length === 0) assert.equal(result.kind === 'refusal' && result.reason, 'nothing-to-type');
        else assert.equal(result.kind === 'snippet' && result.isComplete, true, `${product} ${action}`);
      }
    }
  });
});

describe('the dialects of the products', () => {
  const { uccx, expressway, iosxe, iosxr, asa, ftd, cml } = PRODUCTS;
  const slp = PRODUCTS['iosxe-slp'];
  const SHORT = 'DADzdk-bUCHFW-QT5X1o-CSoRsD-9rJdgw-xhKaMh-aozpW2-e9VPES-yZ';
  const PLAIN = '<specificPLR><displayName>CML - Enterprise License</displayName></specificPLR>';
  const file = 'flash:AC_FCW2134L0RN.xml';

  const cases: readonly (readonly [name: string, SnippetRequest, text: string])[] = [
    ['UCCX 12.5 requests', { product: uccx, action: 'request', release: '12.5' }, 'license smart reservation request'],
    [
      'UCCX 12.5(1)SU3 requests',
      { product: uccx, action: 'request', release: '12.5(1)SU3' },
      'license smart reservation request',
    ],
    [
      'UCCX 15 requests a specific reservation',
      { product: uccx, action: 'request', release: '15' },
      'license smart reservation request specific',
    ],
    [
      'UCCX 15.0(1) requests a specific reservation',
      { product: uccx, action: 'request', release: '15.0(1)' },
      'license smart reservation request specific',
    ],
    ['UCCX of any release: first form', { product: uccx, action: 'request' }, 'license smart reservation request'],
    [
      'UCCX of any release: second form',
      { product: uccx, action: 'request', form: 1 },
      'license smart reservation request specific',
    ],
    [
      'UCCX installs in quotes',
      { product: uccx, action: 'install', code: CODE },
      `license smart reservation install "${CODE}"`,
    ],
    [
      'UCCX returns with a hyphen',
      { product: uccx, action: 'return-authorization', code: CODE },
      `license smart reservation return-authorization "${CODE}"`,
    ],
    [
      'Emergency Responder returns with a hyphen',
      { product: PRODUCTS.cer, action: 'return-authorization', code: CODE },
      `license smart reservation return-authorization "${CODE}"`,
    ],
    [
      'Expressway installs an SLR code in quotes',
      { product: expressway, action: 'install', code: CODE },
      `xcommand License Smart Reservation Install "${CODE}"`,
    ],
    [
      'Expressway installs a PLR code without',
      { product: expressway, action: 'install', code: SHORT },
      `xcommand License Smart Reservation Install ${SHORT}`,
    ],
    [
      'Expressway returns an SLR code in quotes',
      { product: expressway, action: 'return-authorization', code: CODE, release: 'X15.5' },
      `xcommand License Smart Reservation ReturnAuthorization "${CODE}"`,
    ],
    [
      'Expressway returns a PLR code without',
      { product: expressway, action: 'return-authorization', code: SHORT },
      `xcommand License Smart Reservation ReturnAuthorization ${SHORT}`,
    ],
    [
      'IOS-XE turns the mode on in configuration mode',
      { product: iosxe, action: 'enable' },
      'configure terminal\nlicense smart reservation\nexit',
    ],
    [
      'IOS-XE requests for this device',
      { product: iosxe, action: 'request' },
      'license smart reservation request local',
    ],
    [
      'IOS-XE requests for the stack',
      { product: iosxe, action: 'request', form: 1 },
      'license smart reservation request all',
    ],
    [
      'IOS-XE installs from a file',
      { product: iosxe, action: 'install-file', file, code: CODE, release: '16.12' },
      `license smart reservation install file ${file}`,
    ],
    [
      'IOS-XE installs from TFTP',
      { product: iosxe, action: 'install-file', file: 'tftp://10.1.2.1/SLR/FCW2130G0NH.xml' },
      'license smart reservation install file tftp://10.1.2.1/SLR/FCW2130G0NH.xml',
    ],
    [
      'IOS-XE installs a universal code bare',
      { product: iosxe, action: 'install', code: SHORT },
      `license smart reservation install ${SHORT}`,
    ],
    [
      'IOS-XE returns a code in quotes, with a blank',
      { product: iosxe, action: 'return-authorization', code: CODE },
      `license smart reservation return authorization "${CODE}"`,
    ],
    ['the policy model imports', { product: slp, action: 'install-file', file }, `license smart import ${file}`],
    [
      'the policy model asks for a feature',
      { product: slp, action: 'request', feature: 'hseck9', release: '17.9.4' },
      'license smart authorization request add hseck9 local',
    ],
    [
      'the policy model saves its request',
      { product: slp, action: 'save-request', file: 'bootflash:request.txt' },
      'license smart authorization request save bootflash:request.txt',
    ],
    [
      'the policy model returns to a file',
      { product: slp, action: 'return', file: 'bootflash:return.txt' },
      'license smart authorization return local offline bootflash:return.txt',
    ],
    [
      'the policy model returns online',
      { product: slp, action: 'return', form: 2 },
      'license smart authorization return local online',
    ],
    [
      'IOS-XR installs by the bare name',
      { product: iosxr, action: 'install-file', file: 'AC_FOC1.xml' },
      'license smart reservation install file AC_FOC1.xml',
    ],
    [
      'ASA installs a universal code bare',
      { product: asa, action: 'install', code: SHORT },
      `license smart reservation install ${SHORT}`,
    ],
    [
      'FTD installs by a call with a JSON body',
      { product: ftd, action: 'install', code: SHORT },
      `POST license/action/installplrcode\n{"type":"PLRAuthorizationCode","code":"${SHORT}"}`,
    ],
    [
      'FTD returns a code that is not installed',
      { product: ftd, action: 'return-authorization', code: SHORT },
      `POST license/action/cancelreservation\n{"type":"PLRReleaseCode","authorizationCode":"${SHORT}"}`,
    ],
    [
      'FTD returns what is installed',
      { product: ftd, action: 'return' },
      'POST license/action/cancelreservation\n{"type":"PLRReleaseCode"}',
    ],
    [
      'CML completes with a JSON string',
      { product: cml, action: 'install', code: PLAIN },
      `POST licensing/reservation/complete\n"${PLAIN}"`,
    ],
    ['CML turns the mode on', { product: cml, action: 'enable' }, 'PUT licensing/reservation/mode\ntrue'],
  ];
  for (const [name, request, text] of cases) it(name, () => assert.equal(snippet(request).text, text));

  it('take an XML code or a short one, each where it belongs', () => {
    const refused: readonly (readonly [SnippetRequest, string])[] = [
      [
        { product: asa, action: 'install', code: CODE },
        'ASA, ASAv, ASAc takes a short (universal) code for install, not XML.',
      ],
      [
        { product: ftd, action: 'return-authorization', code: CODE },
        'FTD with device manager (FDM) takes a short (universal) code for return-authorization, not XML.',
      ],
      [
        { product: iosxe, action: 'install', code: CODE },
        'IOS-XE, classic Smart Licensing takes a short (universal) code for install, not XML. See install-file.',
      ],
      [
        { product: expressway, action: 'install', code: CODE, form: 1 },
        'Cisco Expressway takes a short (universal) code for install, not XML.',
      ],
      [
        { product: expressway, action: 'install', code: SHORT, form: 0 },
        'Cisco Expressway takes an XML code for install, not a short one.',
      ],
      [
        { product: cml, action: 'install', code: SHORT },
        'Cisco Modeling Labs takes an XML code for install, not a short one.',
      ],
    ];
    for (const [request, text] of refused) {
      assert.equal(refusal(request).reason, 'code-kind');
      assert.equal(textOf(request), text);
    }
  });

  it('put nothing but letters, digits and hyphens where there are no quotes', () => {
    for (const [code, what, offset] of [
      ['ABC 123', 'blank', 3],
      ['ABC;reload', 'other', 3],
      ['ABC?', 'other', 3],
      ['ABC\nreload', 'line-break', 3],
      ['ABC"', 'double-quote', 3],
      ['ABC\\', 'other', 3],
      ['АBC', 'other', 0],
    ] as const) {
      for (const product of [asa, ftd, expressway]) {
        const result = refusal({ product, action: 'install', code });
        assert.deepEqual(result.reason === 'code-character' && [result.character.what, result.character.offset], [
          what,
          offset,
        ]);
      }
    }
  });

  it('belong to their releases', () => {
    assert.equal(
      textOf({ product: iosxe, action: 'request', release: '17.3.2' }),
      'IOS-XE, classic Smart Licensing is documented up to release 17.3.1, not for 17.3.2.',
    );
    assert.equal(
      textOf({ product: slp, action: 'save-usage', file, release: '16.12.4' }),
      'IOS-XE, Smart Licensing Using Policy is documented from release 17.3.2 on, not for 16.12.4.',
    );
    assert.equal(refusal({ product: expressway, action: 'request', release: 'X12.6' }).reason, 'product-release');
    assert.equal(refusal({ product: uccx, action: 'request', release: '12.0' }).reason, 'release-too-early');
  });
});

describe('the code of CML', () => {
  const install = (code: string) => refusal({ product: PRODUCTS.cml, action: 'install', code });

  it('is refused for a character that its schema does not have, with its place', () => {
    const code = '<specificPLR><displayName>UC Manager CUWL License (12.X)</displayName></specificPLR>';
    assert.deepEqual(install(code), {
      kind: 'refusal',
      reason: 'code-refused',
      product: 'Cisco Modeling Labs',
      character: { what: 'other', codePoint: 0x28, offset: code.indexOf('(') },
    });
    assert.equal(
      textOf({ product: PRODUCTS.cml, action: 'install', code }),
      'Cisco Modeling Labs does not accept ( (U+0028): character 51 of the code.',
    );
    for (const character of [
      ')',
      '&',
      ';',
      '?',
      '!',
      "'",
      '"',
      '\n',
      '\t',
      '–',
      '$',
      '{',
      '|',
      '%',
      '#',
      '\u00a0',
      '\\',
    ]) {
      const result = install(`<a>b${character}</a>`);
      assert.equal(result.reason === 'code-refused' && result.character.offset, 4, character);
    }
  });

  it('may have every character that the schema has', () => {
    const code = '<a>abcxyzABCXYZ0189,_.:<>=/+ -</a>';
    assert.equal(
      snippet({ product: PRODUCTS.cml, action: 'return-authorization', code }).text,
      `POST licensing/reservation/discard\n"${code}"`,
    );
  });

  it('may have 8,192 characters and not one more', () => {
    const code = (length: number) => `<a>${'x'.repeat(length - 7)}</a>`;
    assert.equal(snippet({ product: PRODUCTS.cml, action: 'install', code: code(8192) }).isComplete, true);
    assert.deepEqual(install(code(8193)), {
      kind: 'refusal',
      reason: 'code-too-long',
      product: 'Cisco Modeling Labs',
      length: 8193,
      longest: 8192,
    });
    assert.equal(
      textOf({ product: PRODUCTS.cml, action: 'install', code: code(8193) }),
      'The code has 8193 characters; Cisco Modeling Labs accepts 8192.',
    );
  });

  it('is free elsewhere: the rule is of CML alone', () => {
    assert.equal(snippet({ product: cucm, action: 'install', code: CODE }).isComplete, true);
  });
});

describe('a path and a feature', () => {
  const slp = PRODUCTS['iosxe-slp'];

  it('are needed', () => {
    assert.equal(
      textOf({ product: PRODUCTS.iosxe, action: 'install-file', code: CODE }),
      'install-file needs the path of the file on the device.',
    );
    assert.equal(textOf({ product: slp, action: 'request' }), 'request needs the name of the feature.');
  });

  it('may stay open where that is asked for', () => {
    const open = snippet({ product: slp, action: 'request', allowPlaceholders: true });
    assert.equal(open.text, 'license smart authorization request add <feature> local');
    assert.deepEqual(open.open, ['feature']);
  });

  it('hold nothing that would be another word or command', () => {
    for (const word of ['a b', 'a\nreload', 'a;b', 'a|b', 'a"b', 'a?b', '<file>', 'a\u0000', 'ä', '$(x)']) {
      assert.equal(refusal({ product: slp, action: 'install-file', file: word }).reason, 'argument-character', word);
      assert.equal(refusal({ product: slp, action: 'request', feature: word }).reason, 'argument-character', word);
    }
    assert.equal(refusal({ product: slp, action: 'request', feature: 'flash:x' }).reason, 'argument-character');
    assert.equal(
      textOf({ product: slp, action: 'install-file', file: 'flash:a b' }),
      'a blank (U+0020) cannot be part of a command: character 8 of what was given.',
    );
  });

  it('have the length that the data model gives', () => {
    const file = (length: number) => `flash:${'x'.repeat(length - 6)}`;
    assert.equal(snippet({ product: slp, action: 'install-file', file: file(127) }).isComplete, true);
    assert.equal(
      textOf({ product: slp, action: 'install-file', file: file(128) }),
      'The path has 128 characters; 127 is the limit.',
    );
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
      ['X14.2', '14.2', 'has'],
      ['X14.0.1', 'X14.2', 'too-early'],
      ['17.3.1', '17.3.2', 'too-early'],
      ['17.3.2a', '17.3.2', 'has'],
      ['17.03.02', '17.3.2', 'has'],
      ['17.3', '17.3.2', 'has'],
      ['9.3(4)', '9.3(5)', 'too-early'],
      ['10.2(1)F', '9.3(5)', 'has'],
      ['9.23.1', '9.23.1', 'has'],
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
