import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { productOfUdiPid, productsFor, productsOfUdiPid, stepOf, stepsOf } from '../../../src/core/platforms/catalogue';
import { GUIDES } from '../../../src/core/platforms/guides';
import {
  ACTIONS,
  isAction,
  isProductId,
  isStep,
  PRODUCT_IDS,
  type Product,
  type ProductId,
  type Step,
} from '../../../src/core/platforms/product';
import { CATALOGUE, PRODUCTS } from '../../../src/core/platforms/products';
import { sourcesOfGuide } from '../../../src/core/platforms/renderGuide';
import { sourcesOf } from '../../../src/core/platforms/renderStep';
import { SOURCES } from '../../../src/core/platforms/sources';
import { fillTemplate, placeholdersOf } from '../../../src/core/platforms/template';

const PRODUCT_LIST = PRODUCT_IDS.map((id) => PRODUCTS[id]);
const EVERY_STEP = PRODUCT_LIST.flatMap((product) => stepsOf(product).map((step) => ({ product, step })));
const TYPED = new Set(['adminCli', 'expresswayCli', 'execCli', 'configCli', 'rest']);

function commandsOf(product: Product): readonly string[] {
  return stepsOf(product).flatMap((step) => step.forms.flatMap((form) => form.lines));
}

function forEveryStep(check: (step: Step, name: string, product: Product) => void): void {
  for (const { product, step } of EVERY_STEP) check(step, `${product.id} ${step.action}`, product);
}

function idsOf(pid: string): readonly string[] {
  return productsOfUdiPid(CATALOGUE, pid).map(({ id }) => id);
}

describe('the product a UDI names', () => {
  it('is the one whose product ID it is', () => {
    const cases: readonly (readonly [string, ProductId])[] = [
      ['UCM', 'cucm'],
      ['Cisco Unity Connection', 'cuc'],
      ['UCCX', 'uccx'],
      ['NGFWv', 'ftd'],
      ['FPR-1010', 'ftd'],
      ['CSF-220', 'ftd'],
    ];
    for (const [pid, id] of cases) {
      assert.equal(productOfUdiPid(CATALOGUE, pid)?.id, id);
      assert.deepEqual(idsOf(pid), [id]);
    }
  });

  it('is IOS-XE in both dialects for the families that samples show', () => {
    for (const pid of [
      'C9300-24UX',
      'C9300-48P-4X',
      'C9350-24U',
      'C9407R',
      'C9410R',
      'C9500X-28C8D',
      'C9800-L-F-K9',
      'C9800-CL-K9',
      'C8000V',
      'C8200L-1N-4T',
      'C8200-1N-4T',
      'CSR1000V',
      'ISR4321/K9',
      'ISR4451/K9',
    ]) {
      assert.deepEqual(idsOf(pid), ['iosxe', 'iosxe-slp'], pid);
    }
  });

  it('is found whatever the white space in the name', () => {
    assert.equal(productOfUdiPid(CATALOGUE, ' Cisco\n Unity\u00a0 Connection ')?.id, 'cuc');
  });

  it('is not guessed', () => {
    const unknown = [
      'UCCXX',
      'ucm',
      'CiscoUnityConnection',
      '',
      'UCM2',
      'toString',
      'ASAv',
      'ASR1001-X',
      'N9K-C93180YC-EX',
    ];
    const nearly = ['C9300', 'C9300-', 'xC9300-24UX', 'C9300-24UX\nC', 'C8000V-2', 'ISR4321', 'ISR43210/K9', 'C94R'];
    for (const pid of [...unknown, ...nearly, 'C9300-'.padEnd(100_000, 'A!')]) {
      assert.deepEqual(idsOf(pid), [], pid.slice(0, 30));
      assert.equal(productOfUdiPid(CATALOGUE, pid), undefined);
    }
  });
});

