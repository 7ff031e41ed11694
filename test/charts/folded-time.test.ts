import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldedTime } from '../../src/charts/folded-time.js';

test('time without a gap is a straight line', () => {
  const time = foldedTime(
    [
      [100, 200],
      [150, 300],
    ],
    400,
    30,
  );
  assert.deepEqual([100, 150, 200, 300].map(time), [0, 100, 200, 400]);
  assert.deepEqual(time.runs, [{ from: 100, to: 300, start: 0, end: 400 }]);
});

test('a short gap stays, a long one is as wide as a fold', () => {
  // 20 of 100 without anything: less than a quarter of the 80 that are not empty is 20.
  assert.equal(
    foldedTime(
      [
        [0, 40],
        [60, 100],
      ],
      300,
      30,
    ).runs.length,
    1,
  );
  const time = foldedTime(
    [
      [0, 40],
      [61, 101],
    ],
    430,
    30,
  );
  assert.deepEqual(time.runs, [
    { from: 0, to: 40, start: 0, end: 200 },
    { from: 61, to: 101, start: 230, end: 430 },
  ]);
  // In the middle of what is folded away.
  assert.equal(time(50.5), 215);
});

test('moments alone are a fold apart, and nothing is at nothing', () => {
  const time = foldedTime(
    [
      [5, 5],
      [1000, 1000],
    ],
    100,
    30,
  );
  assert.deepEqual([time(5), time(1000)], [0, 65]);
  assert.deepEqual([foldedTime([], 100, 30)(7), foldedTime([], 100, 30).runs.length], [0, 0]);
});

test('law: it never goes back, stays on the paper, and keeps what is not folded in proportion', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e6 })), {
        maxLength: 30,
      }),
      fc.integer({ min: 1, max: 2000 }),
      (starts, width) => {
        const time = foldedTime(
          starts.map(([from, length]) => [from, from + length]),
          width,
          36,
        );
        const instants = starts.flatMap(([from, length]) => [from, from + length, from + length * 2]);
        const places = instants.toSorted((a, b) => a - b).map(time);
        places.forEach((place, at) => {
          assert.ok(place >= 0 && place <= width + 1e-6 && place >= (places[at - 1] ?? 0) - 1e-9);
        });
        const long = time.runs.filter(({ from, to }) => to > from);
        const slopes = long.map(({ from, to, start, end }) => (end - start) / (to - from));
        slopes.forEach((slope) => assert.ok(Math.abs(slope / slopes[0]! - 1) < 1e-6));
        if (time.runs.length > 0) assert.ok(Math.abs(time.runs.at(-1)!.end - width) < 1e-6);
      },
    ),
    { numRuns: 300 },
  );
});
