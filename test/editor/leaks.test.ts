import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leaksIn } from '../../scripts/vscode/leaks.mjs';
import { code, PIID, SIGNATURE } from '../support/code';

describe('the search of the logs of a suite', () => {
  const found = (text: string) => leaksIn({ 'a.log': text }, [PIID, 'abcde']).length;

  it('finds a value in plain, in hex and in base64 wherever that begins', () => {
    assert.equal(found(`[info] ${PIID} read`), 1);
    assert.equal(found(`[info] ${Buffer.from(PIID).toString('hex')}`), 1);
    for (const before of ['', 'x', 'xy']) assert.equal(found(Buffer.from(`${before}${PIID}<`).toString('base64')), 1);
    assert.equal(found('device abcde.'), 1);
  });

  it('finds the text of a code and a signature, whatever their values', () => {
    assert.ok(leaksIn({ 'a.log': code() }, []).length > 0);
    assert.ok(leaksIn({ 'a.log': `x ${SIGNATURE}` }, []).length > 0);
  });

  it('takes no hash and no path for a value', () => {
    assert.equal(found('commit 0abcdef12; opened file:///london/AC_abcde.xml'), 0);
  });
});
