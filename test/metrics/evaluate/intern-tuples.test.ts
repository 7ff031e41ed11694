import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { internTuples } from '../../../src/metrics/evaluate/intern-tuples.js';

function intern(tuples: readonly (readonly number[])[], sizes: readonly number[]) {
  const columns = sizes.map((size, k) => ({
    codes: Uint32Array.from(tuples, (tuple) => tuple[k] as number),
    size,
  }));
  return internTuples(columns, tuples.length);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((value, at) => value !== b[at]);
  return k === -1 ? 0 : Math.sign((a[k] as number) - (b[k] as number));
}

test('ids are equal as tuples are, ascend as they do, and leave no gap', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }).chain((sizes) =>
        fc.record({
          sizes: fc.constant(sizes),
          tuples: fc.array(fc.tuple(...sizes.map((size) => fc.nat(size - 1))), { maxLength: 30 }),
        }),
      ),
      ({ sizes, tuples }) => {
        const { ids, count } = intern(tuples, sizes);
        assert.equal(new Set(ids).size, count);
        for (const [i, a] of tuples.entries()) {
          assert.ok((ids[i] as number) < count);
          for (const [j, b] of tuples.entries()) {
            assert.equal(Math.sign((ids[i] as number) - (ids[j] as number)), compare(a, b));
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('five keys of four thousand million values each do not overflow', () => {
  const big = 2 ** 32;
  const tuples = [
    [big - 1, 0, big - 1, 0, big - 1],
    [big - 1, 0, big - 1, 0, big - 2],
    [0, big - 1, 0, 0, 0],
    [big - 1, 0, big - 1, 0, big - 1],
  ];
  const { ids, count } = intern(tuples, [big, big, big, big, big]);
  assert.deepEqual([...ids], [2, 1, 0, 2]);
  assert.equal(count, 3);
});

test('nothing has no ids', () => {
  assert.deepEqual(internTuples([{ codes: new Uint32Array(0), size: 0 }], 0).count, 0);
});
