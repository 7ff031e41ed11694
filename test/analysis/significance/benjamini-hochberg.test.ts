import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { benjaminiHochberg } from '../../../src/analysis/significance/benjamini-hochberg.js';

test('the worked example of the paper: of 15 tests the four smallest', () => {
  // Benjamini and Hochberg 1995, §4.1 (thrombolysis): Bonferroni tells three of them.
  const values = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  assert.deepEqual(
    benjaminiHochberg(values),
    values.map((p) => p <= 0.0095),
  );
});

test('one that passes takes the smaller ones before it along', () => {
  assert.deepEqual(benjaminiHochberg([0.05, 0.05, 0.05, 0.05]), [true, true, true, true]);
  assert.deepEqual(benjaminiHochberg([0.05, 0.051]), [false, false]);
  assert.deepEqual(benjaminiHochberg([0.026, 0.05]), [true, true]);
});

test('extremes', () => {
  assert.deepEqual(benjaminiHochberg([]), []);
  assert.deepEqual(benjaminiHochberg([0, 1]), [true, false]);
  // What is not tested makes the limit of the others no lower.
  assert.deepEqual(benjaminiHochberg([NaN, 0.05, NaN]), [false, true, false]);
  assert.deepEqual(benjaminiHochberg([1, 1], 1), [true, true]);
  assert.throws(() => benjaminiHochberg([1.5]), new RangeError('p-value not between 0 and 1: 1.5'));
  assert.throws(() => benjaminiHochberg([0.5], -1), RangeError);
});

test('on random values: by the definition, for each k', () => {
  const value = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(0, 0.01, 0.025, 0.05, NaN),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 12 }), (values) => {
      const known = values.filter((p) => !Number.isNaN(p));
      let most = 0;
      for (let k = 1; k <= known.length; k++) {
        const kth = known.toSorted((a, b) => a - b)[k - 1] as number;
        if (kth <= (0.05 * k) / known.length) most = k;
      }
      const told = benjaminiHochberg(values);
      const limit = known.toSorted((a, b) => a - b)[most - 1] ?? -1;
      assert.deepEqual(
        told,
        values.map((p) => p <= limit),
      );
    }),
    { numRuns: 500 },
  );
});
