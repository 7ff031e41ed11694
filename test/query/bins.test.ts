import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { binCount, binLow, binMiddle, binOf, quantile } from '../../src/query/bins.js';

test('zero and every whole number below 128 have a bucket of their own', () => {
  for (let value = 0; value < 128; value += 1) {
    assert.equal(binOf(value), value);
    assert.equal(binMiddle(value), value);
  }
  assert.equal(binOf(128), binOf(129));
});

test('a bucket holds exactly the whole numbers from its edge to the next, with its middle within 1 %', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger().map(Math.abs), (value) => {
      const bin = binOf(value);
      assert.ok(bin < binCount);
      assert.ok(binLow(bin) <= value && value < binLow(bin + 1));
      assert.ok(Math.abs(binMiddle(bin) - value) <= 0.01 * value);
    }),
    { numRuns: 1000 },
  );
});

test('buckets are in the order of their values at every power of two', () => {
  for (let power = 6; power < 53; power += 1) {
    const edge = 2 ** power;
    assert.equal(binOf(edge), binOf(edge - 1) + 1);
    assert.equal(binLow(binOf(edge)), edge);
  }
});

test('a quantile is within 1 % of the nearest-rank quantile of the values themselves', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat({ max: 200 }), fc.nat({ max: 90_000_000 })), { minLength: 1, maxLength: 300 }),
      fc.constantFrom(0, 0.1, 0.5, 0.9, 0.99, 1),
      (values, p) => {
        const counts = new Map<number, number>();
        for (const value of values) counts.set(binOf(value), (counts.get(binOf(value)) ?? 0) + 1);
        const bins = [...counts.keys()].sort((a, b) => a - b);
        const found = quantile(
          bins,
          bins.map((bin) => counts.get(bin)!),
          p,
        )!;
        const sorted = values.toSorted((a, b) => a - b);
        const exact = sorted[Math.max(0, Math.ceil(p * values.length) - 1)]!;
        assert.ok(Math.abs(found - exact) <= 0.01 * exact, `${found} for ${exact}`);
      },
    ),
    { numRuns: 500 },
  );
});

test('nothing counted has no quantile', () => {
  assert.equal(quantile([], [], 0.5), null);
});
