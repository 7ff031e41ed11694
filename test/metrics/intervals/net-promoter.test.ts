import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { npsInterval, npsStandardError } from '../../../src/metrics/intervals/net-promoter.js';
import { published, skipUnpublished } from '../published-values.js';

test(
  '1/2 promoters, 1/6 detractors of 324: standard error 4.1 points, margin 8.1',
  { skip: skipUnpublished },
  () => {
    const value = published?.nps_margin.value;
    assert.ok(value !== undefined);
    const error = npsStandardError(value.n / 2, value.n / 6, value.n);
    assert.ok(Math.abs(error - value.se) < 1e-9);
    assert.ok(Math.abs(1.96 * error - value.moe95) < 1e-9);
    assert.ok(Math.abs((error / 100) ** 2 * value.n - value.var) < 1e-9);
  },
);

test('the standard error is that of scores +1, 0, −1', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (p, d, passive) => {
      const n = p + d + passive;
      fc.pre(n > 0);
      const mean = (p - d) / n;
      const variance = (p * (1 - mean) ** 2 + d * (-1 - mean) ** 2 + passive * mean ** 2) / n;
      assert.ok(Math.abs(npsStandardError(p, d, n) - 100 * Math.sqrt(variance / n)) < 1e-6);
    }),
    { numRuns: 300 },
  );
});

test('adjusted Wald by hand: 20 responses, 12 promoters, 3 detractors', () => {
  // p = 12.75/23, d = 3.75/23: middle 9/23; variance 16.5/23 − (9/23)² over 23.
  const half = 1.959964 * Math.sqrt((16.5 / 23 - (9 / 23) ** 2) / 23);
  const bounds = npsInterval(12, 3, 20);
  assert.ok(bounds !== null);
  assert.ok(Math.abs(bounds.low - 100 * (9 / 23 - half)) < 1e-9);
  assert.ok(Math.abs(bounds.high - 100 * (9 / 23 + half)) < 1e-9);
});

test('where all agree the plain error is 0 and the interval still has a width, cut to ±100', () => {
  assert.equal(npsStandardError(10, 0, 10), 0);
  const bounds = npsInterval(10, 0, 10);
  assert.ok(bounds !== null && bounds.low < 80 && bounds.high <= 100);
  assert.equal(npsInterval(0, 1000, 1000)?.low, -100);
});

test('none for n below 2', () => {
  assert.equal(npsInterval(1, 0, 1), null);
  assert.equal(npsInterval(0, 0, 0), null);
});
