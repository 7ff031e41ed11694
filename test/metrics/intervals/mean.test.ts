import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meanInterval } from '../../../src/metrics/intervals/mean.js';

function interval(values: readonly number[]) {
  const sum = values.reduce((total, value) => total + value, 0);
  return meanInterval(
    values.length,
    sum,
    values.reduce((total, value) => total + value * value, 0),
  );
}

test('ten flow rates (NIST 6.3.2.2): mean ± 2.262157 s/√10', () => {
  const values = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
  // s by the definition; 2.262157 from the table of t.
  const s = Math.sqrt(values.reduce((total, value) => total + (value - 50.81) ** 2, 0) / 9);
  const bounds = interval(values);
  assert.ok(bounds !== null);
  assert.ok(Math.abs(bounds.low - (50.81 - (2.262157 * s) / Math.sqrt(10))) < 1e-6);
  assert.ok(Math.abs(bounds.high - (50.81 + (2.262157 * s) / Math.sqrt(10))) < 1e-6);
});

test('two values: ± 12.706 × half their distance', () => {
  const bounds = interval([10, 20]);
  assert.ok(bounds !== null);
  assert.equal(Math.round((bounds.high - 15) * 100) / 100, 63.53);
  assert.equal(Math.round((15 - bounds.low) * 100) / 100, 63.53);
});

test('none for n below 2; no width where all are equal', () => {
  assert.equal(interval([]), null);
  assert.equal(interval([5]), null);
  assert.deepEqual(interval([7, 7, 7]), { low: 7, high: 7 });
  // In doubles the squares of these are less than they should be, and the variance would be negative.
  const tenths = interval([0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);
  assert.ok(tenths !== null && Math.abs(tenths.low - 0.1) < 1e-8 && Math.abs(tenths.high - 0.1) < 1e-8);
});
