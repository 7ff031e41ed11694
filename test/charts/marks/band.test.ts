import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandMark } from '../../../src/charts/marks/band.js';
import { polylines, type Polyline } from '../../../src/charts/marks/polyline.js';
import { valueRuns } from '../../../src/charts/pixel-columns.js';
import { strokesOf } from '../path-points.js';

const line = (values: number[]): Polyline[] =>
  polylines(
    valueRuns(Float64Array.from(values)),
    (at) => at * 10,
    (at) => values[at]!,
  );

test('goes along the one end and back along the other', () => {
  const [band, ...others] = bandMark('a', line([5, 6, 7]), line([1, 2, 3]), 'series-1');
  assert.deepEqual(others, []);
  assert.deepEqual(strokesOf(band!.d), [
    [
      [0, 1],
      [10, 2],
      [20, 3],
      [20, 7],
      [10, 6],
      [0, 5],
    ],
  ]);
});

test('a lone interval is a stroke between its ends', () => {
  const gap = Number.NaN;
  const shapes = bandMark('a', line([gap, 6, gap]), line([gap, 2, gap]), 'series-1');
  assert.deepEqual(
    shapes.map(({ key }) => key),
    ['whiskers a'],
  );
  assert.deepEqual(strokesOf(shapes[0]!.d), [
    [
      [10, 6],
      [10, 2],
    ],
  ]);
});

test('nothing known is nothing drawn', () => {
  assert.deepEqual(bandMark('a', [], [], 'series-1'), []);
});
