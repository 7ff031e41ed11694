import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Interner } from '../../src/query/interner.js';

test('distinct keys get 0, 1, 2 … in the order of their first coming, however many and however large', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat({ max: 50 }), fc.maxSafeNat()), { maxLength: 2000 }), (keys) => {
      const interner = new Interner();
      const expected = [...new Set(keys)];
      for (const key of keys) assert.equal(interner.intern(key), expected.indexOf(key));
      assert.deepEqual([...interner.keys()], expected);
    }),
    { numRuns: 200 },
  );
});

test('keys with a common stride stay quick to find', () => {
  const interner = new Interner();
  for (let key = 0; key < 200_000; key += 1) interner.intern(key * 65_536);
  assert.equal(interner.size, 200_000);
  assert.equal(interner.intern(65_536 * 7), 7);
});
