import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { roveCells, type CellField } from '../../../src/elements/value-grid/cell-rove.js';

const field: CellField = { rows: 12, columns: 4, page: 5, direction: 'ltr' };
const from = (row: number, column: number, key: string, control = false, more: Partial<CellField> = {}) => {
  const next = roveCells({ row, column }, key, control, { ...field, ...more });
  return next && [next.row, next.column];
};

test('arrows lead to the neighbour, and nowhere at an edge', () => {
  assert.deepEqual(from(3, 1, 'ArrowUp'), [2, 1]);
  assert.deepEqual(from(3, 1, 'ArrowDown'), [4, 1]);
  assert.deepEqual(from(3, 1, 'ArrowLeft'), [3, 0]);
  assert.deepEqual(from(3, 1, 'ArrowRight'), [3, 2]);
  assert.deepEqual(from(0, 0, 'ArrowUp'), [0, 0]);
  assert.deepEqual(from(0, 0, 'ArrowLeft'), [0, 0]);
  assert.deepEqual(from(11, 3, 'ArrowDown'), [11, 3]);
  assert.deepEqual(from(11, 3, 'ArrowRight'), [11, 3]);
});

test('left and right are those of the paper', () => {
  assert.deepEqual(from(3, 1, 'ArrowLeft', false, { direction: 'rtl' }), [3, 2]);
  assert.deepEqual(from(3, 1, 'ArrowRight', false, { direction: 'rtl' }), [3, 0]);
});

test('Home and End go along the row, with Control to the ends of the table', () => {
  assert.deepEqual(from(3, 1, 'Home'), [3, 0]);
  assert.deepEqual(from(3, 1, 'End'), [3, 3]);
  assert.deepEqual(from(3, 1, 'Home', true), [0, 0]);
  assert.deepEqual(from(3, 1, 'End', true), [11, 3]);
});

test('pages go by what is seen, by a row at least', () => {
  assert.deepEqual(from(8, 1, 'PageUp'), [3, 1]);
  assert.deepEqual(from(3, 1, 'PageDown'), [8, 1]);
  assert.deepEqual(from(9, 1, 'PageDown'), [11, 1]);
  assert.deepEqual(from(3, 1, 'PageDown', false, { page: -2 }), [4, 1]);
});

test('other keys belong to the page', () => {
  for (const key of ['Tab', 'a', 'Escape', 'F5', 'Enter']) assert.equal(from(3, 1, key), null);
});

test('every cell can be reached by arrows, and no key leads out of the table', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
  fc.assert(
    fc.property(
      fc.record({
        rows: fc.integer({ min: 1, max: 30 }),
        columns: fc.integer({ min: 1, max: 9 }),
        page: fc.integer({ min: -1, max: 40 }),
        direction: fc.constantFrom('ltr' as const, 'rtl' as const),
      }),
      fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 40 }),
      (any, pressed) => {
        let at = { row: 0, column: 0 };
        for (const [key, control] of pressed) {
          at = roveCells(at, key, control, any)!;
          assert.ok(at.row >= 0 && at.row < any.rows && at.column >= 0 && at.column < any.columns);
        }
      },
    ),
    { numRuns: 300 },
  );
});
