import assert from 'node:assert/strict';
import test from 'node:test';
import { coverSome, coverWholly, joinedSpans } from '../../src/metrics/joined-spans.js';

const spans = joinedSpans({
  from: Float64Array.of(50, 0, 10, 30, 32),
  to: Float64Array.of(60, 10, 20, 40, 35),
});

test('what overlaps or touches is joined', () => {
  assert.deepEqual(spans, [
    { from: 0, to: 20 },
    { from: 30, to: 40 },
    { from: 50, to: 60 },
  ]);
});

test('a stretch is covered by what one of them has of it, its ends half-open', () => {
  const some = (from: number, to: number) => coverSome(spans, from, to);
  const wholly = (from: number, to: number) => coverWholly(spans, from, to);
  assert.deepEqual([some(0, 20), wholly(0, 20)], [true, true]);
  assert.deepEqual([some(5, 15), wholly(5, 15)], [true, true]);
  assert.deepEqual([some(-5, 0), some(-5, 1), wholly(-5, 1)], [false, true, false]);
  assert.deepEqual([some(20, 30), some(19, 30), some(20, 31)], [false, true, true]);
  // Two of them with a gap between are not one.
  assert.deepEqual([some(0, 40), wholly(0, 40)], [true, false]);
  assert.deepEqual([wholly(30, 40), wholly(30, 41), some(60, 70)], [true, false, false]);
  assert.deepEqual([coverSome([], 0, 1), coverWholly([], 0, 1)], [false, false]);
});
