import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { adjustedP, benjaminiHochberg } from '../../../src/engine.js';
import { compareSides } from '../../../src/analysis/insights/compare-sides.js';
import { restOf, type Side, sideOf } from '../../../src/analysis/insights/side-of.js';
import { studentTQuantile, studentTTails } from '../../../src/metrics/intervals/student-t.js';

function sideOfValues(values: readonly number[]): Side {
  const n = values.length;
  const value = values.reduce((sum, x) => sum + x, 0) / n;
  const squares = values.reduce((sum, x) => sum + (x - value) ** 2, 0);
  return { n, value, variance: squares / (n - 1), successes: null };
}

function share(successes: number, n: number): Side {
  const value = successes / n;
  return { n, value, variance: value * (1 - value), successes };
}

test('tails of Student’s t are what its quantiles leave, and those of one and two degrees of freedom as they are exactly', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.0001, max: 0.4999, noNaN: true }),
      fc.double({ min: 1, max: 5000, noNaN: true }),
      (p, df) => {
        const t = studentTQuantile(p, df);
        assert.ok(Math.abs(studentTTails(t, df) - 2 * p) < 1e-9);
        assert.equal(studentTTails(-t, df), studentTTails(t, df));
      },
    ),
    { numRuns: 300 },
  );
  for (const t of [0, 0.1, 1, 3, 40]) {
    assert.ok(Math.abs(studentTTails(t, 1) - (1 - (2 / Math.PI) * Math.atan(t))) < 1e-12);
    assert.ok(Math.abs(studentTTails(t, 2) - (1 - t / Math.sqrt(2 + t * t))) < 1e-12);
  }
  assert.equal(studentTTails(Infinity, 5), 0);
  assert.throws(() => studentTTails(1, 0), /degrees of freedom not above 0 and finite: 0/);
  assert.throws(() => studentTTails(NaN, 3), /not a quantile: NaN/);
});

test('adjusted p-values are at most the rate where Benjamini and Hochberg tell a test, and nowhere else', () => {
  const p = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.05, 1, NaN));
  fc.assert(
    fc.property(
      fc.array(p, { maxLength: 40 }),
      fc.double({ min: 0.001, max: 1, noNaN: true }),
      (values, rate) => {
        const adjusted = adjustedP(values);
        const told = benjaminiHochberg(values, rate);
        values.forEach((value, at) => {
          if (Number.isNaN(value)) return assert.ok(Number.isNaN(adjusted[at]));
          // A rate that is an adjusted value but for its rounding may fall on either side.
          if (Math.abs(adjusted[at]! - rate) < 1e-12) return;
          assert.equal(adjusted[at]! <= rate, told[at]);
          assert.ok(adjusted[at]! >= value * (1 - 1e-12));
        });
      },
    ),
    { numRuns: 300 },
  );
  // Three of four, by hand: 0.01 × 4 / 1, 0.02 × 4 / 2, 0.03 × 4 / 3 are all 0.04.
  assert.deepEqual(
    Array.from(adjustedP([0.03, 0.9, 0.01, 0.02]), (one) => Number(one.toFixed(12))),
    [0.04, 0.9, 0.04, 0.04],
  );
  assert.throws(() => adjustedP([2]), /p-value not between 0 and 1: 2/);
});

test('what is left of a whole without a part is what the values left make', () => {
  const value = fc.double({ min: 0, max: 1000, noNaN: true });
  const values = fc.array(value, { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(values, values, (part, rest) => {
      const left = restOf(sideOfValues([...part, ...rest]), sideOfValues(part));
      const expected = sideOfValues(rest);
      assert.equal(left?.n, expected.n);
      assert.ok(Math.abs(left.value - expected.value) < 1e-8);
      assert.ok(Math.abs(left.variance - expected.variance) < 1e-5);
    }),
    { numRuns: 300 },
  );
  assert.deepEqual(restOf(share(30, 100), share(10, 40)), share(20, 60));
  assert.equal(restOf(share(30, 100), share(30, 99)), null);
});

test('a side is read back from the value’s interval', () => {
  const values = [12, 15, 9, 22, 31, 18];
  const { n, value, variance } = sideOfValues(values);
  const half = studentTQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  const told = {
    ...{ value, n, numerator: 107, denominator: n, low: value - half, high: value + half },
    coverage: { used: n, eligible: n, excluded: [] },
  };
  const side = sideOf(told, { interval: 'mean' });
  assert.ok(Math.abs((side?.variance ?? NaN) - variance) < 1e-9);
  assert.equal(sideOf({ ...told, low: null }, { interval: 'mean' }), null);
  assert.equal(sideOf(told, { interval: 'none' }), null);
});

test('shares are judged by the exact test, doubled', () => {
  // Fisher’s tea: 4 of 4 against 0 of 4 has one of 70 orders on its side, and as many on the other.
  const found = compareSides(share(4, 4), share(0, 4), null);
  assert.ok(Math.abs((found?.p ?? NaN) - 2 / 70) < 1e-12);
  assert.equal(found?.difference, 1);
  assert.equal(compareSides(share(3, 10), share(30, 100), null)?.p, 1);
});

test('means are judged by Welch’s t or the pooled one, whichever is less sure', () => {
  const [a, b] = [
    sideOfValues([30.02, 29.99, 30.11, 29.97, 30.01, 29.99]),
    sideOfValues([29.89, 29.93, 29.72, 29.98, 30.02, 29.98]),
  ];
  // Published with the test’s usual example: t = 1.959, p = 0.09077 by Welch (df 7.03), 0.07857 pooled (df 10).
  const found = compareSides(a, b, null);
  assert.ok(Math.abs((found?.p ?? NaN) - 0.09077) < 5e-5, String(found?.p));
  assert.equal(compareSides(sideOfValues([1, 1]), sideOfValues([2, 2]), null), null);
});

test('days that differ among themselves make a difference less sure', () => {
  const own = { above: [9, 1, 9, 1, 9, 1, 9, 1], below: [10, 10, 10, 10, 10, 10, 10, 10] };
  const other = { above: [1, 3, 1, 3, 1, 3, 1, 3], below: own.below };
  const even = { above: [5, 5, 5, 5, 5, 5, 5, 5], below: own.below };
  const evenOther = { above: [2, 2, 2, 2, 2, 2, 2, 2], below: own.below };
  const sides = [share(40, 80), share(16, 80)] as const;
  const p = (days: typeof own, others: typeof own): number =>
    compareSides(...sides, { own: days, other: others, scale: 1 })?.p ?? NaN;
  assert.ok(p(own, other) > 0.05);
  assert.equal(p(even, evenOther), compareSides(...sides, null)?.p);
});