describe('the products for what is at hand', () => {
  const found = (query: Parameters<typeof productsFor>[1]) =>
    productsFor(CATALOGUE, query).map(({ product, reason }) => `${product.id} ${reason}`);

  it('are those that the product ID names, with the reason', () => {
    assert.deepEqual(found({ pid: 'UCM' }), ['cucm pid']);
    assert.deepEqual(found({ pid: 'C9300-24UX' }), ['iosxe pid-family', 'iosxe-slp pid-family']);
    assert.deepEqual(found({ pid: 'ASR1001-X' }), []);
    assert.deepEqual(found({}), []);
  });

  it('are ordered by the kind of code', () => {
    assert.deepEqual(found({ pid: 'C8000V', format: 'slac' }), ['iosxe-slp pid-family']);
    assert.deepEqual(found({ pid: 'C8000V', format: 'slr' }), ['iosxe pid-family', 'iosxe-slp pid-family']);
    assert.deepEqual(found({ pid: 'C8000V', format: 'plr' }), ['iosxe pid-family']);
  });

  it('keep the product of the ID when it takes no such code: the ID says more', () => {
    assert.deepEqual(found({ pid: 'UCM', format: 'slac' }), ['cucm pid']);
  });

  it('are those of the release, where it is known', () => {
    assert.deepEqual(found({ pid: 'C9300-24UX', release: '16.12.4' }), ['iosxe pid-family']);
    assert.deepEqual(found({ pid: 'C9300-24UX', release: '17.3.1' }), ['iosxe pid-family']);
    assert.deepEqual(found({ pid: 'C9300-24UX', release: '17.3.2a' }), ['iosxe-slp pid-family']);
    assert.deepEqual(found({ pid: 'C9300-24UX', release: '17.09.02' }), ['iosxe-slp pid-family']);
    assert.deepEqual(found({ pid: 'C9300-24UX', release: '17.3' }), ['iosxe pid-family', 'iosxe-slp pid-family']);
    assert.deepEqual(found({ pid: 'C9300-24UX', release: 'Amsterdam' }), ['iosxe pid-family', 'iosxe-slp pid-family']);
  });

  it('without a product ID are all that take such a code', () => {
    assert.deepEqual(found({ format: 'slac' }), ['iosxe-slp format']);
    assert.deepEqual(
      found({ format: 'plr' }).map((candidate) => candidate.split(' ')[0]),
      ['asa', 'ftd', 'cucm', 'cuc', 'cer', 'ucce', 'cmm', 'expressway', 'iosxe'],
    );
  });
});

describe('products and actions', () => {
  it('go by the names of the command line', () => {
    for (const action of ACTIONS) {
      assert.match(action, /^[a-z]+(-[a-z]+)*$/);
      assert.ok(isAction(action));
    }
    assert.equal(isAction('Install'), false);
    assert.equal(isProductId('cuc'), true);
    assert.equal(isProductId('constructor'), false);
  });

  it('are looked up by their own name', () => {
    for (const id of PRODUCT_IDS) assert.equal(PRODUCTS[id].id, id);
    for (const product of PRODUCT_LIST)
      for (const action of ACTIONS) {
        const entry = product.steps[action];
        if (isStep(entry)) assert.equal(entry.action, action);
      }
  });

  it('cover the whole procedure of the source document for Unified CM and Unity Connection', () => {
    const procedure = ['enable', 'request', 'generate-code', 'install', 'install-file', 'update', 'confirm', 'return'];
    const wayOut = ['return-authorization', 'enter-return-code', 'cancel', 'disable', 'collect-logs', 'dead-device'];
    for (const action of [...procedure, ...wayOut].filter(isAction)) {
      assert.ok(stepOf(PRODUCTS.cucm, action), action);
      assert.ok(stepOf(PRODUCTS.cuc, action), action);
    }
  });

  it('tell what TAC is for, and the portal, with every product', () => {
    for (const product of PRODUCT_LIST) {
      assert.equal(stepOf(product, 'dead-device')?.place, 'tac', product.id);
      assert.equal(stepOf(product, 'generate-code')?.place, 'portal', product.id);
      assert.equal(stepOf(product, 'enter-return-code')?.place, 'portal', product.id);
    }
  });
});

