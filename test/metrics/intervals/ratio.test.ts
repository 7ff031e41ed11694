import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { meanInterval } from '../../../src/metrics/intervals/mean.js';
import { ratioInterval } from '../../../src/metrics/intervals/ratio.js';

type Unit = readonly [x: number, y: number];

function interval(units: readonly Unit[]) {
  const sum = (of: (unit: Unit) => number) => units.reduce((total, unit) => total + of(unit), 0);
  return ratioInterval({
    n: units.length,
    x: sum(([x]) => x),
    y: sum(([, y]) => y),
    xx: sum(([x]) => x * x),
    xy: sum(([x, y]) => x * y),
    yy: sum(([, y]) => y * y),
  });
}

function near(bounds: ReturnType<typeof interval>, middle: number, half: number): void {
  assert.ok(bounds !== null);
  assert.ok(Math.abs(bounds.low - (middle - half)) < 1e-6, `low ${bounds.low}`);
  assert.ok(Math.abs(bounds.high - (middle + half)) < 1e-6, `high ${bounds.high}`);
}

test('three units out of ten each: residuals 2/3, 5/3 and −7/3 of 22/30', () => {
  // Σ of their squares is 78/9, times 3/2 is 13; t with 2 degrees of freedom is 4.302653.
  near(
    interval([
      [8, 10],
      [9, 10],
      [5, 10],
    ]),
    22 / 30,
    (4.302653 * Math.sqrt(13)) / 30,
  );
});

test('units of unequal size: residuals −0.4 and 0.4 of 22/25', () => {
  // 2/1 × 0.32 = 0.64; t with 1 degree of freedom is 12.706205.
  near(
    interval([
      [4, 5],
      [18, 20],
    ]),
    0.88,
    (12.706205 * 0.8) / 25,
  );
});

test('none for n below 2 or nothing below the line; no width where all units have the same ratio', () => {
  assert.equal(interval([]), null);
  assert.equal(interval([[3, 4]]), null);
  assert.equal(
    interval([
      [0, 0],
      [1, 0],
    ]),
    null,
  );
  assert.deepEqual(
    interval([
      [1, 2],
      [4, 8],
      [2, 4],
    ]),
    { low: 0.5, high: 0.5 },
  );
  // In doubles the squares of these residuals may add up to less than nothing.
  const tenths = interval([
    [0.1, 0.3],
    [0.1, 0.3],
    [0.1, 0.3],
  ]);
  assert.ok(tenths !== null && Math.abs(tenths.low - 1 / 3) < 1e-7 && Math.abs(tenths.high - 1 / 3) < 1e-7);
});

test('where every unit is 1 below the line it is the interval of a mean', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 30 }), (values) => {
      const ratio = interval(values.map((value) => [value, 1]));
      const sum = values.reduce((total, value) => total + value, 0);
      const squares = values.reduce((total, value) => total + value * value, 0);
      const mean = meanInterval(values.length, sum, squares);
      assert.ok(ratio !== null && mean !== null);
      assert.ok(Math.abs(ratio.low - mean.low) < 1e-6);
      assert.ok(Math.abs(ratio.high - mean.high) < 1e-6);
    }),
    { numRuns: 300 },
  );
});
