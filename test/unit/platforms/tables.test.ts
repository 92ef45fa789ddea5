import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { productOfUdiPid, stepOf, stepsOf } from '../../../src/core/platforms/catalogue';
import {
  ACTIONS,
  isAction,
  isProductId,
  isStep,
  PRODUCT_IDS,
  type Product,
  type Step,
} from '../../../src/core/platforms/product';
import { CATALOGUE, PRODUCTS } from '../../../src/core/platforms/products';
import { sourcesOf } from '../../../src/core/platforms/renderStep';
import { SOURCES } from '../../../src/core/platforms/sources';
import { fillTemplate, placeholdersOf } from '../../../src/core/platforms/template';

const PRODUCT_LIST = PRODUCT_IDS.map((id) => PRODUCTS[id]);
const EVERY_STEP = PRODUCT_LIST.flatMap((product) => stepsOf(product).map((step) => ({ product, step })));

function commandsOf(product: Product): readonly string[] {
  return stepsOf(product).flatMap((step) => step.forms.flatMap((form) => form.lines));
}

function forEveryStep(check: (step: Step, name: string) => void): void {
  for (const { product, step } of EVERY_STEP) check(step, `${product.id} ${step.action}`);
}

describe('the product a UDI names', () => {
  it('is Unified CM for P:UCM and Unity Connection for its name', () => {
    assert.equal(productOfUdiPid(CATALOGUE, 'UCM')?.id, 'cucm');
    assert.equal(productOfUdiPid(CATALOGUE, 'Cisco Unity Connection')?.id, 'cuc');
  });

  it('is found whatever the white space in the name', () => {
    assert.equal(productOfUdiPid(CATALOGUE, ' Cisco\n Unity\u00a0 Connection ')?.id, 'cuc');
  });

  it('is not guessed', () => {
    for (const pid of ['UCCX', 'ucm', 'CiscoUnityConnection', '', 'UCM2', 'toString'])
      assert.equal(productOfUdiPid(CATALOGUE, pid), undefined);
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
    forEveryStep((step, name) => assert.ok(name.endsWith(` ${step.action}`)));
    for (const product of PRODUCT_LIST)
      for (const action of ACTIONS) {
        const entry = product.steps[action];
        if (isStep(entry)) assert.equal(entry.action, action);
      }
  });

  it('cover the whole procedure of the source document for both products', () => {
    const procedure = [
      'enable',
      'request',
      'generate-code',
      'install',
      'install-file',
      'update',
      'confirm',
      'return',
    ] as const;
    const wayOut = [
      'return-authorization',
      'enter-return-code',
      'cancel',
      'disable',
      'collect-logs',
      'dead-device',
    ] as const;
    for (const product of PRODUCT_LIST) {
      for (const action of [...procedure, ...wayOut]) assert.ok(stepOf(product, action), `${product.id} ${action}`);
    }
  });
});

describe('the commands of Unified CM', () => {
  it('are these, to the character', () => {
    assert.deepEqual(commandsOf(PRODUCTS.cucm), [
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
    ]);
  });
});

