import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { udiWords } from '../../../src/core/compare/codeFacts';
import { language, withIsoDates } from '../../../src/core/render/language';
import { english } from '../../../src/core/render/translate';
import { type Device, FINDING_SEVERITY, type FindingCode, STATES } from '../../../src/core/reservation/device';
import { FOLLOW_UPS, type FollowUpKind, followUps } from '../../../src/core/reservation/followUps';
import { followUpText } from '../../../src/core/reservation/words';
import { TODAY } from '../../support/analysis';
import { indexOf } from '../../support/evidence';
import { FLEET, FLEET_FOLDER } from '../../support/fleet';

const ROOT = join(import.meta.dirname, '..', '..', '..');

if (process.env['WRITE_FLEET']) {
  rmSync(join(ROOT, FLEET_FOLDER), { recursive: true, force: true });
  for (const [file, text] of Object.entries(FLEET)) {
    const path = join(ROOT, FLEET_FOLDER, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

interface Expected {
  readonly state: Device['state'];
  readonly next?: NonNullable<Device['next']>['action'];
  readonly followUps?: readonly FollowUpKind[];
  readonly findings?: readonly FindingCode[];
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  'UCM a0001': {
    state: 'requested',
    next: 'generate-code',
    followUps: ['generate-code'],
    findings: ['request.orphan'],
  },
  'UCCX 5a3b00000002': { state: 'authorized', next: 'install', followUps: ['install'] },
  'UCM a0003': { state: 'installed', findings: ['code.two-places', 'code.older-than-installed'] },
  'UCCX 5a3b00000004': {
    state: 'updateAwaitingConfirmation',
    next: 'confirm',
    followUps: ['confirm'],
    findings: ['code.older-than-installed', 'confirmation.open'],
  },
  'UCM a0005': { state: 'installed', findings: ['code.older-than-installed'] },
  'UCCX 5a3b00000006': {
    state: 'returned',
    next: 'enter-return-code',
    followUps: ['enter-return-code'],
    findings: ['return.open'],
  },
  'UCM a0007': { state: 'returned' },
  'C9300-48P FCW0000A008': {
    state: 'cancelled',
    next: 'return-authorization',
    followUps: ['return-authorization'],
  },
  'C9300-48UXM FCW0000A009': { state: 'installed', followUps: ['confirm-unsure'], findings: ['confirmation.open'] },
  'C9300-48UXM FCW0000A010': {
    state: 'unknown',
    next: 'request',
    followUps: ['request'],
    findings: ['stack.member-without-code'],
  },
  'UCCX 5a3b00000011': { state: 'installed', followUps: ['term-ended'] },
  'Cisco Unity Connection 5a3b1e0000004000800000000b0': {
    state: 'authorized',
    next: 'install',
    followUps: ['install'],
    findings: ['device.two-instances'],
  },
  'UCM a0013': { state: 'unknown', next: 'show-status', followUps: ['look'], findings: ['order.unknown'] },
  'C8000V TST0000A014': { state: 'installed' },
};

const index = indexOf(FLEET);
const devices = index.devices();
const open = followUps(devices, { today: TODAY, endingWithinDays: 90 });

describe('the sample fleet', () => {
  test('is what the sample folder holds', () => {
    for (const [file, text] of Object.entries(FLEET)) {
      assert.equal(readFileSync(join(ROOT, FLEET_FOLDER, file), 'utf8'), text, `${file}: run with WRITE_FLEET=1`);
    }
  });

  for (const [name, expected] of Object.entries(EXPECTED)) {
    test(`${name}: ${expected.state}`, () => {
      const device = devices.find(({ udi }) => udiWords(udi) === name);
      assert.ok(device);
      assert.equal(device.state, expected.state);
      assert.equal(device.next?.action, expected.next);
      assert.deepEqual(
        open.filter((followUp) => followUp.device === device).map(({ what }) => what),
        expected.followUps ?? [],
      );
      assert.deepEqual(
        device.findings.map((finding) => finding.code),
        expected.findings ?? [],
      );
      assert.ok(device.because.length > 0);
    });
  }

  test('has no other device, every state, and nothing of which the device is not known', () => {
    assert.deepEqual(devices.map(({ udi }) => udiWords(udi)).sort(), Object.keys(EXPECTED).sort());
    assert.deepEqual(
      STATES.filter((state) => !devices.some((device) => device.state === state)),
      [],
    );
    assert.deepEqual(index.unplaced(), []);
  });

  test('carries what has to be entered or installed', () => {
    const next = (name: string) => devices.find(({ udi }) => udiWords(udi) === name)?.next;
    const request = next('UCM a0001');
    assert.ok(request?.action === 'generate-code');
    assert.equal(request.value, 'P:UCM,S:a0001,U:5a3b1e00-0000-4000-8000-0000000a0001');
    const confirm = next('UCCX 5a3b00000004');
    assert.ok(confirm?.action === 'confirm');
    assert.deepEqual(
      confirm.captured.map(({ value }) => value),
      ['5a3b0c04'],
    );
    const unused = next('C9300-48P FCW0000A008');
    assert.ok(unused?.action === 'return-authorization');
    assert.equal(unused.code?.places[0]?.document, 'paris/AC_FCW0000A008.xml');
  });

  test('lists what is open by urgency', () => {
    const ranks = open.map(({ what }) => FOLLOW_UPS.indexOf(what));
    assert.deepEqual(
      ranks,
      [...ranks].sort((a, b) => a - b),
    );
    assert.equal(open[0]?.what, 'confirm');
  });

  test('gives a severity to every finding', () => {
    for (const { findings } of devices) for (const { code } of findings) assert.ok(FINDING_SEVERITY[code]);
  });
});

test('the list of files that the editor copies is that of the folder', () => {
  const list = JSON.parse(readFileSync(join(ROOT, 'media', 'sample', 'fleet-files.json'), 'utf8')) as readonly string[];
  assert.deepEqual([...list].sort(), Object.keys(FLEET).sort());
});

test('what is open has its dates as the user writes them, and ISO dates where it is written to a file', () => {
  const open = followUps(indexOf(FLEET).devices(), { today: TODAY, endingWithinDays: 90 });
  const install = open.find(({ what, device }) => what === 'install' && device.udi.sn === '5a3b00000002');
  assert.ok(install);
  const spoken = (locale: string) => followUpText(install, language(locale, english));
  assert.equal(spoken('en'), 'Install the code of 18 Nov 2026, 09:12 UTC');
  assert.equal(spoken('de'), 'Install the code of 18. Nov. 2026, 09:12 UTC');
  assert.equal(spoken('zh-cn'), 'Install the code of 2026年11月18日 09:12 UTC');
  const written = followUpText(install, withIsoDates(language('de', english)));
  assert.equal(written, 'Install the code of 2026-11-18 09:12:44 UTC');
});