/** Every line that is typed, in the order of the procedure. */
const COMMANDS: Readonly<Record<ProductId, readonly string[]>> = {
  cucm: [
    'license smart reservation enable',
    'license smart reservation request',
    'license smart reservation install "{code}"',
    'license smart reservation install-file {sftpUrl}',
    'license smart reservation set license_count',
    'license smart reservation return',
    'license smart reservation return-authorization "{code}"',
    'license smart reservation return authorization "{code}"',
    'license smart reservation cancel',
    'license smart reservation disable',
    'show license status',
    'show license summary',
    'show license usage',
    'show license UDI',
    'show license all',
    'show license tech support',
    'show license trace',
    'file get activelog cm/trace/slm/log4j/slm.log',
    'file get activelog cm/trace/slm/log4j/gch.log',
    'file get activelog cm/trace/slm/log4j/tp.log',
    'license smart factory reset',
  ],
  cuc: [
    'license smart reservation enable',
    'license smart reservation request',
    'license smart reservation install "{code}"',
    'license smart reservation install-file {sftpUrl}',
    'license smart reservation set license_count',
    'license smart reservation return',
    'license smart reservation return-authorization "{code}"',
    'license smart reservation return authorization "{code}"',
    'license smart reservation cancel',
    'license smart reservation disable',
    'show license status',
    'show license summary',
    'show license usage',
    'show license UDI',
    'show license all',
    'show license tech support',
    'show license trace',
    'show license trace',
    'utils cuc licensing reset udi',
  ],
  cer: [
    'license smart reservation enable',
    'license smart reservation request',
    'license smart reservation install "{code}"',
    'license smart reservation set license_count',
    'license smart reservation return',
    'license smart reservation return-authorization "{code}"',
    'license smart reservation cancel',
    'license smart reservation disable',
    'show license status',
    'show license summary',
    'show license usage',
    'show license UDI',
    'show license all',
    'show license tech support',
    'show license trace',
    'show license trace',
  ],
  uccx: [
    'license smart reservation enable',
    'license smart reservation request',
    'license smart reservation request specific',
    'license smart reservation install "{code}"',
    'license smart reservation return',
    'license smart reservation return-authorization "{code}"',
    'license smart reservation cancel',
    'license smart reservation disable',
  ],
  ucce: [],
  cmm: [],
  expressway: [
    'xconfiguration License Smart ReservationEnable: On',
    'xcommand License Smart Reservation Request',
    'xcommand License Smart Reservation Install "{code}"',
    'xcommand License Smart Reservation Install {code}',
    'xcommand License Smart Reservation Return',
    'xcommand License Smart Reservation ReturnAuthorization "{code}"',
    'xcommand License Smart Reservation ReturnAuthorization {code}',
    'xcommand License Smart Reservation Cancel',
  ],
  iosxe: [
    'configure terminal',
    'license smart reservation',
    'exit',
    'license smart reservation request local',
    'license smart reservation request all',
    'license smart reservation request universal',
    'license smart reservation install {code}',
    'license smart reservation install file {file}',
    'license smart reservation return local',
    'license smart reservation return all',
    'license smart reservation return authorization "{code}"',
    'license smart reservation cancel local',
    'configure terminal',
    'no license smart reservation',
    'exit',
    'show license status',
    'show license summary',
    'show license usage',
    'show license reservation',
    'show license tech support',
    'show license udi',
    'show license all',
    'show license tech support',
  ],
  'iosxe-slp': [
    'license smart authorization request add {feature} local',
    'license smart authorization request add {feature} all',
    'license smart authorization request replace {feature} local',
    'license smart authorization request replace {feature} all',
    'license smart authorization request save {file}',
    'license smart import {file}',
    'license smart authorization return local offline {file}',
    'license smart authorization return all offline {file}',
    'license smart authorization return local online',
    'license smart authorization return all online',
    'license smart save usage all file {file}',
    'show license status',
    'show license summary',
    'show license usage',
    'show license reservation',
    'show license authorization',
    'show license tech support',
    'show license udi',
    'show license all',
    'show license tech support',
  ],
  iosxr: [
    'license smart reservation',
    'commit',
    'end',
    'license smart reservation request local',
    'license smart reservation install file {file}',
    'license smart reservation return local',
    'show license status',
    'show license techsupport | include UDI:',
    'show license techsupport | include Software ID:',
    'show license techsupport',
  ],
  nxos: ['license smart reservation'],
  asa: [
    'configure terminal',
    'license smart reservation',
    'license smart reservation request universal',
    'license smart reservation install {code}',
    'show version',
    'show license all',
  ],
  ftd: [
    'POST license/smartagentconnections',
    '{"connectionType":"UNIVERSAL_PLR","type":"smartagentconnection"}',
    'GET license/operational/plrrequestcode',
    'POST license/action/installplrcode',
    '{"type":"PLRAuthorizationCode","code":"{code}"}',
    'POST license/action/cancelreservation',
    '{"type":"PLRReleaseCode"}',
    'POST license/action/cancelreservation',
    '{"type":"PLRReleaseCode","authorizationCode":"{code}"}',
  ],
  cml: [
    'PUT licensing/reservation/mode',
    'true',
    'POST licensing/reservation/request',
    'POST licensing/reservation/complete',
    '"{code}"',
    'DELETE licensing/reservation/release',
    'POST licensing/reservation/discard',
    '"{code}"',
    'DELETE licensing/reservation/cancel',
    'PUT licensing/reservation/mode',
    'false',
    'GET licensing',
    'GET licensing/features',
    'GET licensing/reservation/confirmation_code',
    'GET licensing/reservation/return_code',
    'GET licensing/tech_support',
  ],
};

