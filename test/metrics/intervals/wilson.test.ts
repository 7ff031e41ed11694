import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wilson } from '../../../src/metrics/intervals/wilson.js';
import { published, skipUnpublished } from '../published-values.js';

function near(actual: number | undefined, expected: number, tolerance: number): void {
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
}

test('Newcombe 1998, table I, method 3', () => {
  const examples = [
    { x: 81, n: 263, low: 0.2553, high: 0.3662 },
    { x: 15, n: 148, low: 0.0624, high: 0.1605 },
    { x: 0, n: 20, low: 0, high: 0.1611 },
    { x: 1, n: 29, low: 0.0061, high: 0.1718 },
  ];
  for (const { x, n, low, high } of examples) {
    near(wilson(x, n)?.low, low, 0.00005);
    near(wilson(x, n)?.high, high, 0.00005);
  }
});

test(
  'published values to 1e-9, by the quantile in full that they are computed with',
  { skip: skipUnpublished },
  () => {
    // The catalogue states it to six digits, which is worth some 2e-9 of an end.
    const quantile = 1.959963984540054;
    const rows = published?.wilson_95.rows ?? [];
    assert.notEqual(rows.length, 0);
    for (const { x, n, low, high } of rows) {
      near(wilson(x, n, quantile)?.low, low, 1e-9);
      near(wilson(x, n, quantile)?.high, high, 1e-9);
    }
  },
);

test('published values to the digits of z', { skip: skipUnpublished }, () => {
  const rows = published?.wilson_95.rows ?? [];
  assert.notEqual(rows.length, 0);
  for (const { x, n, low, high } of rows) {
    near(wilson(x, n)?.low, low, 1e-8);
    near(wilson(x, n)?.high, high, 1e-8);
  }
});

test('none for n below 2; exact ends where none or all succeed', () => {
  assert.equal(wilson(0, 0), null);
  assert.equal(wilson(1, 1), null);
  assert.equal(wilson(0, 7)?.low, 0);
  assert.equal(wilson(7, 7)?.high, 1);
});

test('the ends solve the score equation (p̂ − p)² = z² p(1 − p)/n', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 1_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, part) => {
        const x = Math.round(part * n);
        const bounds = wilson(x, n);
        assert.ok(
          bounds !== null &&
            bounds.low >= 0 &&
            bounds.low <= x / n &&
            bounds.high >= x / n &&
            bounds.high <= 1,
        );
        for (const p of [bounds.low, bounds.high]) {
          near((x / n - p) ** 2, (1.959964 ** 2 * p * (1 - p)) / n, 1e-12);
        }
      },
    ),
    { numRuns: 500 },
  );
});
