import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { printsAs, readShown } from '../../src/analysis/shown-number.js';
import type { Unit } from '../../src/metrics/define.js';

/** Value and step of each reading, to nine digits. */
function read(shown: string, unit: Unit): readonly (readonly [value: number, step: number])[] {
  return readShown(shown, unit).map(({ value, step }) => [
    Number(value.toPrecision(9)),
    Number(step.toPrecision(9)),
  ]);
}

describe('a shown number is read with its printed precision', () => {
  const table: readonly (readonly [Unit, string, number, number])[] = [
    // rates, as English, Chinese and Russian reports write them
    ['ratio', '82.7 %', 0.827, 0.001],
    ['ratio', '82.7%', 0.827, 0.001],
    ['ratio', '82,7 %', 0.827, 0.001],
    ['ratio', '82,7\u00a0%', 0.827, 0.001],
    ['ratio', '８２．７％', 0.827, 0.001],
    ['ratio', '百分之82.7', 0.827, 0.001],
    ['ratio', '83 %', 0.83, 0.01],
    ['ratio', '82.70 %', 0.827, 0.0001],
    ['ratio', '0.827', 0.827, 0.001],
    ['ratio', '0,83', 0.83, 0.01],
    ['ratio', '1', 1, 1],
    ['ratio', '82.7', 0.827, 0.001],
    ['ratio', '−3.5 %', -0.035, 0.001],
    // durations
    ['seconds', '4:12', 252, 1],
    ['seconds', '04:12', 252, 1],
    ['seconds', '1:04:12', 3852, 1],
    ['seconds', '0:00:40.8', 40.8, 0.1],
    ['seconds', '252 s', 252, 1],
    ['seconds', '252', 252, 1],
    ['seconds', '40.8 sec.', 40.8, 0.1],
    ['seconds', '40,8 с', 40.8, 0.1],
    ['seconds', '4 мин 12 с', 252, 1],
    ['seconds', '4 мин. 12 сек.', 252, 1],
    ['seconds', '4 min 12 s', 252, 1],
    ['seconds', '4m12s', 252, 1],
    ['seconds', '4 分 12 秒', 252, 1],
    ['seconds', '4分钟12秒', 252, 1],
    ['seconds', '1 小时 4 分', 3840, 60],
    ['seconds', '1 ч 4 мин', 3840, 60],
    ['seconds', '4.2 min', 252, 6],
    ['seconds', '2 дня 3 часа', 183_600, 3600],
    ['seconds', '40774 мс', 40.774, 0.001],
    // counts, scores, points, money, counts an hour
    ['count', '31125', 31_125, 1],
    ['count', '31 125', 31_125, 1],
    ['count', '1,234,567', 1_234_567, 1],
    ['count', '3.1万', 31_000, 1000],
    ['count', '31 тыс.', 31_000, 1000],
    ['count', '3.1k', 3100, 100],
    ['score', '4.53', 4.53, 0.01],
    ['score', '4,5 из 5', 4.5, 0.1],
    ['score', '4.5 / 5', 4.5, 0.1],
    ['score', '4.5 分', 4.5, 0.1],
    ['points', '+41', 41, 1],
    ['points', '−12.5', -12.5, 0.1],
    ['money', '¥12.40', 12.4, 0.01],
    ['money', '12,40 ₽', 12.4, 0.01],
    ['money', 'USD 12', 12, 1],
    ['money', '1,234.50 €', 1234.5, 0.01],
    ['per-hour', '6.4 /h', 6.4, 0.1],
    ['per-hour', '6,4 в час', 6.4, 0.1],
  ];
  for (const [unit, shown, value, step] of table) {
    test(`${unit}: ${shown}`, () => assert.deepEqual(read(shown, unit), [[value, step]]));
  }
});

test('a separator before three digits is read both ways', () => {
  assert.deepEqual(read('1,234', 'count'), [
    [1.234, 0.001],
    [1234, 1],
  ]);
  assert.deepEqual(read('40.774 s', 'seconds'), [
    [40.774, 0.001],
    [40_774, 1],
  ]);
  // Nobody parts 0 from thousands.
  assert.deepEqual(read('0.827', 'ratio'), [[0.827, 0.001]]);
});

describe('what is no such number throws, with the text last', () => {
  const refused: readonly (readonly [Unit, string])[] = [
    ...(['', '%', 'n/a', '12 apples', '4:7:1', '1.2.3'] as const).map((text) => ['ratio', text] as const),
    ...(['4:60x', '12 s 4 min', '4 s 4 s', '4 5', 'min', '82.7 %'] as const).map(
      (text) => ['seconds', text] as const,
    ),
    ['count', '82 %'],
    ['money', '12 s'],
  ];
  for (const [unit, shown] of refused) {
    test(`${unit}: ${shown}`, () => {
      assert.throws(() => readShown(shown, unit), new RangeError(`shown number cannot be read: ${shown}`));
    });
  }
});

test('a value prints as the number up to half of its last digit, either way at the half', () => {
  const [reading] = readShown('82.7 %', 'ratio');
  assert.ok(reading);
  for (const value of [0.8265, 0.827, 0.8269230769, 0.8275]) assert.equal(printsAs(value, reading), true);
  for (const value of [0.82649, 0.82751, 0.83, 0]) assert.equal(printsAs(value, reading), false);
});
