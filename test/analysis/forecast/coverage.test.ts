import assert from 'node:assert/strict';
import test from 'node:test';
import { forecastValues } from '../../../src/analysis/forecast/forecast-values.js';
import { simulatedCounts } from './simulated-counts.js';

const slots = 16;
const seasons = [slots, 7 * slots];
const runs = 80;
const ahead = 14;

/** Share of what came that lay within its band, by level: of values, and of days. */
function coverage(centre: { mean: number; daySpread: number; drift: number; weeks: number }) {
  const held = { values: [0, 0], days: [0, 0] };
  const n = { values: 0, days: 0 };
  for (let seed = 1; seed <= runs; seed++) {
    const known = centre.weeks * 7 * slots;
    const all = simulatedCounts({ seed, days: centre.weeks * 7 + ahead, slots, ...centre });
    const { bands, blocks } = forecastValues(all.slice(0, known), { seasons, horizon: ahead * slots });
    for (let day = 0; day < ahead; day++) {
      let sum = 0;
      for (let i = day * slots; i < (day + 1) * slots; i++) {
        const actual = all[known + i]!;
        if (Number.isNaN(actual)) continue;
        sum += actual;
        n.values++;
        bands.forEach(({ low, high }, at) => {
          if (actual >= low[i]! && actual <= high[i]!) held.values[at]!++;
        });
      }
      if (blocks.values[day] === null) continue;
      n.days++;
      blocks.bands.forEach(({ low, high }, at) => {
        if (sum >= low[day]! && sum <= high[day]!) held.days[at]!++;
      });
    }
  }
  return {
    values: held.values.map((count) => count / n.values),
    days: held.days.map((count) => count / n.days),
  };
}

// Twelve days of a run share its level: the error of a share is that of something between the runs and their days.
const error = (level: number): number => 3 * Math.sqrt((level * (1 - level)) / (2 * runs));

for (const centre of [
  { mean: 40, daySpread: 0.1, drift: 0.02, weeks: 26 },
  { mean: 200, daySpread: 0.05, drift: 0.01, weeks: 12 },
  { mean: 40, daySpread: 0.08, drift: 0, weeks: 8 },
]) {
  test(`bands hold what they say: ${JSON.stringify(centre)}`, (t) => {
    const { values, days } = coverage(centre);
    t.diagnostic(
      `values ${values.map((x) => x.toFixed(3)).join(', ')}; days ${days.map((x) => x.toFixed(3)).join(', ')}`,
    );
    for (const [i, level] of [0.8, 0.95].entries()) {
      for (const share of [values[i]!, days[i]!]) {
        assert.ok(Math.abs(share - level) < error(level), `${level}: ${share}`);
      }
    }
  });
}
