import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import fc from 'fast-check';
import { KeyPrediction } from '../../../src/data/json/key-prediction.js';
import { collect } from './collect.js';
import { encoder, judgeDocument } from './judge.js';

/** Names that start alike: a word of four bytes tells few of them apart. */
const names = ['talkSeconds', 'talkSecond', 'talk', 'holdSeconds', 'hold', 'wrapSeconds', 'wrap', 'ring'];

/** Reads rows and returns how often a name had to be looked up. */
function lookups(rows: readonly object[], space?: number): number {
  const recall = mock.method(KeyPrediction.prototype, 'recall');
  const bytes = encoder.encode(JSON.stringify(rows, null, space));
  judgeDocument(bytes, collect([bytes]));
  return recall.mock.callCount();
}

describe('names of rows', () => {
  beforeEach(() => mock.restoreAll());
  afterEach(() => mock.restoreAll());

  it('are looked up once where all rows are alike, with whatever white space', () => {
    const rows = Array.from({ length: 500 }, (_, i) => Object.fromEntries(names.map((name) => [name, i])));
    for (const space of [undefined, 2]) {
      assert.equal(lookups(rows, space), names.length);
      mock.restoreAll();
    }
  });

  it('are looked up seldom where rows lack some, in the one order of all', () => {
    const row = fc
      .subarray(names)
      .map((left) => ({ id: 1, ...Object.fromEntries(left.map((name) => [name, null])) }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 300, maxLength: 300 }), (rows) => {
        const count = lookups(rows);
        mock.restoreAll();
        // Each of them once, and again while the order is not known: at most once for each two of them.
        assert.ok(count <= names.length * (names.length + 1), `${count} times`);
      }),
      { numRuns: 200 },
    );
  });

  it('are found in any order', () => {
    const row = fc
      .shuffledSubarray(names)
      .map((order) => Object.fromEntries(order.map((name, i) => [name, `${name} ${i}`])));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const bytes = encoder.encode(JSON.stringify(rows));
        judgeDocument(bytes, collect([bytes]));
      }),
      { numRuns: 300 },
    );
  });
});
