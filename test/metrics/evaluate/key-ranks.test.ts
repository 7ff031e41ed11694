import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rankKey } from '../../../src/metrics/evaluate/key-ranks.js';

const texts = fc.uniqueArray(fc.constantFrom('', 'a', 'B', 'b', '10', '9', 'é', '😀', '__proto__'), {
  maxLength: 9,
});

const textKey = fc.tuple(texts, fc.array(fc.nat())).map(([values, picks]) => ({
  values: [null, ...values],
  codes: picks.map((n) => n % (values.length + 1)),
}));

test('ranks say the value of each group; the values are those that occur, each once, ascending, null last', () => {
  fc.assert(
    fc.property(fc.array(textKey, { maxLength: 4 }), (keys) => {
      const partials = keys.map(({ values, codes }) => ({
        groups: codes.length,
        keys: [{ name: 'queue', kind: 'code' as const, values, codes: Uint32Array.from(codes) }],
        measures: new Map(),
      }));
      const { values, ranks } = rankKey(partials, 0);
      const held = keys.map((key) => key.codes.map((code) => key.values[code]));
      assert.deepEqual(
        ranks.map((of) => Array.from(of, (rank) => values[rank])),
        held,
      );
      const known = [...new Set(held.flat())].filter((value) => value !== null).sort();
      assert.deepEqual(values, held.flat().includes(null) ? [...known, null] : known);
    }),
    { numRuns: 500 },
  );
});

test('numbers of several partials come in one order, those that are not known last', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom(-1, 0, 3, 11, NaN)), { maxLength: 4 }), (keys) => {
      const partials = keys.map((numbers) => ({
        groups: numbers.length,
        keys: [{ name: 'hour', kind: 'number' as const, values: Float64Array.from(numbers) }],
        measures: new Map(),
      }));
      const { values, ranks } = rankKey(partials, 0);
      assert.deepEqual(
        ranks.map((of) => Array.from(of, (rank) => values[rank])),
        keys,
      );
      assert.deepEqual(
        values,
        [-1, 0, 3, 11, NaN].filter((value) => keys.flat().some((held) => Object.is(held, value))),
      );
    }),
    { numRuns: 500 },
  );
});
