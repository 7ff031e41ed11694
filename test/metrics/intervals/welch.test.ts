import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceOf, welch } from '../../../src/metrics/intervals/welch.js';

function sampleOf(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n: values.length, mean, variance: squares / (values.length - 1) };
}

test('extra hours of sleep with two drugs (Student 1908): t.test of R, to its seven decimals', () => {
  const first = sampleOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
  const second = sampleOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
  const bounds = welch(first, second);
  assert.ok(bounds !== null);
  assert.ok(Math.abs(bounds.low - -3.3654832) < 5e-8, `${bounds.low}`);
  assert.ok(Math.abs(bounds.high - 0.2054832) < 5e-8, `${bounds.high}`);
});

test('none where a sample has fewer than 2; no width where neither varies', () => {
  const one = { n: 1, mean: 3, variance: 0 };
  const same = { n: 4, mean: 5, variance: 0 };
  assert.equal(welch(one, same), null);
  assert.equal(welch(same, one), null);
  assert.deepEqual(welch(same, { ...same, mean: 2 }), { low: 3, high: 3 });
});

test('of two that are normal, variances are added: 3² + 4² = 5²', () => {
  const bounds = differenceOf(
    { value: 30, variance: 9, df: Infinity },
    { value: 10, variance: 16, df: Infinity },
  );
  assert.ok(Math.abs(bounds.low - (20 - 5 * 1.959964)) < 1e-12);
  assert.ok(Math.abs(bounds.high - (20 + 5 * 1.959964)) < 1e-12);
});
