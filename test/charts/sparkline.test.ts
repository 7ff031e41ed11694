import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PathShape } from '../../src/charts/scene.js';
import { sparkline, type SparklineSpec } from '../../src/charts/sparkline.js';
import { boundsOf, strokesOf } from './path-points.js';

const gap = Number.NaN;

function drawn(values: number[], more: Partial<SparklineSpec> = {}): Map<string, PathShape> {
  const scene = sparkline({
    width: 100,
    height: 40,
    direction: 'ltr',
    values: Float64Array.from(values),
    partialLast: false,
    limits: { min: 0, max: 1 },
    ...more,
  });
  assert.deepEqual([scene.width, scene.height], [more.width ?? 100, 40]);
  return new Map(scene.shapes.map((shape) => [shape.key.split(' ')[0]!, shape as PathShape]));
}

test('fills its paper from the least to the greatest value', () => {
  const { left, right, top, foot } = boundsOf(drawn([0.2, 0.9, 0.4]).get('line')!.d);
  assert.ok(left < 10 && right > 90 && top < 10 && foot > 30);
});

test('the last value has a dot, a hollow one where it is not final', () => {
  const end = drawn([0.2, 0.9, 0.4]).get('end')!;
  assert.ok(boundsOf(end.d).right > 90 && end.fill === 'series-1');
  const shapes = drawn([0.2, 0.9, 0.4], { partialLast: true });
  assert.ok(!shapes.has('end') && shapes.has('partial'));
  assert.equal(shapes.get('hollow')!.fill, 'surface');
});

test('the last bucket without a value has no dot', () => {
  assert.ok(!drawn([0.2, 0.9, gap]).has('end'));
});

test('time runs to the left where reading does', () => {
  const [[start]] = strokesOf(drawn([0.2, 0.9], { direction: 'rtl' }).get('line')!.d) as [[[number, number]]];
  assert.ok(start[0] > 90);
});

test('values that are all the same lie level: in the middle, or at the limit that they are at', () => {
  const level = (value: number): number => boundsOf(drawn([value, value]).get('line')!.d).top;
  assert.equal(level(0.5), 20);
  assert.ok(level(1) < 10);
  assert.ok(level(0) > 30);
});

test('one value is a dot, none is nothing', () => {
  assert.ok(drawn([0.5]).has('dots'));
  assert.equal(drawn([gap, gap]).size, 0);
  assert.equal(drawn([]).size, 0);
  assert.equal(drawn([0.5, 0.6], { width: 4 }).size, 0);
});

test('many values are drawn by the pixel', () => {
  const values = Array.from({ length: 10_000 }, (_, at) => (at === 5000 ? 1 : 0.5));
  const points = strokesOf(drawn(values).get('line')!.d).flat();
  assert.ok(points.length <= 4 * 100);
  assert.ok(
    points.some(([, y]) => y < 10),
    'the spike is seen',
  );
});
