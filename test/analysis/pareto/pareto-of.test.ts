import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { paretoOf } from '../../../src/analysis/pareto/pareto-of.js';

test('the few that make 80 %, by hand', () => {
  const { order, shares, cumulative, whole, few, tied } = paretoOf([5, 50, 10, 30, 5]);
  assert.deepEqual(order, [1, 3, 2, 0, 4]);
  assert.equal(whole, 100);
  assert.deepEqual(shares, [0.5, 0.3, 0.1, 0.05, 0.05]);
  assert.deepEqual(cumulative, [0.5, 0.8, 0.9, 0.95, 1]);
  // 80 of 100 is enough: not one more.
  assert.equal(few, 2);
  assert.equal(tied, 0);
});

test('which of equals is among the few is chance, and is told', () => {
  const { order, few, tied } = paretoOf([1, 1, 1, 1, 1, 0], { share: 0.5 });
  assert.deepEqual(order, [0, 1, 2, 3, 4, 5]);
  assert.equal(few, 3);
  assert.equal(tied, 2);
});

test('what is not known is in no sum; of nothing there are no shares', () => {
  assert.deepEqual(paretoOf([NaN, 3, NaN, 1]), {
    order: [1, 3],
    shares: [0.75, 0.25],
    cumulative: [0.75, 1],
    whole: 4,
    few: 2,
    tied: 0,
    unknown: [0, 2],
  });
  const nothing = { shares: [null, null], cumulative: [null, null], whole: 0, few: 0, tied: 0 };
  assert.deepEqual(paretoOf([0, 0]), { order: [0, 1], ...nothing, unknown: [] });
  assert.deepEqual(paretoOf([]), { order: [], ...nothing, shares: [], cumulative: [], unknown: [] });
  assert.equal(paretoOf([7]).few, 1);
  assert.equal(paretoOf([1e308, 1]).few, 1);
});

test('sums of tenths reach what they are printed as', () => {
  // 0.1 + 0.7 is 0.7999999999999999 in doubles.
  assert.equal(paretoOf([0.7, 0.1, 0.1, 0.1], { share: 0.8 }).few, 2);
});

test('misuse throws', () => {
  assert.throws(() => paretoOf([1, -1]), new RangeError('amount has no share: -1'));
  assert.throws(() => paretoOf([Infinity]), new RangeError('amount has no share: Infinity'));
  for (const share of [0, -1, 1.1, NaN]) assert.throws(() => paretoOf([1], { share }), RangeError);
});

test('on random amounts: no smaller set makes the share, and shares add up', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1e6 }), fc.constant(NaN)), {
        maxLength: 9,
      }),
      fc.integer({ min: 1, max: 100 }),
      (amounts, percent) => {
        const found = paretoOf(amounts, { share: percent / 100 });
        const known = amounts.filter((amount) => !Number.isNaN(amount));
        const whole = known.reduce((a, b) => a + b, 0);
        assert.equal(found.whole, whole);
        assert.deepEqual(found.order.toSorted(), placesOfKnown(amounts));
        if (whole === 0) return assert.equal(found.few, 0);
        // By trying every set of the amounts, in whole hundredths.
        let fewest = Infinity;
        for (let set = 0; set < 2 ** known.length; set++) {
          const chosen = known.filter((_, i) => (set >> i) & 1);
          const sum = chosen.reduce((a, b) => a + b, 0);
          if (sum * 100 >= percent * whole) fewest = Math.min(fewest, chosen.length);
        }
        assert.equal(found.few, fewest);
        assert.ok(Math.abs(found.shares.reduce<number>((a, b) => a + (b ?? NaN), 0) - 1) < 1e-12);
        assert.equal(found.cumulative.at(-1), 1);
      },
    ),
    { numRuns: 500 },
  );
});

function placesOfKnown(amounts: readonly number[]): number[] {
  return amounts.flatMap((amount, place) => (Number.isNaN(amount) ? [] : [place])).toSorted();
}
