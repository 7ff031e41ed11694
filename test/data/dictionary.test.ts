import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Dictionary } from '../../src/data/dictionary.js';

test('codes are given by first appearance, and a text has one', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      '__proto__',
      'constructor',
      'toString',
      'a',
      'A',
      'é',
      'e\u0301',
      '\ud800',
      '0',
      '00',
    ),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 200 }), fc.nat({ max: 200 }), (texts, cut) => {
      const order = [...new Set(texts)];
      const dictionary = new Dictionary();
      for (const one of texts) assert.equal(dictionary.codeOf(one), order.indexOf(one) + 1);
      assert.deepEqual(dictionary.values, [null, ...order]);
      assert.equal(dictionary.size, order.length);
      // One that goes on from another's texts gives the codes that the other would.
      const start = new Dictionary([null, ...order.slice(0, cut)]);
      for (const one of order) assert.equal(start.codeOf(one), order.indexOf(one) + 1);
    }),
    { numRuns: 300 },
  );
});

test('a hundred thousand texts keep their codes', () => {
  const dictionary = new Dictionary();
  for (let i = 1; i <= 100_000; i++) assert.equal(dictionary.codeOf(`customer ${i}`), i);
  for (let i = 1; i <= 100_000; i += 997) assert.equal(dictionary.codeOf(`customer ${i}`), i);
});
