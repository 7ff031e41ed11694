import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linear } from '../../src/charts/linear.js';

test('maps ends onto ends, either way round, and back', () => {
  const down = linear([0, 10], [200, 100]);
  assert.equal(down(0), 200);
  assert.equal(down(10), 100);
  assert.equal(down(2.5), 175);
  assert.equal(down.invert(175), 2.5);
  assert.equal(down(-10), 300);
});

test('an empty interval lies in the middle', () => {
  const point = linear([5, 5], [100, 200]);
  assert.equal(point(5), 150);
  assert.equal(point.invert(150), 5);
  assert.equal(point.invert(100), 5);
});
