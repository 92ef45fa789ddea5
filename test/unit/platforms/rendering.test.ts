import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stepOf, stepsOf } from '../../../src/core/platforms/catalogue';
import { type DeadDeviceFacts, deadDeviceText } from '../../../src/core/platforms/deadDevice';
import { nextSteps, type Situation } from '../../../src/core/platforms/nextSteps';
import { PRODUCTS } from '../../../src/core/platforms/products';
import { renderStep, sourcesOf, stepLines } from '../../../src/core/platforms/renderStep';
import { SOURCES } from '../../../src/core/platforms/sources';
import { english, type Translate } from '../../../src/core/render/translate';

const { cucm, cuc } = PRODUCTS;

function rendered(action: Parameters<typeof stepOf>[1], product = cucm): string {
  const step = stepOf(product, action);
  assert.ok(step);
  return renderStep(step, SOURCES, english);
}

describe('a step as text', () => {
  it('shows command, state, privilege, danger, what follows and the sources', () => {
    assert.equal(
      rendered('return'),
      `Return the installed reservation (return)
  What       Makes the return code for the code that is installed. [CLI125]
             [CLI15]
  Where      on the server, at the prompt admin:
  Danger     This takes the authorization code and all reserved licenses off the
             server at once, and the server becomes unregistered. Keep the
             return code: the licenses stay blocked in License Central until it
             is entered there. [CUCM] [UPG15]
  Type       license smart reservation return
  Before     Registration status Registered - Specific License Reservation:
             enable, request and install were run, in this order. [SYS125]
             [SYS15]
  Privilege  level 4; allowed during an upgrade [CLI125] [CLI15]
  Prompts    not documented
  Expect     not documented
  Note       If the return code is lost, only Cisco Licensing can remove the
             product instance. [EXPTAC]
  Note       Deregister does not work under reservation. [CUCM]
  Note       After a restore with status Registered: run return; if License
             Central still has the product, enter the return code there.
             [RES125] [RES15]
  Note       Upgrade from 12.5 to 14: return the 12.x licenses before the
             upgrade (recommended) or after it, request again and reserve
             version-less ones. Permanent reservation, 14SU2 to 14SU3 or to 15:
             return before, request and install after. [SYS15]
  Next       enter-return-code
  Releases   from 12.5 on; documents read: 12.5, 12.5SU7, 14SU2, 15
  Source     CLI125: Command Line Interface Reference Guide, 12.5(1): License
             Commands
  Source     CLI15: Command Line Interface Reference Guide, Release 15: License
             Commands
  Source     CUCM: Enable Specific License Reservation for CUCM Version 12.5
  Source     UPG15: Upgrade and Migration Guide, Release 15: Planning the
             Upgrade
  Source     SYS125: System Configuration Guide, 12.5(1)SU3: Smart Software
             Licensing
  Source     SYS15: System Configuration Guide, Release 15: Smart Software
             Licensing
  Source     EXPTAC: Configure and Troubleshoot Expressway Smart Licensing
  Source     RES125: Administration Guide, 12.5(1)SU6 and 12.5(1)SU7: Restore
             the System
  Source     RES15: Administration Guide, Release 15: Restore the System`,
    );
  });

  it('gives both spellings of return-authorization and the disagreement', () => {
    const text = rendered('return-authorization');
    const hyphen = text.indexOf('Type          license smart reservation return-authorization "<authorization-code>"');
    const blank = text.indexOf('Or            license smart reservation return authorization "<authorization-code>"');
    const disagreement = text.indexOf('Disagreement  The documents disagree');
    assert.ok(hyphen > 0 && hyphen < blank && blank < disagreement);
  });

  it('lists what to do where nothing is typed', () => {
    const text = rendered('update');
    assert.match(text, /Where\s+in License Central/);
    assert.match(text, /Do 1\s+Next to the product instance, choose Update Reserved Licenses/);
    assert.doesNotMatch(text, /Type |Privilege|Prompts|Expect/);
  });

  it('tells an example from a fixed line', () => {
    assert.match(rendered('request'), /Expect, for example\s+P:UCM,S:cc920,U:e53fc968-0253-4d61-a355-ba908a6cc920\n/);
    assert.match(rendered('install'), /Expect\s+Authorization code installed successfully\.\n/);
    assert.match(rendered('install', cuc), /Expect\s+not documented\n/);
  });

  it('folds prose at 80 columns and never folds a command', () => {
    for (const step of [...stepsOf(cucm), ...stepsOf(cuc)]) {
      for (const line of stepLines(step, SOURCES, english)) {
        const isVerbatim = /^ {2}(Type|Or|Expect)/.test(line);
        assert.ok(isVerbatim || line.length <= 80, line);
        assert.equal(line.trimEnd(), line);
        assert.equal(line.includes('\n'), false);
      }
    }
  });

  it('names every source it rests on', () => {
    for (const step of stepsOf(cucm)) {
      for (const key of sourcesOf(step)) assert.ok(renderStep(step, SOURCES, english).includes(`${key}: `));
    }
  });

  it('translates every sentence and leaves commands and answers alone', () => {
    const shout: Translate = (message, ...args) => english(message, ...args).toUpperCase();
    const step = stepOf(cucm, 'enable');
    assert.ok(step);
    const text = renderStep(step, SOURCES, shout);
    assert.ok(text.includes('license smart reservation enable\n'));
    assert.ok(text.includes('License reservation mode is enabled successfully.\n'));
    assert.ok(text.includes('TURNS THE LICENSE RESERVATION FEATURE ON.'));
    assert.ok(text.includes('  BEFORE '));
  });
});

