import type { MetricDefinition, Unit } from '../metrics/define.js';
import type { MetricValue } from '../metrics/table.js';

/** What the rule goes by: the unit, or that a share is one of amounts, stocks or time, which are no sample. */
export type Precision = Unit | 'share-of-amounts';

export function precisionOf({
  unit,
  counts,
  sumsIn,
  interval,
}: Pick<MetricDefinition, 'unit' | 'counts' | 'sumsIn' | 'interval'>): Precision {
  const ofTime = counts === 'shift' && interval === 'none';
  return unit === 'ratio' && (counts === 'period' || sumsIn === 'money' || ofTime)
    ? 'share-of-amounts'
    : unit;
}

/** What the rule reads of a value. */
export type Sampled = Pick<MetricValue, 'value' | 'low' | 'high' | 'n'>;

// A decimal is noise where the value is not known to fifty of its steps. So 81.1% needs an interval of less than ±5
// points (some 250 contacts), 81.13% one of less than ±0.5 (some 25,000); 40.8 s one of less than ±5 s.
const stepsWithin = 50;
const most: Readonly<Record<Unit, number>> = {
  count: 0,
  ratio: 2,
  seconds: 1,
  score: 2,
  points: 1,
  money: 2,
  'per-hour': 1,
};

/**
 * How many decimals the sample supports, in the unit that is shown (percent, seconds, points). Durations of a minute
 * and more have none. Without an interval a rate is taken for as uncertain as its n allows (±98/√n points); a duration
 * has a decimal only under ten seconds, contacts an hour under a hundred, a score two from thirty responses on, other
 * units none. Money has the two decimals of its coins or none; a share of amounts one, under ten percent two.
 */
export function decimalsFor(unit: Precision, sampled: Sampled): number {
  const { value, low, high, n } = sampled;
  if (value === null || unit === 'count') return 0;
  if (unit === 'seconds' && Math.abs(value) >= 60) return 0;
  if (unit === 'share-of-amounts') return Math.abs(value) < 0.1 ? 2 : 1;
  if (unit === 'money') {
    const isSure = low === null || high === null || within((high - low) / 2, 1) > 0;
    return isSure ? moneyDecimals(value) : 0;
  }
  if (low === null || high === null) {
    if (unit === 'ratio') return n < 2 ? 0 : within(98 / Math.sqrt(n), most.ratio);
    if (unit === 'seconds') return Math.abs(value) < 10 ? 1 : 0;
    if (unit === 'per-hour') return Math.abs(value) < 100 ? 1 : 0;
    return unit === 'score' ? (n < 30 ? 1 : 2) : 0;
  }
  const shown = unit === 'ratio' ? 100 : 1;
  return within(((high - low) / 2) * shown, most[unit]);
}

/** Amounts are written to the coin where that is more than a hundredth of them or so. */
export function moneyDecimals(amount: number): number {
  return Math.abs(amount) < 100 ? 2 : 0;
}

/** One number of decimals for a column of values, so that they compare by eye: what the middle one of them supports. */
export function columnDecimals(unit: Precision, column: readonly Sampled[]): number {
  const each = column.filter(({ value }) => value !== null).map((sampled) => decimalsFor(unit, sampled));
  each.sort((a, b) => a - b);
  return each[Math.floor((each.length - 1) / 2)] ?? 0;
}

function within(halfWidth: number, most: number): number {
  for (let decimals = most; decimals > 0; decimals--) {
    if (halfWidth < stepsWithin * 10 ** -decimals) return decimals;
  }
  return 0;
}