describe('the commands', () => {
  for (const id of PRODUCT_IDS) {
    it(`of ${id} are these, to the character`, () => assert.deepEqual(commandsOf(PRODUCTS[id]), COMMANDS[id]));
  }

  it('of Unity Connection run on the publisher of a cluster', () => {
    const reservation = stepsOf(PRODUCTS.cuc).filter((step) =>
      step.forms.some((form) => /^license smart|^utils cuc/.test(form.lines[0])),
    );
    assert.equal(reservation.length, 10);
    for (const step of reservation) {
      assert.ok(
        step.notes.some((note) => note.text === 'In a cluster, on the publisher only.'),
        step.action,
      );
    }
  });

  it('of the REST interfaces begin with method and path, and have a body that is JSON', () => {
    for (const { step } of EVERY_STEP.filter(({ step }) => step.place === 'rest')) {
      for (const { lines } of step.forms) {
        const [call, body, ...more] = lines;
        assert.match(call, /^(GET|POST|PUT|DELETE) licens(e|ing)[a-z_/]*$/);
        assert.equal(more.length, 0);
        if (body !== undefined) JSON.parse(fillTemplate(body, { code: 'a' }));
      }
    }
  });
});

describe('return-authorization', () => {
  it('is offered with hyphen first, then with blank, and says that the documents disagree', () => {
    for (const product of [PRODUCTS.cucm, PRODUCTS.cuc]) {
      const step = stepOf(product, 'return-authorization');
      assert.match(step?.disagreement?.text ?? '', /^The documents disagree on the spelling/);
      assert.ok((step?.forms[0]?.sources.length ?? 0) > (step?.forms[1]?.sources.length ?? 0));
    }
  });
});

