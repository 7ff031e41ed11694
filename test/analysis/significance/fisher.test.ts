import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fisherUpper } from '../../../src/analysis/significance/fisher.js';

test("Fisher's own tables", () => {
  // The lady who tasted eight cups (1935): all four right, and three of four or better.
  assert.ok(Math.abs(fisherUpper(4, 4, 0, 4) - 1 / 70) < 1e-15);
  assert.ok(Math.abs(fisherUpper(3, 4, 1, 4) - 17 / 70) < 1e-15);
  // Convictions of twins of criminals (1934, table 40): 10 of 13 against 2 of 17, "1 in 2,150".
  assert.ok(Math.abs(1 / fisherUpper(10, 13, 2, 17) - 2150) < 1);
});

test('extremes', () => {
  assert.equal(fisherUpper(0, 10, 5, 10), 1);
  assert.equal(fisherUpper(3, 3, 0, 0), 1);
  assert.equal(fisherUpper(0, 0, 3, 5), 1);
  assert.equal(fisherUpper(10, 10, 10, 10), 1);
  assert.ok(fisherUpper(50_000, 100_000, 0, 100_000) < 1e-300);
  assert.ok(
    fisherUpper(1, 100_000, 50_000, 100_000) === 1 || fisherUpper(1, 100_000, 50_000, 100_000) > 1 - 1e-12,
  );
  const wrongs: readonly (readonly [number, number, number, number])[] = [
    [3, 2, 0, 0],
    [-1, 2, 0, 1],
    [1.5, 2, 0, 1],
    [NaN, 2, 0, 1],
  ];
  for (const wrong of wrongs) assert.throws(() => fisherUpper(...wrong), RangeError);
});

test('on random tables: the sum of exact binomials, in whole numbers', () => {
  const table = fc.nat(60).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
  fc.assert(
    fc.property(table, table, ([x, n], [y, m]) => {
      const all = x + y;
      let upper = 0n;
      for (let k = x; k <= all; k++) upper += choose(n, k) * choose(m, all - k);
      const exact = Number((upper * 10n ** 40n) / choose(n + m, all)) / 1e40;
      assert.ok(Math.abs(fisherUpper(x, n, y, m) - exact) <= 1e-12 * exact + 1e-39, `${x}/${n} ${y}/${m}`);
    }),
    { numRuns: 500 },
  );
});

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}