describe('the text for TAC', () => {
  const facts: DeadDeviceFacts = {
    product: 'Cisco Unified Communications Manager',
    pid: 'UCM',
    serial: 'cc920',
    uuid: 'e53fc968-0253-4d61-a355-ba908a6cc920',
    piid: '6ca07f56-145c-4ace-bdc2-40417fd49d47',
    issuedAt: '2019-03-11T08:22:02.579Z',
    fingerprint: '3f2a 91bc 77d0 12ef',
    licenses: [
      { name: 'UC Manager CUWL License (12.X)', tag: 'regid.2017-02.com.cisco.UCM_CUWL,12.0_cc59375a', count: 5 },
      { name: 'UC Manager Basic License (12.x)', tag: 'regid.2016-07.com.cisco.UCM_Basic,12.0_ef827a2f', count: 100 },
    ],
  };

  it('holds what identifies the product instance, and what is asked for', () => {
    assert.equal(
      deadDeviceText(facts, SOURCES.CUCM),
      `Request: remove a product instance that is not operational

The server below has failed, was replaced, or its virtual machine was destroyed,
and cannot make a return code. Please remove the product instance from the smart
account, so that its reserved licenses return to the virtual account.

Product instance
  Product          Cisco Unified Communications Manager
  Product ID       UCM
  Serial           cc920
  UUID             e53fc968-0253-4d61-a355-ba908a6cc920
  Instance (PIID)  6ca07f56-145c-4ace-bdc2-40417fd49d47

Account (not part of the code, please add)
  Smart account
  Virtual account

Authorization code
  Issued       2019-03-11T08:22:02.579Z
  Fingerprint  3f2a 91bc 77d0 12ef

Reserved licenses (entitlements: 2, licenses: 105)
    5  UC Manager CUWL License (12.X)
       regid.2017-02.com.cisco.UCM_CUWL,12.0_cc59375a
  100  UC Manager Basic License (12.x)
       regid.2016-07.com.cisco.UCM_Basic,12.0_ef827a2f

Source: Enable Specific License Reservation for CUCM Version 12.5, https://www.cisco.com/c/en/us/support/docs/unified-communications/unified-communications-manager-callmanager/214381-smart-license-reservation-for-cucm-versi.html`,
    );
  });

  it('names what is not known', () => {
    const nothing: DeadDeviceFacts = {
      product: undefined,
      pid: undefined,
      serial: '',
      uuid: undefined,
      piid: undefined,
      issuedAt: undefined,
      fingerprint: undefined,
      licenses: [],
    };
    const text = deadDeviceText(nothing, SOURCES.CUCM);
    assert.equal(text.match(/ {2}not known$/gm)?.length, 7);
    assert.match(text, /^Reserved licenses: not known$/m);
  });

  it('does not add up counts of which one is missing', () => {
    const text = deadDeviceText(
      { ...facts, licenses: [...facts.licenses, { name: undefined, tag: undefined, count: undefined }] },
      SOURCES.CUCM,
    );
    assert.match(text, /^Reserved licenses \(entitlements: 3, licenses: not known\)$/m);
    assert.match(text, /^ {4}\? {2}not known$/m);
  });

  it('makes visible what a name hides', () => {
    const text = deadDeviceText(
      { ...facts, licenses: [{ name: 'A\u202eB\nC "D"', tag: undefined, count: 1 }] },
      SOURCES.CUCM,
    );
    assert.ok(text.includes('1  A⟨U+202E⟩B⟨U+000A⟩C "D"\n'));
  });
});

describe('what comes next', () => {
  it('follows the documented order', () => {
    const order: readonly (readonly [Situation, readonly string[]])[] = [
      ['unregistered', ['enable']],
      ['reservation-enabled', ['request', 'disable']],
      ['request-code', ['generate-code', 'cancel']],
      ['authorization-code', ['install', 'install-file', 'return-authorization']],
      ['installed', ['show-status', 'update', 'return']],
      ['confirmation-code', ['confirm']],
      ['return-code', ['enter-return-code']],
      ['cancelled', ['request', 'disable']],
      ['not-operational', ['dead-device']],
    ];
    for (const [situation, actions] of order) {
      assert.deepEqual(nextSteps(cucm, situation), actions);
      assert.deepEqual(nextSteps(cuc, situation), actions);
    }
  });

  it('leaves out what is not documented for the product', () => {
    const poor = { ...cuc, steps: { ...cuc.steps, 'install-file': cuc.steps['factory-reset'] } };
    assert.deepEqual(nextSteps(poor, 'authorization-code'), ['install', 'return-authorization']);
  });
});