describe('every step', () => {
  it('rests on documents that exist', () => {
    forEveryStep((step, name) => {
      const keys = sourcesOf(step);
      assert.ok(keys.length > 0, name);
      for (const key of keys) assert.ok(Object.hasOwn(SOURCES, key), `${name}: ${key}`);
    });
    for (const [key, source] of Object.entries(SOURCES)) {
      const said = /\((address not kept|repository not known)\)$/.test(source.title);
      assert.equal(source.address === '', said, key);
      if (!said) assert.match(source.address, /^https:\/\/[a-z]+(\.[a-z]+)+\/[\w./?=-]*$/, key);
      assert.ok(source.title.length > 10, key);
    }
  });

  it('and every gap and guide uses the list, and the list has no more', () => {
    const gaps = PRODUCT_LIST.flatMap((product) =>
      ACTIONS.flatMap((action) => {
        const entry = product.steps[action];
        return isStep(entry) ? [] : entry.notDocumented.sources;
      }),
    );
    const rules = PRODUCT_LIST.flatMap(({ releases, codeRule, file, udiPidPatterns = [] }) =>
      [releases, codeRule, file, ...(file?.notes ?? []), ...udiPidPatterns].flatMap((rule) => rule?.sources ?? []),
    );
    const used = new Set<string>([
      ...EVERY_STEP.flatMap(({ step }) => sourcesOf(step)),
      ...gaps,
      ...rules,
      ...GUIDES.flatMap(sourcesOfGuide),
    ]);
    assert.deepEqual(
      Object.keys(SOURCES).filter((key) => !used.has(key)),
      [],
    );
    assert.deepEqual(
      [...used].filter((key) => !Object.hasOwn(SOURCES, key)),
      [],
    );
  });

  it('says how to do it: by commands, or by instructions', () => {
    forEveryStep((step, name) => {
      assert.equal(step.forms.length > 0, TYPED.has(step.place), name);
      assert.equal((step.instructions ?? []).length > 0, !TYPED.has(step.place), name);
    });
  });

  it('says of several forms what each is for, or what the documents disagree on', () => {
    forEveryStep((step, name) => {
      const areNamed = step.forms.every((form) => form.when !== undefined);
      if (step.forms.length > 1) assert.notEqual(step.disagreement !== undefined, areNamed, name);
      else assert.equal(step.disagreement, undefined, name);
    });
  });

  it('leads only to documented steps', () => {
    for (const { product, step } of EVERY_STEP) {
      for (const action of step.next) assert.ok(stepOf(product, action), `${product.id} ${step.action} → ${action}`);
    }
  });

  it('warns where licenses are released or the identity of the server changes', () => {
    const always = new Set(['return', 'return-authorization', 'cancel', 'reset-udi', 'factory-reset']);
    forEveryStep((step, name) => {
      const isDangerous = always.has(step.action) || name === 'uccx install';
      assert.equal(step.danger !== undefined, isDangerous, name);
    });
  });

  it('has the privilege of its command reference', () => {
    forEveryStep((step, name, { id }) => {
      const access = step.access;
      if (step.place !== 'adminCli') return assert.equal(access?.level, undefined, name);
      if (!access) return assert.equal(name, 'cuc reset-udi');
      const expected = id === 'uccx' ? 1 : step.forms[0]?.lines[0].startsWith('license smart') ? 4 : 0;
      assert.equal(access.level, expected, name);
      assert.equal(access.duringUpgrade, id !== 'uccx', name);
    });
  });

  it('speaks plainly: no markup, no exclamation mark, no "valid", no placeholder', () => {
    const check = (text: string, name: string) => {
      assert.doesNotMatch(text, /[{}<>*`|[\]!]|\bvalid\b/, name);
      assert.ok(text.trim() === text && text.length > 0, name);
    };
    forEveryStep((step, name) => {
      const claims = [step.summary, step.disagreement, step.danger, step.prompts, ...(step.instructions ?? [])];
      const texts = [...claims, ...step.before, ...step.notes].flatMap((claim) => claim?.text ?? []);
      const whens = [...step.forms, ...(step.answers ?? [])].flatMap(({ when }) => when ?? []);
      for (const text of [step.title, ...texts, ...whens]) check(text, name);
    });
    for (const product of PRODUCT_LIST)
      for (const action of ACTIONS) {
        const entry = product.steps[action];
        if (!isStep(entry)) check(entry.notDocumented.text, `${product.id} ${action}`);
      }
    for (const { id, title, applies, steps, notKnown } of GUIDES) {
      for (const text of [title, applies.text, ...notKnown, ...steps.flatMap(({ when, text }) => [when ?? text, text])])
        check(text, id);
    }
  });

  it('is plain data, as it reaches the editor', () => {
    const check = (value: unknown, path: string): void => {
      if (typeof value === 'object' && value !== null) {
        assert.ok([Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value)), path);
        for (const [key, inner] of Object.entries(value)) check(inner, `${path}.${key}`);
      } else assert.match(typeof value, /^(string|number|boolean|undefined)$/, path);
    };
    check(CATALOGUE, 'catalogue');
  });
});

describe('templates', () => {
  it('hold only known placeholders, and only those of their step', () => {
    const argument: Readonly<Record<string, readonly string[]>> = {
      install: ['code'],
      'install-file': ['sftpUrl', 'file'],
      'return-authorization': ['code'],
      request: ['feature'],
      'save-request': ['file'],
      'save-usage': ['file'],
      return: ['file'],
    };
    forEveryStep((step, name) => {
      for (const line of step.forms.flatMap((form) => form.lines)) {
        const known = placeholdersOf(line);
        for (const placeholder of known) assert.ok(argument[step.action]?.includes(placeholder), name);
        if (step.place !== 'rest') assert.equal(line.match(/[{}]/g)?.length ?? 0, known.length * 2, name);
        assert.match(line, /^[\x21-\x7e]+( [\x21-\x7e]+)*$/, name);
      }
    });
  });

  it('quote a code wherever it may be XML', () => {
    forEveryStep((step, name) => {
      for (const form of step.forms) {
        const line = form.lines.find((candidate) => candidate.includes('{code}'));
        if (line !== undefined && form.takes !== 'short') assert.ok(line.includes('"{code}"'), name);
      }
    });
  });

  it('show what is open as the command reference writes it', () => {
    assert.equal(
      fillTemplate('license smart reservation install "{code}"', {}),
      'license smart reservation install "<authorization-code>"',
    );
    assert.equal(
      fillTemplate('license smart reservation install-file {sftpUrl}', {}),
      'license smart reservation install-file sftp://<HostName/IP>:<port>/<Path to Authorization-Code file>',
    );
    assert.equal(fillTemplate('license smart import {file}', {}), 'license smart import <file>');
  });
});

describe('what the documents give, and what they do not', () => {
  const { cucm, uccx, iosxe } = PRODUCTS;

  it('has the lines Unified CM prints on enable and install', () => {
    assert.deepEqual(stepOf(cucm, 'enable')?.expected?.lines, ['License reservation mode is enabled successfully.']);
    assert.deepEqual(stepOf(cucm, 'install')?.expected?.lines, ['Authorization code installed successfully.']);
  });

  it('has an example of a request code, which is a bare UDI', () => {
    assert.deepEqual(stepOf(cucm, 'request')?.expected, {
      lines: ['P:UCM,S:cc920,U:e53fc968-0253-4d61-a355-ba908a6cc920'],
      isExample: true,
      sources: ['CUCM'],
    });
  });

  it('has the confirmation code of Unified CCX for an update only', () => {
    const step = stepOf(uccx, 'install');
    assert.equal(
      step?.expected?.lines.some((line) => line.startsWith('Confirmation Code is:')),
      false,
    );
    assert.ok(step?.answers?.[0]?.lines.includes('Confirmation Code is: 125ffe1b'));
  });

  it('has what IOS-XE says when the code is for another request', () => {
    assert.deepEqual(stepOf(iosxe, 'install-file')?.answers?.[0]?.lines, [
      'Reservation install file failed: The Reservation Authorization Code does not match the Reservation Request Code',
    ]);
    assert.deepEqual(stepOf(iosxe, 'request')?.answers?.[0]?.lines, ['Already registered']);
  });

  it('claims no output where none is documented', () => {
    for (const product of [PRODUCTS.cuc, PRODUCTS.cer, PRODUCTS.ftd, PRODUCTS.nxos])
      for (const step of stepsOf(product)) assert.equal(step.expected, undefined, `${product.id} ${step.action}`);
    assert.equal(stepOf(cucm, 'return')?.expected, undefined);
    assert.equal(stepOf(cucm, 'cancel')?.expected, undefined);
  });

  it('leaves the gaps that the documents leave', () => {
    const gaps: readonly (readonly [ProductId, string])[] = [
      ['cuc', 'factory-reset'],
      ['cer', 'install-file'],
      ['uccx', 'install-file'],
      ['uccx', 'show-status'],
      ['ucce', 'cancel'],
      ['cmm', 'install'],
      ['expressway', 'disable'],
      ['iosxe-slp', 'enable'],
      ['iosxe-slp', 'install'],
      ['iosxr', 'return-authorization'],
      ['nxos', 'request'],
      ['asa', 'return'],
      ['ftd', 'cancel'],
      ['cml', 'install-file'],
    ];
    for (const [id, action] of gaps) assert.ok(isAction(action) && !stepOf(PRODUCTS[id], action), `${id} ${action}`);
  });
});
