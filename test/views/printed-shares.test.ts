import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { printedShares } from '../../src/views/printed-shares.js';

test('thirds are 34, 33 and 33, and it is said that one was moved', () => {
  assert.deepEqual(printedShares([1, 1, 1], 0), { steps: [34, 33, 33], moved: true });
  assert.deepEqual(printedShares([1, 1, 1], 1), { steps: [334, 333, 333], moved: true });
});

test('shares that add up as they are stay as they are', () => {
  assert.deepEqual(printedShares([1, 1], 0), { steps: [50, 50], moved: false });
  assert.deepEqual(printedShares([66, 34], 0), { steps: [66, 34], moved: false });
  // 29 of 100 is 28.999… % in floating point.
  assert.deepEqual(printedShares([29, 71], 1), { steps: [290, 710], moved: false });
});

test('shares of nothing are none', () => {
  assert.deepEqual(printedShares([0, 0], 0), { steps: [0, 0], moved: false });
  assert.deepEqual(printedShares([], 0), { steps: [], moved: false });
});

test('they add up to 100 %, none moves by a whole step, and none overtakes a larger one', () => {
  const counts = fc.array(fc.oneof(fc.nat(), fc.nat({ max: 5 }), fc.constant(1e15)), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 2 }), (values, decimals) => {
      const whole = values.reduce((sum, count) => sum + count, 0);
      fc.pre(whole > 0);
      const { steps, moved } = printedShares(values, decimals);
      const units = 100 * 10 ** decimals;
      assert.equal(
        steps.reduce((sum, step) => sum + step, 0),
        units,
      );
      let any = false;
      values.forEach((count, at) => {
        const exact = (count / whole) * units;
        assert.ok(Math.abs(steps[at]! - exact) < 1 + 1e-6);
        if (steps[at] !== Math.round(exact)) any = true;
        values.forEach((other, there) => {
          if (count > other) assert.ok(steps[at]! >= steps[there]!);
        });
      });
      assert.equal(moved, any);
    }),
    { numRuns: 500 },
  );
});
