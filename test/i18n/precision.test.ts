import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnDecimals, decimalsFor, precisionOf } from '../../src/i18n/precision.js';

const about = (value: number, half: number, n = 100): Parameters<typeof decimalsFor>[1] => ({
  value,
  low: value - half,
  high: value + half,
  n,
});
const bare = (value: number, n: number): Parameters<typeof decimalsFor>[1] => ({
  value,
  low: null,
  high: null,
  n,
});

test('a rate has as many decimals as its interval bears: fifty steps of the last one', () => {
  assert.equal(decimalsFor('ratio', about(0.8, 0.0501)), 0);
  assert.equal(decimalsFor('ratio', about(0.8, 0.0499)), 1);
  assert.equal(decimalsFor('ratio', about(0.8, 0.00501)), 1);
  assert.equal(decimalsFor('ratio', about(0.8, 0.00499)), 2);
});

test('a rate without an interval goes by its sample', () => {
  assert.equal(decimalsFor('ratio', bare(0.8, 1)), 0);
  assert.equal(decimalsFor('ratio', bare(0.8, 100)), 0);
  assert.equal(decimalsFor('ratio', bare(0.8, 1000)), 1);
});

test('durations of a minute and more have no decimals, however sure they are', () => {
  assert.equal(decimalsFor('seconds', about(40.8, 0.6)), 1);
  assert.equal(decimalsFor('seconds', about(40.8, 6)), 0);
  assert.equal(decimalsFor('seconds', about(60, 0.01)), 0);
  assert.equal(decimalsFor('seconds', bare(9.4, 50)), 1);
  assert.equal(decimalsFor('seconds', bare(10.4, 50)), 0);
});

test('counts have none, scores one or two, points one at most', () => {
  assert.equal(decimalsFor('count', bare(31_125, 31_125)), 0);
  assert.equal(decimalsFor('score', about(4.31, 0.05)), 2);
  assert.equal(decimalsFor('score', about(4.31, 0.6)), 1);
  assert.equal(decimalsFor('points', about(42, 4.9)), 1);
  assert.equal(decimalsFor('points', about(42, 5.1)), 0);
});

test('no value has no decimals', () => {
  assert.equal(decimalsFor('ratio', { value: null, low: null, high: null, n: 0 }), 0);
});

test('a column has those of its middle value, nulls aside', () => {
  const values = [
    about(0.8, 0.2),
    about(0.8, 0.02),
    about(0.8, 0.02),
    { value: null, low: null, high: null, n: 0 },
  ];
  assert.equal(columnDecimals('ratio', values), 1);
  assert.equal(columnDecimals('ratio', []), 0);
});

test('money has the two decimals of its coins or none', () => {
  const money = (value: number, half?: number) =>
    decimalsFor('money', {
      value,
      low: half === undefined ? null : value - half,
      high: half === undefined ? null : value + half,
      n: 100,
    });
  assert.deepEqual(
    [0.04, 12.5, 99.9, -99.9].map((value) => money(value)),
    [2, 2, 2, 2],
  );
  assert.deepEqual(
    [100, -437, 12_000].map((value) => money(value)),
    [0, 0, 0],
  );
  // Not known to fifty steps of a tenth, its coins are noise.
  assert.deepEqual([money(12.5, 4.9), money(12.5, 5), money(437, 0.1)], [2, 0, 0]);
});

test('a share of amounts goes by its size: two rows of the ledger are no sample of two', () => {
  const share = (value: number) => decimalsFor('share-of-amounts', { value, low: null, high: null, n: 2 });
  assert.deepEqual([0.005, -0.0205, 0.0999, 0.1, 0.8, -1.25].map(share), [2, 2, 2, 1, 1, 1]);
  const interval = 'none';
  assert.equal(precisionOf({ unit: 'ratio', counts: 'period', interval }), 'share-of-amounts');
  assert.equal(
    precisionOf({ unit: 'ratio', counts: 'conversation', sumsIn: 'money', interval }),
    'share-of-amounts',
  );
  assert.equal(precisionOf({ unit: 'ratio', counts: 'conversation', interval }), 'ratio');
  assert.equal(precisionOf({ unit: 'money', counts: 'period', interval }), 'money');
  // Seconds of shifts are counted, not sampled; results of training are a sample.
  assert.equal(precisionOf({ unit: 'ratio', counts: 'shift', interval }), 'share-of-amounts');
  assert.equal(precisionOf({ unit: 'ratio', counts: 'shift', interval: 'ratio' }), 'ratio');
});
