import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DevicesView } from '../../src/editor/devices/devicesView';
import { GROUPINGS } from '../../src/editor/devices/groups';
import type { Masking } from '../../src/editor/masking/masking';
import type { WorkspaceIndex } from '../../src/editor/workspace/workspaceIndex';
import { code } from '../support/code';
import { indexOf } from '../support/evidence';
import { FLEET } from '../support/fleet';
import { IMPORT, POLICY } from '../support/slp';
import { editor, ThemeIcon } from '../support/vscode';
import { aWindowForEachTest, type Item, items, open, sample, shownNodes } from './window';

aWindowForEachTest();

/** Every kind of line of the view of codes, by the texts that have them. */
const TEXTS: Readonly<Record<string, string>> = {
  '/session.txt': sample(),
  '/bad.xml': code({ piid: '0123', entitlements: [{ count: 0 }] }),
  '/cut.xml': code().slice(0, 400),
  '/request.txt': 'CB-ZC9300-24TEST:TST0000L0RN-AK9A6sMTr-86\n',
  '/return.txt': 'Return code: CbbAEN-61XgQW-YGBXWm-FgS16L-LFRQ7n-aHU9Y1-cJDQGL-DtZGhJ-2D3\n',
  '/confirmation.txt': 'Last Confirmation code: 17488c1f\n',
  '/portal.json': `{"smart_license":"${Buffer.from(IMPORT).toString('base64')}"}`,
  '/policy.xml': POLICY,
};

/** The view of the devices of the sample fleet. */
function devicesView(skipped: ReadonlyMap<string, string> = new Map()): DevicesView {
  const devices = indexOf(FLEET).devices();
  const index = {
    devices: () => devices,
    state: { phase: 'ready', read: 0, found: 0, skipped },
    onDidChange: () => ({ dispose: () => {} }),
  };
  const masking = { isOn: false, onDidChange: () => ({ dispose: () => {} }) };
  return new DevicesView(index as unknown as WorkspaceIndex, masking as unknown as Masking);
}

/** Its lines in every grouping, as VS Code asks for them. */
function rows(): Item[] {
  const view = devicesView();
  type Row = ReturnType<DevicesView['roots']>[number];
  const below = (row?: Row): Item[] =>
    view
      .getChildren(row)
      .flatMap((child) => [view.resolveTreeItem(view.getTreeItem(child), child) as unknown as Item, ...below(child)]);
  return GROUPINGS.flatMap((grouping) => {
    view.group(grouping);
    return below();
  });
}

const VIEWS: Readonly<Record<string, { lines: () => Item[]; kinds: readonly string[] }>> = {
  'the view of codes': {
    lines: () => {
      for (const [path, text] of Object.entries(TEXTS)) open(path, text);
      return items();
    },
    kinds: [
      'code',
      'confirmationCode',
      'detail',
      'deviceOutput',
      'encodedFile',
      'entitlement',
      'importFile',
      'others',
      'problem',
      'requestCode',
      'returnCode',
    ],
  },
  'the view of devices': {
    lines: rows,
    kinds: ['captured', 'detail', 'device', 'deviceCode', 'evidence', 'finding', 'followUp', 'followUps', 'group'],
  },
};

for (const [view, { lines, kinds }] of Object.entries(VIEWS)) {
  describe(`each line of ${view}`, () => {
    it('is one of these kinds', () => {
      const found = lines().map(({ contextValue = '' }) => contextValue.split(' ')[0] ?? '');
      assert.deepEqual([...new Set(found)].sort(), kinds);
    });

    it('says to those who hear it all that it shows to those who see it', () => {
      for (const { label, description = '', accessibilityInformation } of lines()) {
        const heard = accessibilityInformation?.label ?? '';
        assert.notEqual(heard, '', label);
        for (const part of description.split(' · ')) assert.ok(heard.includes(part), `${heard}: ${part}`);
        assert.doesNotMatch(heard, /\$\(|undefined|NaN|[\p{Cc}\p{Bidi_Control}]/u);
      }
    });

    it('has an icon and colours of the theme, and none of its own', () => {
      for (const { label, iconPath } of lines()) {
        assert.ok(iconPath instanceof ThemeIcon, label);
        assert.match(iconPath.id, /^[a-z-]+$/);
        assert.match(iconPath.color?.id ?? 'none', /^(?:none|problems(?:Error|Warning|Info)Icon\.foreground)$/);
      }
    });
  });
}

describe('a tooltip in Markdown', () => {
  it('is made when the pointer rests on its line, and not before', () => {
    open('/code.xml', code());
    const provider = editor.tree?.treeDataProvider;
    const asked = shownNodes().map(({ node, item }) => [provider?.getTreeItem(node)['tooltip'], item.tooltip]);
    const late = asked.filter(([, tooltip]) => typeof tooltip === 'object');
    assert.equal(late.length, 2, 'that of the code and that of its entitlement');
    for (const [early] of asked) assert.ok(early === undefined || typeof early === 'string');
  });
});

describe('the view of devices', () => {
  it('counts what is open, and tells what was not read', () => {
    const skipped = ['too-large', 'too-large', 'unreadable', 'unreadable'].map((why, n) => [`${n}`, why] as const);
    const view = devicesView(new Map(skipped));
    view.refresh();
    assert.equal(editor.otherView.badge?.value, view.followUps().length);
    assert.ok(view.followUps().length > 0);
    assert.equal(editor.otherView.message, 'Not read since larger than 10,240 kB: 2. Could not be read: 2');
  });
});
