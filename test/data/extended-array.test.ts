import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { extended, goesOn } from '../../src/data/extended-array.js';
import { PrefixMemory } from '../../src/data/prefix-memory.js';

const steps = fc.array(
  fc.record({ of: fc.nat(), values: fc.array(fc.integer({ min: 1, max: 255 }), { maxLength: 900 }) }),
  { maxLength: 30 },
);

test('arrays gone on from in any order keep their own values, and those that share a buffer begin alike', () => {
  const kinds = fc.constantFrom(Uint8Array, Uint16Array, Uint32Array, Float64Array);
  fc.assert(
    fc.property(kinds, steps, (Kind, list) => {
      const made = [new Kind(0)];
      const expected: number[][] = [[]];
      for (const { of, values } of list) {
        const from = of % made.length;
        const before = made[from]!;
        const array = extended(before, before.length + values.length);
        array.set(values, before.length);
        made.push(array);
        expected.push([...expected[from]!, ...values]);
      }
      assert.deepEqual(
        made.map((array) => [...array]),
        expected,
      );
      for (const a of made) {
        for (const b of made) {
          if (goesOn(a, b)) assert.deepEqual([...b.subarray(0, a.length)], [...a]);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('a feed in one line is copied seldom', () => {
  let array = new Uint32Array(10_000);
  const buffers = new Set<unknown>([array.buffer]);
  for (let step = 0; step < 3600; step++) {
    array = extended(array, array.length + 20);
    buffers.add(array.buffer);
  }
  assert.equal(array.length, 82_000);
  assert.ok(buffers.size < 20, `${buffers.size} buffers`);
});

test('what is known of an array is known of those that begin with it, and not of those before it', () => {
  const memory = new PrefixMemory<string>();
  const first = extended(new Uint8Array(0), 3);
  const second = extended(first, 5);
  memory.keep(first, 'three');
  assert.deepEqual(memory.before(second), { length: 3, found: 'three' });
  memory.keep(second, 'five');
  memory.keep(first, 'three');
  assert.deepEqual(memory.before(second), { length: 5, found: 'five' });
  assert.equal(memory.before(first), undefined);
  assert.equal(memory.before(second.subarray(1)), undefined);
  assert.equal(memory.before(second.slice()), undefined);
});
