import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newcombe } from '../../../src/metrics/intervals/newcombe.js';

test('Newcombe 1998, table II, method 10', () => {
  const examples = [
    { of: [56, 70, 48, 80], low: 0.0524, high: 0.3339 },
    { of: [9, 10, 3, 10], low: 0.1705, high: 0.809 },
    { of: [6, 7, 2, 7], low: 0.0582, high: 0.8062 },
    { of: [5, 56, 0, 29], low: -0.0381, high: 0.1926 },
    { of: [0, 10, 0, 20], low: -0.1611, high: 0.2775 },
    { of: [0, 10, 0, 10], low: -0.2775, high: 0.2775 },
    { of: [10, 10, 0, 20], low: 0.6791, high: 1 },
    { of: [10, 10, 0, 10], low: 0.6075, high: 1 },
  ] as const;
  for (const { of, low, high } of examples) {
    const [x, n, y, m] = of;
    const bounds = newcombe(x, n, y, m);
    assert.ok(bounds !== null);
    assert.ok(Math.abs(bounds.low - low) <= 0.00005, `${of.join()}: ${bounds.low} is not ${low}`);
    assert.ok(Math.abs(bounds.high - high) <= 0.00005, `${of.join()}: ${bounds.high} is not ${high}`);
  }
});

test('none where a sample has fewer than 2', () => {
  assert.equal(newcombe(1, 1, 3, 10), null);
  assert.equal(newcombe(3, 10, 0, 0), null);
});

const sample = fc.integer({ min: 2, max: 400 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));

test('within −1 and 1, around the difference, and turned round where the samples are', () => {
  fc.assert(
    fc.property(sample, sample, ([x, n], [y, m]) => {
      const bounds = newcombe(x, n, y, m);
      const turned = newcombe(y, m, x, n);
      assert.ok(bounds !== null && turned !== null);
      const difference = x / n - y / m;
      assert.ok(bounds.low >= -1 - 1e-12 && bounds.low <= difference + 1e-12);
      assert.ok(bounds.high <= 1 + 1e-12 && bounds.high >= difference - 1e-12);
      assert.ok(Math.abs(bounds.low + turned.high) < 1e-12 && Math.abs(bounds.high + turned.low) < 1e-12);
    }),
    { numRuns: 300 },
  );
});
