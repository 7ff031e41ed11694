import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bands, slots } from '../../src/charts/bands.js';

test('rows share a line out evenly, and a place is found in the row that it lies in', () => {
  const rows = bands(4, 10, 50);
  assert.equal(rows.step, 10);
  assert.deepEqual([rows.start(0), rows.middle(0), rows.start(4)], [10, 15, 50]);
  assert.deepEqual(
    [9.9, 10, 19.9, 20, 50, 50.1].map((place) => rows.at(place)),
    [-1, 0, 0, 1, 3, -1],
  );
});

test('half a row is the edge between two', () => {
  assert.equal(bands(4, 10, 50).middle(1.5), bands(4, 10, 50).start(2));
});

test('no rows, and rows on a line without length, are nowhere', () => {
  assert.equal(bands(0, 0, 100).at(50), -1);
  assert.equal(bands(3, 10, 10).at(10), -1);
  assert.equal(bands(3, 10, 5).step, 0);
});

test('the middle of every row is found in it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      fc.double({ min: 1, max: 1e4, noNaN: true }),
      (count, from, length) => {
        const rows = bands(count, from, from + length);
        for (let row = 0; row < count; row++) assert.equal(rows.at(rows.middle(row)), row);
      },
    ),
    { numRuns: 200 },
  );
});

test('bars of one row stand about its middle', () => {
  assert.deepEqual(slots(1, 10, 2), { starts: [-5], thickness: 10 });
  assert.deepEqual(slots(3, 10, 2).starts, [-17, -5, 7]);
});
