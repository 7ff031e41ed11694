import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { apportion } from '../../src/views/apportion.js';

const counts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 });
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

describe('shares in whole units', () => {
  test('add up to all units, and are each within one of the exact share', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0, 1, 7, 100, 1000), (given, units) => {
        const shares = apportion(given, units);
        const all = total(given);
        assert.equal(total(shares), all === 0 ? 0 : units);
        for (const [at, count] of given.entries()) {
          const exact = all === 0 ? 0 : (count / all) * units;
          assert.ok(
            Number.isInteger(shares[at]) && Math.abs(shares[at]! - exact) < 1,
            `${shares[at]} for ${exact}`,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are in the order of the counts, and nothing where nothing is', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const shares = apportion(given, 100);
        for (const [a, count] of given.entries()) {
          if (count === 0) assert.equal(shares[a], 0);
          for (const [b, other] of given.entries()) if (count > other) assert.ok(shares[a]! >= shares[b]!);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('as by hand', () => {
    assert.deepEqual(apportion([1, 1, 1], 100), [34, 33, 33]);
    assert.deepEqual(apportion([15, 19, 39], 100), [21, 26, 53]);
    assert.deepEqual(apportion([0, 0], 100), [0, 0]);
    // 0.29 of 100 is 28.999… in binary.
    assert.deepEqual(apportion([29, 71], 100), [29, 71]);
  });
});
