import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeadDeviceFacts } from '../../../src/core/platforms/deadDevice';
import { GUIDES } from '../../../src/core/platforms/guides';
import { GUIDE_IDS, type GuideId, isGuideId } from '../../../src/core/platforms/guides/guide';
import { PRODUCT_IDS, type ProductId } from '../../../src/core/platforms/product';
import { CATALOGUE, PRODUCTS } from '../../../src/core/platforms/products';
import { type GuideView, renderGuide, sourcesOfGuide } from '../../../src/core/platforms/renderGuide';
import { english, type Translate } from '../../../src/core/render/translate';

const FACTS: DeadDeviceFacts = {
  product: 'Cisco Unified Communications Manager',
  pid: 'UCM',
  serial: 'cc920',
  uuid: 'e53fc968-0253-4d61-a355-ba908a6cc920',
  piid: '6ca07f56-145c-4ace-bdc2-40417fd49d47',
  issuedAt: '2019-03-11T08:22:02.579Z',
  fingerprint: '3f2a 91bc 77d0 12ef',
  licenses: [
    { name: 'CCX Flex Premium Seat 12.5', tag: undefined, count: 3, endDate: '2021-02-20' },
    { name: 'Evil\u202ename', tag: undefined, count: undefined },
  ],
};

function rendered(id: GuideId, product?: ProductId, view: Partial<GuideView> = {}, t: Translate = english): string {
  const guide = GUIDES.find((candidate) => candidate.id === id) ?? assert.fail(id);
  return renderGuide(guide, { product: product && PRODUCTS[product], ...view }, CATALOGUE, t);
}

