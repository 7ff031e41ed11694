import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineMark, type LineStyle } from '../../../src/charts/marks/line.js';
import { polylines } from '../../../src/charts/marks/polyline.js';
import { valueRuns } from '../../../src/charts/pixel-columns.js';
import type { PathShape } from '../../../src/charts/scene.js';
import { strokesOf } from '../path-points.js';

const gap = Number.NaN;
const style: LineStyle = { role: 'series-1', width: 2, hollowPoints: true };

/** One value every ten pixels, drawn at its own height. */
function drawn(
  values: number[],
  partial: number[] = [],
  more: Partial<LineStyle> = {},
): Map<string, PathShape> {
  const lines = polylines(
    valueRuns(Float64Array.from(values)),
    (at) => at * 10,
    (at) => values[at]!,
  );
  const shapes = lineMark('a', lines, { ...style, ...more }, (at) => partial.includes(at));
  return new Map(shapes.map((shape) => [shape.key.split(' ')[0]!, shape]));
}

test('each run is a stroke, and a gap is none', () => {
  const shapes = drawn([1, 2, gap, 4, 5, 6]);
  assert.deepEqual([...shapes.keys()], ['line']);
  assert.deepEqual(strokesOf(shapes.get('line')!.d), [
    [
      [0, 1],
      [10, 2],
    ],
    [
      [30, 4],
      [40, 5],
      [50, 6],
    ],
  ]);
});

test('a value between two gaps is a dot', () => {
  const shapes = drawn([gap, 7, gap]);
  assert.deepEqual([...shapes.keys()], ['dots']);
  const [dot] = strokesOf(shapes.get('dots')!.d);
  assert.deepEqual(dot![0], [13, 7]);
  assert.equal(shapes.get('dots')!.fill, 'series-1');
});

test('the stroke to a value that is not final is dashed, and its point hollow', () => {
  const shapes = drawn([1, 2, 3], [2]);
  assert.deepEqual(strokesOf(shapes.get('line')!.d), [
    [
      [0, 1],
      [10, 2],
    ],
  ]);
  assert.deepEqual(strokesOf(shapes.get('partial')!.d), [
    [
      [10, 2],
      [20, 3],
    ],
  ]);
  assert.ok(shapes.get('partial')!.dash);
  assert.equal(shapes.get('line')!.dash, undefined);
  assert.equal(shapes.get('hollow')!.fill, 'surface');
  assert.equal(shapes.get('hollow')!.stroke, 'series-1');
});

test('a value that is not final between others has both its strokes dashed', () => {
  const shapes = drawn([1, 2, 3, 4, 5], [2]);
  assert.deepEqual(strokesOf(shapes.get('line')!.d), [
    [
      [0, 1],
      [10, 2],
    ],
    [
      [30, 4],
      [40, 5],
    ],
  ]);
  assert.deepEqual(strokesOf(shapes.get('partial')!.d), [
    [
      [10, 2],
      [20, 3],
      [30, 4],
    ],
  ]);
});

test('a lone value that is not final is one hollow point', () => {
  assert.deepEqual([...drawn([gap, 7], [1]).keys()], ['hollow']);
});

test('a line that recedes has no hollow points, but a lone value of it is still seen', () => {
  assert.deepEqual([...drawn([1, 2], [1], { hollowPoints: false }).keys()], ['partial']);
  assert.deepEqual([...drawn([gap, 7], [1], { hollowPoints: false }).keys()], ['dots']);
});

test('hollow points do not smear into one another', () => {
  const values = Array.from({ length: 50 }, () => 1);
  const lines = polylines(
    valueRuns(Float64Array.from(values)),
    (at) => at,
    () => 1,
  );
  const shapes = lineMark('a', lines, style, () => true);
  const hollow = strokesOf(shapes.find(({ key }) => key.startsWith('hollow'))!.d).map(([start]) => start![0]);
  assert.ok(hollow.length > 1);
  hollow.slice(1).forEach((x, at) => assert.ok(x - hollow[at]! >= 7));
});
