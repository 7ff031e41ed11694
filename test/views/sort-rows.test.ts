import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sortRows } from '../../src/views/sort-rows.js';

const all = [0, 1, 2, 3, 4];

test('nulls last both ways, ties by rank both ways', () => {
  const values = [2, NaN, 1, 2, NaN];
  const rank = [4, 3, 2, 1, 0];
  assert.deepEqual(sortRows(all, values, 'ascending', rank), [2, 3, 0, 4, 1]);
  assert.deepEqual(sortRows(all, values, 'descending', rank), [3, 0, 2, 4, 1]);
});

test('groups come before all else, whatever the direction', () => {
  const values = [1, 2, 3, 4, 5];
  const groups = [1, 0, 1, 0, 2];
  assert.deepEqual(sortRows(all, values, 'ascending', all, groups), [1, 3, 0, 2, 4]);
  assert.deepEqual(sortRows(all, values, 'descending', all, groups), [3, 1, 2, 0, 4]);
});

test('is an order of the same rows in which no two neighbours stand wrong', () => {
  const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(NaN, Infinity, -Infinity, -0));
  fc.assert(
    fc.property(fc.array(number, { maxLength: 40 }), fc.boolean(), (values, up) => {
      const rows = values.map((_, row) => row);
      const order = sortRows(rows, values, up ? 'ascending' : 'descending', rows);
      assert.deepEqual(
        order.toSorted((a, b) => a - b),
        rows,
      );
      order.slice(1).forEach((row, at) => {
        const before = order[at]!;
        const [x, y] = [values[before]!, values[row]!];
        if (Number.isNaN(x)) assert.ok(Number.isNaN(y));
        if (x === y || (Number.isNaN(x) && Number.isNaN(y))) assert.ok(before < row);
        else if (!Number.isNaN(y)) assert.ok(up ? x < y : x > y);
      });
    }),
    { numRuns: 500 },
  );
});
