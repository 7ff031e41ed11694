import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaMark } from '../../../src/charts/marks/area.js';
import { polylines } from '../../../src/charts/marks/polyline.js';
import { valueRuns } from '../../../src/charts/pixel-columns.js';
import { strokesOf } from '../path-points.js';

const area = (values: number[]): ReturnType<typeof areaMark> =>
  areaMark(
    'a',
    polylines(
      valueRuns(Float64Array.from(values)),
      (at) => at * 10,
      (at) => values[at]!,
    ),
    100,
    'series-2',
  );

test('reaches from the line down to the base, run by run', () => {
  const [shape] = area([5, 6, Number.NaN, 7, 8]);
  assert.deepEqual(strokesOf(shape!.d), [
    [
      [0, 100],
      [0, 5],
      [10, 6],
      [10, 100],
    ],
    [
      [30, 100],
      [30, 7],
      [40, 8],
      [40, 100],
    ],
  ]);
  assert.equal(shape!.fill, 'series-2');
  assert.equal(shape!.stroke, undefined);
});

test('a lone value has no width to fill', () => {
  assert.deepEqual(area([Number.NaN, 5]), []);
  assert.deepEqual(area([]), []);
});
