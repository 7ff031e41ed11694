import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dotMark, type Dot } from '../../../src/charts/marks/dot.js';
import type { PathShape } from '../../../src/charts/scene.js';
import { boundsOf, strokesOf } from '../path-points.js';

const track = { left: 10, right: 110, y: 20, radius: 4, role: 'series-1' } as const;
const drawn = (dot: Partial<Dot>, place = (value: number): number => 10 + value): PathShape[] =>
  dotMark('a', { value: 50, low: 40, high: 60, hollow: false, ...dot }, { ...track, place });

test('a dot at its value on a whisker with a cap at each end', () => {
  const [whisker, dot, ...others] = drawn({});
  assert.deepEqual(others, []);
  const [line, ...caps] = strokesOf(whisker!.d);
  assert.deepEqual(line, [
    [50, 20],
    [70, 20],
  ]);
  assert.deepEqual(
    caps.map(([point]) => point?.[0]),
    [50, 70],
  );
  const { left, right, top, foot } = boundsOf(dot!.d);
  // A circle is written as two arcs: only its ends left and right are points of the path.
  assert.deepEqual([left, right, top, foot], [56, 64, 20, 20]);
  assert.equal(dot!.fill, 'series-1');
});

test('a hollow dot is a ring that hides the whisker under it', () => {
  const dot = drawn({ hollow: true }).at(-1)!;
  assert.deepEqual([dot.fill, dot.stroke], ['surface', 'series-1']);
});

test('an end beyond the scale has no cap, and the whisker stops there', () => {
  const [whisker] = drawn({ low: -30 });
  const [line, ...caps] = strokesOf(whisker!.d);
  assert.deepEqual(line, [
    [10, 20],
    [70, 20],
  ]);
  assert.equal(caps.length, 1);
  assert.equal(strokesOf(drawn({ low: -30, high: 500 })[0]!.d).length, 1);
});

test('a value beyond the scale is an arrow at its end that points out', () => {
  const left = strokesOf(drawn({ value: -5, low: NaN, high: NaN })[0]!.d)[0]!;
  assert.deepEqual(left[0], [10, 20]);
  assert.ok(left.slice(1).every(([x]) => x > 10));
  const right = strokesOf(drawn({ value: 200, low: NaN, high: NaN })[0]!.d)[0]!;
  assert.deepEqual(right[0], [110, 20]);
  assert.ok(right.slice(1).every(([x]) => x < 110));
});

test('without an interval there is the dot alone, without a value nothing', () => {
  assert.equal(drawn({ low: NaN, high: NaN }).length, 1);
  assert.equal(drawn({ high: NaN }).length, 1);
  assert.deepEqual(drawn({ value: NaN }), []);
  assert.deepEqual(drawn({ value: Infinity }), []);
});

test('whatever the numbers, nothing is drawn outside the track and no coordinate is lost', () => {
  const number = fc.oneof(fc.double(), fc.constantFrom(NaN, -Infinity, Infinity, 0, -0, 1e308, -1e308));
  fc.assert(
    fc.property(number, number, number, fc.boolean(), (value, low, high, hollow) => {
      for (const { d } of dotMark(
        'a',
        { value, low, high, hollow },
        { ...track, place: (x) => 60 + x * 40 },
      )) {
        assert.doesNotMatch(d, /NaN|Infinity/);
        const { left, right } = boundsOf(d);
        assert.ok(left >= track.left - track.radius && right <= track.right + track.radius, d);
      }
    }),
    { numRuns: 500 },
  );
});
