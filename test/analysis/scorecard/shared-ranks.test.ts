import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { sharedRanks } from '../../../src/analysis/scorecard/shared-ranks.js';

const ranges = (intervals: readonly (readonly [number, number])[]): string[] => {
  const { from, to } = sharedRanks(
    intervals.map(([low]) => low),
    intervals.map(([, high]) => high),
  );
  return intervals.map((_, at) => `${from[at]}–${to[at]}`);
};

describe('shared ranks', () => {
  test('are places where intervals lie apart, and ranges where they do not', () => {
    assert.deepEqual(
      ranges([
        [80, 90],
        [50, 60],
        [10, 20],
      ]),
      ['1–1', '2–2', '3–3'],
    );
    // A meets B, B meets C, A does not meet C.
    assert.deepEqual(
      ranges([
        [70, 90],
        [50, 75],
        [40, 60],
      ]),
      ['1–2', '1–3', '2–3'],
    );
    // Touching is not apart; exact equals share.
    assert.deepEqual(
      ranges([
        [50, 60],
        [60, 70],
        [5, 5],
        [5, 5],
      ]),
      ['1–2', '1–2', '3–4', '3–4'],
    );
  });

  test('leave out those without a score', () => {
    assert.deepEqual(
      ranges([
        [NaN, NaN],
        [1, 2],
        [3, 4],
      ]),
      ['NaN–NaN', '2–2', '1–1'],
    );
    assert.deepEqual(ranges([]), []);
    assert.deepEqual(ranges([[0, 100]]), ['1–1']);
  });

  test('refuse what cannot be meant', () => {
    assert.throws(() => sharedRanks([1], []), new RangeError('intervals of unequal length: 1, 0'));
    assert.throws(() => sharedRanks([2], [1]), new RangeError('invalid interval: 2…1'));
  });

  test('on random intervals: by counting, and shared exactly where intervals overlap', () => {
    const interval = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 12 }), (pairs) => {
        const all = pairs.map(([low, length]) => [low, low + length] as const);
        const { from, to } = sharedRanks(
          all.map(([low]) => low),
          all.map(([, high]) => high),
        );
        all.forEach(([low, high], at) => {
          assert.equal(from[at], 1 + all.filter((other) => other[0] > high).length);
          assert.equal(to[at], all.length - all.filter((other) => other[1] < low).length);
          all.forEach(([otherLow, otherHigh], other) => {
            if (low <= otherHigh && otherLow <= high) {
              assert.ok(
                from[at]! <= to[other]! && from[other]! <= to[at]!,
                'overlap without a place in common',
              );
            }
            if (otherHigh < low)
              assert.ok(from[other]! > from[at]! && to[other]! > to[at]!, 'not told apart');
          });
        });
      }),
      { numRuns: 400 },
    );
  });
});
