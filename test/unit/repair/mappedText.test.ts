import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MappedText } from '../../../src/core/repair/mappedText';

test('each character of a mapped text comes from where it stood in the original', () => {
  const once = MappedText.of('..a&lt;b..', { start: 2, end: 8 }).apply([{ span: { start: 1, end: 5 }, newText: '<' }]);
  assert.equal(once.text, 'a<b');
  assert.deepEqual(once.origin({ start: 1, end: 2 }), { start: 3, end: 7 });
  const twice = once.apply([{ span: { start: 0, end: 1 }, newText: '' }]);
  assert.deepEqual([twice.text, twice.origin({ start: 0, end: 2 })], ['<b', { start: 3, end: 8 }]);
  assert.deepEqual(twice.origin({ start: 2, end: 2 }), { start: 8, end: 8 });
});

test('what is not edited is found again in the original, whatever is done around it', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.tuple(fc.nat(40), fc.nat(5), fc.string({ maxLength: 3 })), { maxLength: 6 }),
      (text, raw) => {
        const edits: { span: { start: number; end: number }; newText: string }[] = [];
        let from = 0;
        for (const [skip, length, newText] of raw) {
          const start = from + skip;
          const end = start + length;
          if (end > text.length) break;
          edits.push({ span: { start, end }, newText });
          from = end;
        }
        const mapped = MappedText.of(text, { start: 0, end: text.length }).apply(edits);
        for (let at = 0; at < mapped.text.length; at++) {
          const origin = mapped.origin({ start: at, end: at + 1 });
          assert.ok(origin.start >= 0 && origin.start <= origin.end && origin.end <= text.length);
          const isEdited = edits.some(({ span }) => span.start === origin.start && span.end === origin.end);
          if (!isEdited) assert.equal(text.slice(origin.start, origin.end), mapped.text.charAt(at));
        }
      },
    ),
  );
});
