import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byteLength, bytesOfText, textOfBytes } from '../../src/data/text-bytes.js';

const units = fc.array(
  fc.oneof(
    fc.constantFrom(
      0x00,
      0x7f,
      0x80,
      0x7ff,
      0x800,
      0xd7ff,
      0xd800,
      0xdbff,
      0xdc00,
      0xdfff,
      0xe000,
      0xfeff,
      0xffff,
    ),
    fc.integer({ min: 0, max: 0xffff }),
  ),
  { maxLength: 90 },
);

test('every string has bytes, and they are it: those of UTF-8 where that has some', () => {
  fc.assert(
    fc.property(units, (codes) => {
      const text = String.fromCharCode(...codes);
      const { bytes, length } = bytesOfText(text);
      const own = bytes.slice(0, length);
      assert.equal(byteLength(text), length);
      assert.equal(textOfBytes(own, 0, length), text);
      const utf8 = new TextEncoder().encode(text);
      // The encoder has U+FFFD for a surrogate without its other half: then, and only then, it is another text.
      if (new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8) === text) assert.deepEqual(own, utf8);
      else assert.ok(/[\ud800-\udfff]/.test(text));
    }),
    { numRuns: 2000 },
  );
});

test('long texts and parts of bytes', () => {
  const text = `${'ж'.repeat(300_000)}\ud800${'a'.repeat(70)}`;
  const { bytes, length } = bytesOfText(text);
  assert.equal(length, 600_000 + 3 + 70);
  assert.equal(textOfBytes(bytes, 0, length), text);
  assert.equal(textOfBytes(bytes, length - 70, length), 'a'.repeat(70));
  assert.equal(textOfBytes(bytes, 4, 8), 'жж');
  assert.equal(textOfBytes(bytes, 5, 5), '');
});
