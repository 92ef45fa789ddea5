import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fold } from '../../../src/core/platforms/fold';
import { columnsOf } from '../../../src/core/render/columns';

describe('folding a paragraph', () => {
  test('breaks English at blanks and never inside a word', () => {
    assert.deepEqual(fold('Copy the code again from License Central.', 16), [
      'Copy the code',
      'again from',
      'License Central.',
    ]);
    assert.deepEqual(fold('see https://example.com/a/long/address now', 10), [
      'see',
      'https://example.com/a/long/address',
      'now',
    ]);
  });

  test('breaks Japanese between its characters, two columns each', () => {
    assert.deepEqual(fold('装置が故障した', 8), ['装置が故', '障した']);
  });

  test('begins no line with a closing mark or a small kana, and ends none with an opening bracket', () => {
    assert.deepEqual(fold('装置が故障。', 10), ['装置が故', '障。']);
    assert.deepEqual(fold('装置「故障」', 6), ['装置', '「故', '障」']);
    assert.deepEqual(fold('予約チェック', 8), ['予約', 'チェック']);
    assert.deepEqual(fold('装置サーバ', 6), ['装置', 'サーバ']);
  });

  test('keeps a Latin word within Japanese whole, and its blanks', () => {
    assert.deepEqual(fold('装置で return を入力する', 16), ['装置で return を', '入力する']);
    assert.deepEqual(fold('装置でreturnを', 8), ['装置で', 'returnを']);
    assert.deepEqual(fold('コードを、12.5から', 10), ['コードを、', '12.5から']);
  });

  test('breaks Chinese likewise', () => {
    const lines = fold('服务器发生故障、已被更换或其虚拟机已被销毁，因此无法生成返回代码。', 20);
    assert.equal(lines.join(''), '服务器发生故障、已被更换或其虚拟机已被销毁，因此无法生成返回代码。');
    for (const line of lines) assert.ok(columnsOf(line) <= 20, line);
  });
});
