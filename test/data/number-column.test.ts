import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numberAt, type NumberColumn } from '../../src/data/column.js';
import { decodeNumbers, encodeNumbers, joinNumbers, numbersWithout } from '../../src/data/number-column.js';

const encode = (...values: (number | null)[]) =>
  encodeNumbers(Float64Array.from(values, (value) => value ?? NaN));
const valuesOf = (column: NumberColumn) => Array.from(column.raw, (_, row) => numberAt(column, row));
const kind = (column: NumberColumn) => column.raw.constructor.name;

/** Integers with something in common, like seconds in milliseconds, and now and then one that has not. */
const values = fc
  .tuple(
    fc.constantFrom(1, 7, 100, 1000, 60_000),
    fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
    fc.constantFrom(3, 300, 70_000, 2 ** 33),
  )
  .chain(([step, offset, spread]) =>
    fc.array(
      fc.oneof(
        { arbitrary: fc.constant(null), weight: 2 },
        { arbitrary: fc.integer({ min: 0, max: spread }).map((n) => offset + n * step), weight: 10 },
        { arbitrary: fc.integer({ min: 0, max: spread }).map((n) => offset + n), weight: 1 },
      ),
      { maxLength: 60 },
    ),
  );

test('a column holds what was put in, and says its extremes', () => {
  fc.assert(
    fc.property(values, (list) => {
      const column = encode(...list);
      assert.deepEqual(valuesOf(column), list);
      assert.deepEqual(
        Array.from(decodeNumbers(column), (value) => (Number.isNaN(value) ? null : value)),
        list,
      );
      const known = list.filter((value) => value !== null);
      assert.equal(column.min, Math.min(...known));
      assert.equal(column.max, Math.max(...known));
    }),
    { numRuns: 500 },
  );
});

test('the array is the narrowest that holds the values', () => {
  assert.equal(kind(encode()), 'Uint8Array');
  assert.equal(kind(encode(null, null)), 'Uint8Array');
  assert.equal(kind(encode(1e12)), 'Uint8Array');
  assert.equal(kind(encode(0, 254)), 'Uint8Array');
  assert.equal(kind(encode(0, 254_000)), 'Uint8Array'); // two values, a step of 254,000
  assert.equal(kind(encode(0, 1, 254)), 'Uint8Array');
  assert.equal(kind(encode(0, 1, 255)), 'Uint16Array');
  assert.equal(kind(encode(0, 1000, 65_534_000)), 'Uint16Array'); // 18 hours in seconds
  assert.equal(kind(encode(0, 1000, 65_535_000)), 'Uint32Array');
  assert.equal(kind(encode(0, 1, 4_294_967_294)), 'Uint32Array');
  assert.equal(kind(encode(0, 1, 4_294_967_295)), 'Float64Array');
});

test('pieces join to what all their values make', () => {
  const piece = fc.oneof(values, fc.nat({ max: 5 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const all = pieces.flatMap((part) => (typeof part === 'number' ? Array<null>(part).fill(null) : part));
      const joined = joinNumbers(pieces.map((part) => (typeof part === 'number' ? part : encode(...part))));
      assert.deepEqual(joined, encode(...all));
    }),
    { numRuns: 500 },
  );
});

test('a column without some rows is what the others make', () => {
  fc.assert(
    fc.property(values, fc.array(fc.nat({ max: 59 }), { maxLength: 6 }), (list, rows) => {
      const dropped = [...new Set(rows)].filter((row) => row < list.length).sort((a, b) => a - b);
      const left = list.filter((_, row) => !dropped.includes(row));
      assert.deepEqual(numbersWithout(encode(...list), dropped), encode(...left));
    }),
    { numRuns: 1000 },
  );
});
