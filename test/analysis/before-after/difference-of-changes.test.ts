import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  type ChangeEstimate,
  differenceOfChanges,
} from '../../../src/analysis/before-after/difference-of-changes.js';
import { newcombe } from '../../../src/metrics/intervals/newcombe.js';
import { wilson } from '../../../src/metrics/intervals/wilson.js';

test('of the Wilson intervals of two proportions it is the published one of their difference', () => {
  // Newcombe 1998, table II, example a: 56/70 − 48/80, method 10: 0.0524 to 0.3339.
  const share = (successes: number, n: number): ChangeEstimate => ({
    value: successes / n,
    ...wilson(successes, n)!,
  });
  const { value, low, high } = differenceOfChanges(share(56, 70), share(48, 80));
  assert.equal(value.toFixed(4), '0.2000');
  assert.equal(low.toFixed(4), '0.0524');
  assert.equal(high.toFixed(4), '0.3339');
});

test('symmetric intervals: half widths add as squares', () => {
  const found = differenceOfChanges({ value: 5, low: 2, high: 8 }, { value: 1, low: -3, high: 5 });
  assert.deepEqual(found, { value: 4, low: -1, high: 9 });
});

const estimate = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.nat(500), fc.nat(500))
  .map(([value, below, above]) => ({ value, low: value - below, high: value + above }));

test('the groups swapped, the interval is mirrored; a change known exactly only shifts it', () => {
  fc.assert(
    fc.property(estimate, estimate, (own, other) => {
      const there = differenceOfChanges(own, other);
      const back = differenceOfChanges(other, own);
      near(there.low, -back.high);
      near(there.high, -back.low);
      const exact = { value: other.value, low: other.value, high: other.value };
      const shifted = differenceOfChanges(own, exact);
      near(shifted.low, own.low - other.value);
      near(shifted.high, own.high - other.value);
      assert.ok(there.low <= shifted.low && there.high >= shifted.high);
    }),
    { numRuns: 300 },
  );
});

test('misuse throws, with the value', () => {
  const fine = { value: 0, low: -1, high: 1 };
  assert.throws(
    () => differenceOfChanges({ value: 0, low: 1, high: -1 }, fine),
    new RangeError('invalid interval: 1 to -1'),
  );
  assert.throws(
    () => differenceOfChanges(fine, { ...fine, value: NaN }),
    new RangeError('invalid change: NaN'),
  );
});

describe('coverage, 4000 draws of a known difference in differences of four proportions', () => {
  const draws = 4000;
  for (const [name, shares, n, truth] of [
    ['usual shares', [0.7, 0.8, 0.75, 0.77], 300, 0.08],
    ['small samples near 1', [0.93, 0.97, 0.95, 0.94], 60, 0.05],
  ] as const) {
    test(name, () => {
      const random = randomOf(20_251);
      let [covered, without] = [0, 0];
      for (let draw = 0; draw < draws; draw += 1) {
        const [b, a, d, c] = shares.map((share) => binomial(random, n, share)) as [
          number,
          number,
          number,
          number,
        ];
        const change = (after: number, before: number): ChangeEstimate => ({
          value: (after - before) / n,
          ...newcombe(after, n, before, n)!,
        });
        const own = change(a, b);
        const found = differenceOfChanges(own, change(c, d));
        if (found.low <= truth && truth <= found.high) covered += 1;
        // What leaves the comparison group's own chance out claims too much.
        const shift = (c - d) / n;
        if (own.low - shift <= truth && truth <= own.high - shift) without += 1;
      }
      // 95 % within four standard errors of so many draws; of small samples near 1 the score interval is known to cover more.
      assert.ok(covered / draws > 0.936 && covered / draws < (n < 100 ? 0.985 : 0.964), `${covered / draws}`);
      assert.ok(without / draws < 0.9, `${without / draws}`);
    });
  }
});

function binomial(random: () => number, n: number, share: number): number {
  let successes = 0;
  for (let at = 0; at < n; at += 1) if (random() < share) successes += 1;
  return successes;
}

/** Mulberry32: the same draws everywhere. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function near(found: number, expected: number): void {
  assert.ok(
    Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${found} is not ${expected}`,
  );
}
