import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { laneyP } from '../../../src/analysis/control/laney-p.js';
import { randomOf } from './random-of.js';

/** The definition once more, over lists of known points and in the order of the book. */
function slow(counts: readonly number[], sizes: readonly number[]): { low: number; high: number }[] {
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const p = sum(counts) / sum(sizes);
  const sigma = sizes.map((size) => Math.sqrt((p * (1 - p)) / size));
  const z = counts.map((count, at) => (count / sizes[at]! - p) / sigma[at]!);
  const sigmaZ = Math.max(
    1,
    sum(z.slice(1).map((one, at) => Math.abs(one - z[at]!))) / (z.length - 1) / 1.128,
  );
  return sigma.map((one) => ({
    low: Math.max(0, p - 3 * sigmaZ * one),
    high: Math.min(1, p + 3 * sigmaZ * one),
  }));
}

test('by hand: two points of 100', () => {
  const { centre, sigmaZ, low, high, rates, n } = laneyP([40, 60], [100, 100]);
  // √(0.25 / 100) = 0.05, z = −2 and 2, σ_z = 4 / 1.128.
  assert.equal(n, 2);
  assert.equal(centre, 0.5);
  assert.deepEqual(rates, [0.4, 0.6]);
  assert.ok(Math.abs(sigmaZ! - 4 / 1.128) < 1e-12);
  assert.ok(Math.abs(high[0]! - (0.5 + (0.15 * 4) / 1.128)) < 1e-12 || high[0] === 1);
  assert.deepEqual([low[0], high[1]], [0, 1]);
});

test('the definition, on random counts', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc
          .integer({ min: 1, max: 5000 })
          .chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size))),
        { minLength: 2, maxLength: 40 },
      ),
      (points) => {
        const counts = points.map(([count]) => count);
        const sizes = points.map(([, size]) => size);
        const p = counts.reduce((a, b) => a + b) / sizes.reduce((a, b) => a + b);
        fc.pre(p > 0 && p < 1);
        const found = laneyP(counts, sizes);
        slow(counts, sizes).forEach(({ low, high }, at) => {
          assert.ok(Math.abs(found.low[at]! - low) < 1e-9, `${found.low[at]} and ${low}`);
          assert.ok(Math.abs(found.high[at]! - high) < 1e-9, `${found.high[at]} and ${high}`);
        });
      },
    ),
    { numRuns: 300 },
  );
});

test('of chance alone the limits are those of the plain p chart, nearly', () => {
  const { random } = randomOf(1);
  const sizes = Array.from({ length: 400 }, () => 200);
  const counts = sizes.map((size) =>
    Array.from({ length: size }, () => +(random() < 0.7)).reduce((a, b) => a + b),
  );
  const { sigmaZ } = laneyP(counts, sizes);
  assert.ok(sigmaZ! >= 1 && sigmaZ! < 1.1, `${sigmaZ}`);
});

test('an empty bucket is a gap; all or nothing has limits of no width', () => {
  const gap = laneyP([5, 0, NaN, 7], [10, 0, NaN, 10]);
  assert.deepEqual(gap.rates, [0.5, null, null, 0.7]);
  assert.equal(gap.sigmaZ, null);
  assert.deepEqual(gap.high, [null, null, null, null]);
  const full = laneyP([3, 9, 4], [3, 9, 4]);
  assert.deepEqual([full.low, full.high, full.sigmaZ], [[1, 1, 1], [1, 1, 1], 1]);
  assert.deepEqual(laneyP([], []), { n: 0, centre: null, sigmaZ: null, rates: [], low: [], high: [] });
});

test('misuse throws, with the value', () => {
  assert.throws(() => laneyP([1], [1, 2]), new RangeError('1 counts need as many sizes: 2'));
  assert.throws(() => laneyP([3], [2]), new RangeError('count not between 0 and 2: 3'));
  assert.throws(() => laneyP([-1], [2]), new RangeError('count not between 0 and 2: -1'));
  assert.throws(() => laneyP([0], [-1]), new RangeError('invalid size: -1'));
  assert.throws(() => laneyP([0], [Infinity]), new RangeError('invalid size: Infinity'));
});