describe('the commands of Unity Connection', () => {
  it('are those of Unified CM but for logs, UDI and factory reset', () => {
    const own = new Set(commandsOf(PRODUCTS.cuc));
    const other = new Set(commandsOf(PRODUCTS.cucm));
    assert.deepEqual(
      [...own].filter((line) => !other.has(line)),
      ['utils cuc licensing reset udi'],
    );
    assert.deepEqual(
      [...other].filter((line) => !own.has(line)),
      [
        'file get activelog cm/trace/slm/log4j/slm.log',
        'file get activelog cm/trace/slm/log4j/gch.log',
        'file get activelog cm/trace/slm/log4j/tp.log',
        'license smart factory reset',
      ],
    );
  });

  it('run on the publisher of a cluster', () => {
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
});

describe('return-authorization', () => {
  it('is offered with hyphen first, then with blank, and says that the documents disagree', () => {
    for (const product of PRODUCT_LIST) {
      const step = stepOf(product, 'return-authorization');
      assert.deepEqual(
        step?.forms.map((form) => form.lines),
        [
          ['license smart reservation return-authorization "{code}"'],
          ['license smart reservation return authorization "{code}"'],
        ],
      );
      assert.match(step?.disagreement?.text ?? '', /^The documents disagree on the spelling/);
      assert.ok((step?.forms[0]?.sources.length ?? 0) > (step?.forms[1]?.sources.length ?? 0));
    }
  });
});

describe('every step', () => {
  it('rests on documents that exist, with an https address of Cisco', () => {
    forEveryStep((step, name) => {
      const keys = sourcesOf(step);
      assert.ok(keys.length > 0, name);
      for (const key of keys) assert.ok(Object.hasOwn(SOURCES, key), `${name}: ${key}`);
    });
    for (const [key, source] of Object.entries(SOURCES)) {
      assert.match(source.address, /^https:\/\/(www|software)\.cisco\.com\/[\w./-]+$/, key);
      assert.ok(source.title.length > 10, key);
    }
  });

  it('uses every source of the list', () => {
    const used = new Set(EVERY_STEP.flatMap(({ step }) => sourcesOf(step)));
    assert.deepEqual(
      Object.keys(SOURCES).filter((key) => !used.has(key as keyof typeof SOURCES)),
      [],
    );
  });

  it('says how to do it: by commands, or by instructions', () => {
    forEveryStep((step, name) => {
      assert.equal(step.forms.length > 0, step.place === 'adminCli', name);
      assert.equal((step.instructions ?? []).length > 0, step.place !== 'adminCli', name);
    });
  });

  it('names what the documents disagree on exactly when it has several forms', () => {
    forEveryStep((step, name) => assert.equal(step.disagreement !== undefined, step.forms.length > 1, name));
  });

  it('leads only to documented steps', () => {
    for (const { product, step } of EVERY_STEP) {
      for (const action of step.next) assert.ok(stepOf(product, action), `${product.id} ${step.action} → ${action}`);
    }
  });

  it('warns where licenses are released or the identity of the server changes', () => {
    for (const product of PRODUCT_LIST) {
      const dangerous = stepsOf(product).filter((step) => step.danger !== undefined);
      const expected = ['return', 'return-authorization', 'cancel', 'reset-udi'];
      assert.deepEqual(
        dangerous.map((step) => step.action),
        product.id === 'cucm' ? [...expected, 'factory-reset'] : expected,
      );
    }
  });

  it('has level 4 for reservation and level 0 for what only shows, both allowed during an upgrade', () => {
    forEveryStep((step, name) => {
      if (!step.access) return;
      assert.equal(step.access.level, step.forms[0]?.lines[0].startsWith('license smart') ? 4 : 0, name);
      assert.equal(step.access.duringUpgrade, true, name);
    });
  });

  it('speaks plainly: no markup, no exclamation mark, no "valid", no placeholder', () => {
    forEveryStep((step, name) => {
      const claims = [step.summary, step.disagreement, step.danger, step.prompts, ...(step.instructions ?? [])];
      const texts = [...claims, ...step.before, ...step.notes].flatMap((claim) => claim?.text ?? []);
      for (const text of [step.title, ...texts]) {
        assert.doesNotMatch(text, /[{}<>*`|[\]!]|\bvalid\b/, name);
        assert.ok(text.trim() === text && text.length > 0, name);
      }
    });
  });
});

describe('templates', () => {
  it('hold only known placeholders, and only install, install-file and return-authorization hold any', () => {
    const withArgument = new Set(['install', 'install-file', 'return-authorization']);
    forEveryStep((step, name) => {
      for (const line of step.forms.flatMap((form) => form.lines)) {
        const written = line.match(/[{}]/g)?.length ?? 0;
        const known = placeholdersOf(line);
        assert.equal(written, known.length * 2, name);
        assert.equal(known.length, withArgument.has(step.action) ? 1 : 0, name);
        assert.match(line, /^[\x21-\x7e]+( [\x21-\x7e]+)*$/, name);
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
  });
});

describe('what the documents give, and what they do not', () => {
  const cucm = PRODUCTS.cucm;

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

  it('claims no output of Unity Connection, of return or of cancel', () => {
    for (const step of stepsOf(PRODUCTS.cuc)) assert.equal(step.expected, undefined, step.action);
    assert.equal(stepOf(cucm, 'return')?.expected, undefined);
    assert.equal(stepOf(cucm, 'cancel')?.expected, undefined);
  });

  it('does not give Unity Connection a factory reset', () => {
    assert.equal(stepOf(PRODUCTS.cuc, 'factory-reset'), undefined);
  });
});
