import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { forecastValues } from '../../../src/analysis/forecast/forecast-values.js';
import { bankCalls, day, week } from './bank-calls.js';

// The method was chosen on the days before the 154th; the last ten are told here beside three tens before them.
const { raw, dated, places } = bankCalls();
const windows = [124, 134, 144, 154];
const file = new URL('../../../../shared/data/reference/published.json', import.meta.url);
const published = JSON.parse(readFileSync(file, 'utf8'))['forecast_to_beat'];

interface Error {
  readonly mae: number;
  readonly mase: number;
}

/** Ten days at once from everything before, as the published rows are; the scale is that of the days before. */
function errorOf(values: Float64Array, from: number, to: number, forecast: ArrayLike<number | null>): Error {
  let [sum, n, scale, pairs] = [0, 0, 0, 0];
  for (let at = from; at < to; at++) {
    if (Number.isNaN(values[at])) continue;
    sum += Math.abs(values[at]! - forecast[at - from]!);
    n++;
  }
  for (let at = week; at < from; at++) {
    const difference = Math.abs(values[at]! - values[at - week]!);
    if (Number.isNaN(difference)) continue;
    scale += difference;
    pairs++;
  }
  return { mae: sum / n, mase: sum / n / (scale / pairs) };
}

/** Median of the last eight values of the same place of the week, after the published description. */
function medianOfEight(values: Float64Array, from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => {
    const last: number[] = [];
    for (let at = from + i - week; at >= 0 && last.length < 8; at -= week) {
      if (at < from && !Number.isNaN(values[at])) last.push(values[at]!);
    }
    last.sort((a, b) => a - b);
    return (last[Math.floor((last.length - 1) / 2)]! + last[Math.ceil((last.length - 1) / 2)]!) / 2;
  });
}

function ours(values: Float64Array, from: number, to: number): ReturnType<typeof forecastValues> {
  return forecastValues(values.slice(0, from), { seasons: [day, week], horizon: to - from });
}

test('the published row to beat is what it says: so are ours on the same days by the same scale', () => {
  const [from, to] = [154 * day, 164 * day];
  const median = errorOf(raw, from, to, medianOfEight(raw, from, to));
  const row = published['median_of_same_weekday_and_slot_8_weeks'];
  assert.equal(median.mae.toFixed(2), row.MAE.toFixed(2));
  assert.equal(median.mase.toFixed(3), row.MASE.toFixed(3));
});

test('the last ten weekdays are forecast better than by any published row', () => {
  const [from, to] = [154 * day, 164 * day];
  const { mase } = errorOf(raw, from, to, ours(raw, from, to).values);
  const rows = Object.values(published).flatMap((row) =>
    typeof row === 'object' && row !== null && 'MASE' in row ? Number(row.MASE) : [],
  );
  assert.equal(rows.length, 4);
  assert.ok(mase < Math.min(...rows), `${mase}`);
});

test('tens of days before are forecast better than by the median, as they stand and by the calendar', (t) => {
  const sums = { raw: [0, 0], dated: [0, 0] };
  for (const first of windows) {
    for (const [name, values, from, to] of [
      ['raw', raw, first * day, (first + 10) * day],
      ['dated', dated, places[first]! * day, (places[first + 9]! + 1) * day],
    ] as const) {
      const forecast = errorOf(values, from, to, ours(values, from, to).values);
      const median = errorOf(values, from, to, medianOfEight(values, from, to));
      t.diagnostic(
        `${name} from day ${first}: MAE ${forecast.mae.toFixed(2)}, MASE ${forecast.mase.toFixed(3)}; median ${median.mae.toFixed(2)}, ${median.mase.toFixed(3)}`,
      );
      sums[name][0]! += forecast.mase;
      sums[name][1]! += median.mase;
    }
  }
  assert.ok(sums.raw[0]! < sums.raw[1]! && sums.dated[0]! < sums.dated[1]!, JSON.stringify(sums));
});

test('bands of days of the bank hold as many values as they say, but for what days share', () => {
  const held = [0, 0];
  let n = 0;
  for (let first = 94; first < 164; first += 10) {
    const [from, to] = [places[first]! * day, (places[first + 9]! + 1) * day];
    const { bands } = ours(dated, from, to);
    for (let at = from; at < to; at++) {
      if (Number.isNaN(dated[at])) continue;
      n++;
      bands.forEach(({ low, high }, i) => {
        if (dated[at]! >= low[at - from]! && dated[at]! <= high[at - from]!) held[i]!++;
      });
    }
  }
  // 70 days whose values go up and down together: three standard errors of a share of 70.
  for (const [i, level] of [0.8, 0.95].entries()) {
    const error = 3 * Math.sqrt((level * (1 - level)) / 70);
    assert.ok(Math.abs(held[i]! / n - level) < error, `${level}: ${held[i]! / n}`);
  }
});
