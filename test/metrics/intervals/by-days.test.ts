import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceByDays } from '../../../src/metrics/intervals/by-days.js';

const even = { above: [5, 5, 5, 5, 5, 5, 5], below: [10, 10, 10, 10, 10, 10, 10] };

test('days that are all alike tell the difference without a doubt', () => {
  const higher = { above: even.above.map((x) => x + 1), below: even.below };
  const bounds = differenceByDays(higher, even);
  assert.ok(bounds !== null);
  assert.ok(Math.abs(bounds.low - 0.1) < 1e-12 && Math.abs(bounds.high - 0.1) < 1e-12);
});

test('by hand: residuals of the days, t of the fewer days', () => {
  // R = 42/70 = 0.6; x − 0.6·y: −1, 1, −1, 1, −2, 2, 0, squares 12; variance 7/6 · 12/70² = 14/4900.
  const own = { above: [5, 7, 5, 7, 4, 8, 6], below: [10, 10, 10, 10, 10, 10, 10] };
  // R = 40/80 = 0.5 over 8 days of unequal size; x − 0.5·y: 1, −1, 1, −1, 0, 0, 0, 0, squares 4; 8/7 · 4/80².
  const other = { above: [6, 4, 11, 9, 1, 1, 4, 4], below: [10, 10, 20, 20, 2, 2, 8, 8] };
  const bounds = differenceByDays(own, other);
  // t with 6 degrees of freedom: 2.446912.
  const half = 2.446912 * Math.sqrt(14 / 4900 + (8 / 7) * (4 / 6400));
  assert.ok(bounds !== null);
  assert.ok(Math.abs(bounds.low - (0.1 - half)) < 1e-6);
  assert.ok(Math.abs(bounds.high - (0.1 + half)) < 1e-6);
});

test('none for fewer than 7 days with something in them', () => {
  const week = { above: [...even.above, 0], below: [...even.below, 0] };
  const short = { above: [5, 5, 5, 5, 5, 5, 0], below: [10, 10, 10, 10, 10, 10, 0] };
  assert.deepEqual(differenceByDays(week, even), differenceByDays(even, even));
  assert.equal(differenceByDays(short, even), null);
  assert.equal(differenceByDays(even, short), null);
});
