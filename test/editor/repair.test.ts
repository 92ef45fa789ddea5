import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { code } from '../support/code';
import { editor } from '../support/vscode';
import { aWindowForEachTest, open } from './window';

/** As a mail quotes a code. */
const damaged = code().replace('</udi>', '\n> </udi>');

const repair = async () => editor.commands.get('licenseReservation.repair')?.();

describe('Repair Damaged Code', () => {
  aWindowForEachTest();

  it('says nothing to one who picks none of several damaged codes', async () => {
    open('/a.txt', damaged);
    open('/b.txt', damaged);
    await repair();
    assert.deepEqual(editor.messages, []);
  });

  it('says so when no code in sight is damaged', async () => {
    open('/a.txt', code());
    await repair();
    assert.deepEqual(editor.messages, ['No damaged code in sight.']);
  });
});