describe('the guides', () => {
  it('are these, each once', () => {
    assert.deepEqual(
      GUIDES.map(({ id }) => id),
      [...GUIDE_IDS],
    );
    assert.equal(isGuideId('restore'), true);
    assert.equal(isGuideId('toString'), false);
  });

  it('rest on documents, step by step, and say what is not known', () => {
    for (const guide of GUIDES) {
      assert.ok(guide.steps.length >= 3, guide.id);
      assert.ok(guide.notKnown.length > 0, guide.id);
      for (const { sources } of [guide.applies, ...guide.steps])
        for (const key of sources) assert.ok(Object.hasOwn(CATALOGUE.sources, key), `${guide.id} ${key}`);
    }
  });

  it('can be read for every product and without one, 80 columns wide but for commands', () => {
    for (const guide of GUIDES)
      for (const product of [undefined, ...PRODUCT_IDS]) {
        const text = rendered(guide.id, product);
        assert.doesNotMatch(text, /\{\w*\}|undefined/);
        for (const line of text.split('\n')) {
          assert.equal(line.trimEnd(), line);
          assert.ok(line.length <= 80 || /license|xcommand|\{"/i.test(line), line);
        }
        for (const key of sourcesOfGuide(guide)) assert.ok(text.includes(`${key}: `), `${guide.id} ${key}`);
      }
  });

  it('go from a code that is not wanted to the portal, with the exact command', () => {
    const text = rendered('cancel-after-code', 'uccx', { facts: FACTS });
    assert.match(text, /^A code was made and is not wanted \(cancel-after-code\)\n {2}When {9}License Central/);
    assert.match(text, /\n {2}Device {7}UCM cc920 e53fc968-0253-4d61-a355-ba908a6cc920\n/);
    assert.match(text, /\n {2}Issued {7}2019-03-11T08:22:02\.579Z\n/);
    assert.match(text, /\n {2}Fingerprint {2}3f2a 91bc 77d0 12ef\n/);
    assert.ok(text.includes('license smart reservation return-authorization "<authorization-code>"\n'));
    assert.ok(text.indexOf('return-authorization "') < text.indexOf('(enter-return-code: in License Central)'));
  });

  it('show the commands of the product at hand, each form with what it is for', () => {
    const text = rendered('cancel-after-code', 'expressway');
    assert.ok(text.includes('xcommand License Smart Reservation ReturnAuthorization "<authorization-code>"\n'));
    assert.ok(text.includes('xcommand License Smart Reservation ReturnAuthorization <authorization-code>\n'));
    assert.match(text, /Permanent reservation \(PLR\):\n/);
    assert.match(
      rendered('cancel-after-code', 'cucm'),
      /\n {13}or\n {13}license smart reservation return authorization "/,
    );
    assert.match(rendered('cancel-after-code', 'asa'), /\(return-authorization: not documented for ASA, ASAv, ASAc\)/);
    assert.match(rendered('cancel-after-code'), /\(see return-authorization\)/);
  });

  it('have all six cases of a restore', () => {
    const text = rendered('restore', 'cucm').replace(/\s+/g, ' ');
    for (const state of ['UNREGISTERED', 'RESERVATION IN PROGRESS', 'REGISTERED']) {
      assert.ok(text.includes(`${state}, and License Central has the product:`), state);
      assert.ok(text.includes(`${state}, and License Central does not have it:`), state);
    }
    assert.match(text, /UNREGISTERED, and License Central does not have it: Nothing is required\./);
    assert.match(text, /does not have it: Cancel the request\. \[RES125\] \[RES15\] license smart reservation cancel/);
  });

  it('say when the documents are about another product', () => {
    assert.match(
      rendered('restore', 'uccx').replace(/\s+/g, ' '),
      /The documents describe this for Cisco Unified Communications Manager only\./,
    );
    assert.doesNotMatch(rendered('restore', 'cucm'), /only\.$/m);
  });

  it('add the terms of the code where a term is the matter', () => {
    const text = rendered('term-ended', 'uccx', { facts: FACTS });
    assert.match(text, /\n {2}Term {9}2021-02-20 {2}3 {2}CCX Flex Premium Seat 12\.5\n/);
    assert.match(text, /\n {2}Term {9}no end date {2}\? {2}Evil⟨U\+202E⟩name\n/);
    assert.doesNotMatch(rendered('restore', 'cucm', { facts: FACTS }), /Term {2}/);
  });

  it('add the text for the case where the device is gone', () => {
    const text = rendered('dead-device', 'cucm', { facts: FACTS });
    assert.match(text, /\n\nRequest: remove a product instance that is not operational\n/);
    assert.match(text, /Instance \(PIID\) {2}6ca07f56-145c-4ace-bdc2-40417fd49d47/);
    assert.doesNotMatch(rendered('dead-device', 'cucm'), /Request: remove/);
  });

  it('show the steps of the product at hand only', () => {
    assert.doesNotMatch(rendered('cancel-after-code', 'cucm'), /Expressway and CML|reservation cancel/);
    assert.match(rendered('cancel-after-code', 'cml'), /DELETE licensing\/reservation\/cancel\n/);
    assert.doesNotMatch(rendered('stack', 'iosxe'), /Unity Connection:|Expressway:/);
  });

  it('lead from the commands of one dialect of IOS-XE to those of the other', () => {
    for (const product of ['iosxe', 'iosxe-slp'] as const) {
      const text = rendered('policy-model', product);
      const order = [
        'license smart reservation return local\n',
        'license smart authorization request add <feature> local\n',
        'license smart authorization request save <file>\n',
        'license smart import <file>\n',
        'license smart save usage all file <file>\n',
      ].map((line) => text.indexOf(line));
      assert.ok(
        order.every((place, index) => place > (order[index - 1] ?? 0)),
        String(order),
      );
      assert.doesNotMatch(text, /license smart reservation request|install file/);
    }
  });

  it('name the file that is at hand', () => {
    assert.ok(
      rendered('stack', 'iosxe', { file: 'flash:AC_FCW1.xml' }).includes(
        'license smart reservation install file flash:AC_FCW1.xml\n',
      ),
    );
  });

  it('leave out what is not known of the device', () => {
    const nothing: DeadDeviceFacts = {
      product: undefined,
      pid: undefined,
      serial: undefined,
      uuid: undefined,
      piid: undefined,
      issuedAt: undefined,
      fingerprint: undefined,
      licenses: [],
    };
    assert.doesNotMatch(rendered('restore', 'cucm', { facts: nothing }), /Device {2}|Issued|Fingerprint/);
  });

  it('translate every sentence and leave commands alone', () => {
    const shout: Translate = (message, ...args) => english(message, ...args).toUpperCase();
    const text = rendered('restore', 'cucm', {}, shout);
    assert.ok(text.includes('license smart reservation cancel\n'));
    assert.match(text.replace(/\s+/g, ' '), /NOTHING IS REQUIRED\./);
  });
});
