import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderRows } from '../../../src/metrics/evaluate/order-rows.js';

test('without an order rows stay as they are', () => {
  assert.deepEqual([...orderRows(3, [])], [0, 1, 2]);
});

test('nulls last both ways, ties by row', () => {
  const values = [2, NaN, 1, 2, NaN];
  assert.deepEqual([...orderRows(5, [{ values, descending: false }])], [2, 0, 3, 1, 4]);
  assert.deepEqual([...orderRows(5, [{ values, descending: true }])], [0, 3, 2, 1, 4]);
});

test('a further order decides where the ones before tie, also among nulls', () => {
  const first = [NaN, 1, NaN, 1];
  const second = [5, 4, 6, 3];
  const ascending = { values: first, descending: false };
  assert.deepEqual([...orderRows(4, [ascending, { values: second, descending: false }])], [3, 1, 0, 2]);
  assert.deepEqual([...orderRows(4, [ascending, { values: second, descending: true }])], [1, 3, 2, 0]);
});

test('0 and −0 tie', () => {
  assert.deepEqual([...orderRows(2, [{ values: [0, -0], descending: true }])], [0, 1]);
});
