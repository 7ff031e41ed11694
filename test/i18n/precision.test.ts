import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { en } from '../../src/i18n/en/index.js';
import { formatsOf } from '../../src/i18n/formats.js';
import { columnDecimals, decimalsFor, precisionOf } from '../../src/i18n/precision.js';
import { ru } from '../../src/i18n/ru/index.js';
import { zh } from '../../src/i18n/zh/index.js';
import { plainSpaces } from './plain-spaces.js';

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
  assert.equal(decimalsFor('seconds', about(389, 18)), 0);
  assert.equal(decimalsFor('seconds', about(40.8, 0.6)), 1);
  assert.equal(decimalsFor('seconds', about(40.8, 6)), 0);
  assert.equal(decimalsFor('seconds', about(60, 0.01)), 0);
  assert.equal(decimalsFor('seconds', bare(9.4, 50)), 1);
  assert.equal(decimalsFor('seconds', bare(10.4, 50)), 0);
});

test('unsure durations are told in tens of seconds, minutes, tens of minutes and hours', () => {
  const text = (seconds: number, half: number): string[] =>
    [en, zh, ru].map((locale) =>
      plainSpaces(formatsOf(locale).value('seconds', seconds, decimalsFor('seconds', about(seconds, half)))),
    );
  assert.deepEqual(text(389, 49.9), ['6:29', '6 分 29 秒', '6 мин 29 с']);
  assert.deepEqual(text(389, 50), ['6:30', '6 分 30 秒', '6 мин 30 с']);
  assert.deepEqual(text(8734, 299), ['2:25:30', '2 小时 25 分 30 秒', '2 ч 25 мин 30 с']);
  assert.deepEqual(text(8734, 300), ['2 h 26 min', '2 小时 26 分', '2 ч 26 мин']);
  assert.deepEqual(text(2734, 900), ['46 min', '46 分钟', '46 мин']);
  assert.deepEqual(text(47_026, 8_040), ['13 h', '13 小时', '13 ч']);
  assert.deepEqual(text(47_326, 8_040), ['13 h 10 min', '13 小时 10 分', '13 ч 10 мин']);
  assert.deepEqual(text(300_000, 20_000), ['83 h', '83 小时', '83 ч']);
});

test('what is unsure as a whole is not rounded away', () => {
  // Steps are no more than a sixth of a duration.
  assert.equal(decimalsFor('seconds', about(20, 4000)), 0);
  assert.equal(decimalsFor('seconds', about(59.9, 4000)), 0);
  assert.equal(decimalsFor('seconds', about(60, 4000)), -1);
  assert.equal(decimalsFor('seconds', about(359, 4000)), -1);
  assert.equal(decimalsFor('seconds', about(360, 4000)), -2);
});

/** Steps of the last printed place and the unit's finest and coarsest, all in the value's own unit. */
const ladders = {
  ratio: [0.0001, 0.001, 0.01],
  score: [0.01, 0.1, 1],
  points: [0.1, 1],
  'per-hour': [0.1, 1],
  seconds: [0.1, 1, 10, 60, 600, 3600],
} as const;
const units = Object.keys(ladders) as (keyof typeof ladders)[];
const estimates = fc
  .record({
    unit: fc.constantFrom(...units),
    value: fc.double({ min: -5, max: 5, noNaN: true }),
    half: fc.double({ min: -5, max: 2, noNaN: true }),
  })
  // Logarithms, so that small and large ones are as many.
  .map(({ unit, value, half }) => {
    const size = 10 ** value * (unit === 'ratio' ? 1e-3 : 1);
    return { unit, value: size, half: size * 10 ** half };
  });
/** The step that a text of this size shows, read off texts and not off the rule. */
function shownStep(unit: keyof typeof ladders, size: number, decimals: number): number {
  const { value } = formatsOf(en);
  // Divisible by every step; below a minute durations have steps of their own.
  const base = unit !== 'seconds' ? 10 : size < 60 ? 30 : 7200 * 600;
  const text = value(unit, base, decimals);
  return ladders[unit].find((step) => value(unit, base + step, decimals) !== text)!;
}

test('law: a printed step is a fiftieth to a fifth of the half-width, as far as the steps of the unit reach', () => {
  fc.assert(
    fc.property(estimates, ({ unit, value, half }) => {
      const step = shownStep(unit, value, decimalsFor(unit, about(value, half)));
      const finest = unit === 'seconds' && value >= 60 ? 1 : ladders[unit][0];
      const coarsest =
        unit !== 'seconds'
          ? ladders[unit].at(-1)!
          : value < 60
            ? 1
            : ladders.seconds.findLast((one) => one <= Math.max(1, value / 6))!;
      const told = `${unit} ${value} ± ${half}: ${step}`;
      assert.ok(step >= finest && step <= coarsest, told);
      if (step < coarsest) assert.ok(step > half / 50.001, told);
      if (step > finest) assert.ok(step <= half / 4.999, told);
    }),
    { numRuns: 2000 },
  );
});

test('law: values whose intervals lie apart are printed apart, as far as the finest step reaches', () => {
  fc.assert(
    fc.property(
      estimates,
      fc.double({ min: 1.0001, max: 3, noNaN: true }),
      ({ unit, value, half }, apart) => {
        const other = value + 2 * half * apart;
        const finest = unit === 'seconds' && other >= 60 ? 1 : ladders[unit][0];
        if (other - value < finest) return;
        const write = (one: number): string =>
          formatsOf(en).value(unit, one, decimalsFor(unit, about(one, half)));
        assert.notEqual(write(value), write(other), `${unit} ${value} and ${other} ± ${half}`);
      },
    ),
    { numRuns: 2000 },
  );
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
