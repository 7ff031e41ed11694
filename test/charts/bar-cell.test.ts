import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barCell, barScale } from '../../src/charts/bar-cell.js';
import { boundsOf } from './path-points.js';

const box = { x: 10, y: 2, width: 100, height: 8 };
const bars = (value: number, all: number[], direction: 'ltr' | 'rtl' = 'ltr') =>
  barCell('k', value, barScale(all), box, direction);

test('a scale begins at 0 and holds all that there is', () => {
  assert.deepEqual(barScale([3, NaN, 7]), { low: 0, high: 7 });
  assert.deepEqual(barScale([-3, 7]), { low: -3, high: 7 });
  assert.deepEqual(barScale([]), { low: 0, high: 0 });
});

test('a bar is as long as its share of the greatest', () => {
  assert.deepEqual(boundsOf(bars(5, [5, 10])[0]!.d), { left: 10, right: 60, top: 2, foot: 10 });
  assert.deepEqual(boundsOf(bars(10, [5, 10])[0]!.d), { left: 10, right: 110, top: 2, foot: 10 });
});

test('from right to left it begins at the right', () => {
  const { left, right } = boundsOf(bars(5, [5, 10], 'rtl')[0]!.d);
  assert.deepEqual([left, right], [60, 110]);
});

test('values below 0 go the other way from a line at 0', () => {
  const [bar, zero] = bars(-5, [-5, 5]);
  assert.deepEqual([boundsOf(bar!.d).left, boundsOf(bar!.d).right], [10, 60]);
  assert.deepEqual([boundsOf(zero!.d).left, zero!.layer], [60, 'axis']);
});

test('0 has no bar, no value has nothing, nor has a column of nothing but 0', () => {
  assert.deepEqual(bars(0, [0, 5]), []);
  assert.deepEqual(bars(NaN, [1, 5]), []);
  assert.deepEqual(bars(0, [0]), []);
});

test('numbers that no difference can be made of stay in the box', () => {
  for (const value of [1.7e308, -1.7e308]) {
    const { left, right } = boundsOf(bars(value, [1.7e308, -1.7e308])[0]!.d);
    assert.ok(left >= 10 && right <= 110 && right - left > 49);
  }
});
