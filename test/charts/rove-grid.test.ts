import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roveGrid, type RovingGrid } from '../../src/charts/rove-grid.js';

const grid: RovingGrid = { rows: 20, series: 2, shape: 'rows', direction: 'ltr' };
const keys = ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageDown', 'PageUp', 'Tab'];
const from = (mark: number, of: RovingGrid): (number | null)[] => keys.map((key) => roveGrid(mark, key, of));

test('in rows down leads on and right to the next series; at an end a key stays', () => {
  assert.deepEqual(from(10, grid), [12, 8, 11, 10, 0, 38, 14, 6, null]);
  assert.deepEqual(from(39, grid), [39, 37, 39, 38, 1, 39, 39, 35, null]);
});

test('in columns right leads on and down to the next series', () => {
  assert.deepEqual(from(10, { ...grid, shape: 'columns' }), [11, 10, 12, 8, 0, 38, 14, 6, null]);
});

test('from right to left, left leads on', () => {
  assert.deepEqual(from(10, { ...grid, direction: 'rtl' }), [12, 8, 10, 11, 0, 38, 14, 6, null]);
  assert.deepEqual(from(10, { ...grid, shape: 'columns', direction: 'rtl' }), [
    11,
    10,
    8,
    12,
    0,
    38,
    14,
    6,
    null,
  ]);
});

test('across a single series there is nothing, and without rows nothing at all', () => {
  assert.equal(roveGrid(3, 'ArrowRight', { ...grid, series: 1 }), null);
  assert.deepEqual(
    from(0, { ...grid, rows: 0 }),
    keys.map(() => null),
  );
});

test('a page is a tenth of the rows, one at least', () => {
  assert.equal(roveGrid(0, 'PageDown', { ...grid, rows: 3, series: 1 }), 1);
});
