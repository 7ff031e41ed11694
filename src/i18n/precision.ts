import type { MetricDefinition, Unit } from '../metrics/define.js';
import type { MetricValue } from '../metrics/table.js';
import { coarsestDuration, durationStep } from './durations.js';

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

/**
 * The one rule of rounding: a value is printed in the largest steps that are no more than a fifth of the half-width of its
 * 95 % interval. So a step is a fiftieth to a fifth of it, or a 25th to two fifths of the standard error: its first digit
 * or two are seen, and nothing behind them. It is the rule of the Particle Data Group ("Review of Particle Physics",
 * Introduction, 5.3 Rounding: a 35th to two sevenths of the error) for half-widths, with steps of a reader's own units:
 * decimals of percents and points, and of durations 0.1 s, 1 s, 10 s, 1 min, 10 min, 1 h. Values whose intervals lie apart
 * are at least two fifths of the larger half-width from each other, thus print apart as far as the steps reach.
 *
 * 81.1% needs an interval of less than ±5 points (some 250 contacts), 81.13% one of less than ±0.5 (some 25,000); 40.8 s
 * one of less than ±5 s; 6:29 one of less than ±50 s, beyond which it is 6:30.
 */
const partsOfHalfWidth = 5;
const most: Readonly<Record<Exclude<Unit, 'seconds'>, number>> = {
  count: 0,
  ratio: 2,
  score: 2,
  points: 1,
  money: 2,
  'per-hour': 1,
};

/**
 * How many decimals the sample supports, in the unit that is shown (percent, seconds, points). Durations of a minute
 * and more have none, and may have fewer (`durationStep`). Without an interval a rate is taken for as uncertain as its n
 * allows (±98/√n points); a duration has a decimal only under ten seconds, contacts an hour under a hundred, a score two
 * from thirty responses on, other units none. Money has the two decimals of its coins or none; a share of amounts one,
 * under ten percent two.
 */
export function decimalsFor(unit: Precision, sampled: Sampled): number {
  const { value, low, high, n } = sampled;
  if (value === null || unit === 'count') return 0;
  const halfWidth = low === null || high === null ? null : (high - low) / 2;
  if (unit === 'seconds') return durationDecimals(value, halfWidth);
  if (unit === 'share-of-amounts') return Math.abs(value) < 0.1 ? 2 : 1;
  if (unit === 'money') {
    return halfWidth === null || within(halfWidth, 1) > 0 ? moneyDecimals(value) : 0;
  }
  if (halfWidth === null) {
    if (unit === 'ratio') return n < 2 ? 0 : within(98 / Math.sqrt(n), most.ratio);
    if (unit === 'per-hour') return Math.abs(value) < 100 ? 1 : 0;
    return unit === 'score' ? (n < 30 ? 1 : 2) : 0;
  }
  return within(unit === 'ratio' ? halfWidth * 100 : halfWidth, most[unit]);
}

/** The size of the last step that is printed, in the value's own unit: rates are fractions. */
export function stepOf(unit: Unit, decimals: number): number {
  if (unit === 'seconds') return durationStep(decimals);
  return 10 ** -decimals / (unit === 'ratio' ? 100 : 1);
}

/**
 * So many decimals, or as many as a duration of this size takes: none from a minute on, and steps of no more than a sixth
 * of it, below a minute of a second, so that none is rounded away.
 */
export function decimalsOfSize(seconds: number, decimals: number): number {
  const size = Math.abs(seconds);
  if (size < 60) return Math.max(0, decimals);
  let fit = Math.min(decimals, 0);
  while (fit < 0 && durationStep(fit) > size / 6) fit += 1;
  return fit;
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

function durationDecimals(seconds: number, halfWidth: number | null): number {
  if (halfWidth === null) return Math.abs(seconds) < 10 ? 1 : 0;
  let decimals = 1;
  while (decimals > coarsestDuration && durationStep(decimals - 1) * partsOfHalfWidth <= halfWidth)
    decimals -= 1;
  return decimalsOfSize(seconds, decimals);
}

function within(halfWidth: number, most: number): number {
  let decimals = most;
  while (decimals > 0 && 10 ** (1 - decimals) * partsOfHalfWidth <= halfWidth) decimals -= 1;
  return decimals;
}
