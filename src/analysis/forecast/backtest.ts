import { AccuracySums } from './accuracy.js';
import { type ChoiceErrors, choose, type Chosen } from './choose.js';
import { forecastFrom } from './forecast-from.js';
import type { Residuals } from './residual-bands.js';
import { type Origin, originAt, originBlocks } from './rolling-origins.js';
import { seasonalNaive } from './seasonal-naive.js';
import type { Seasons } from './season-blocks.js';

/** Errors of values, or of whole blocks. */
export interface PastErrors {
  readonly residuals: Residuals;
  /** Of the naive forecast. */
  readonly naive: Residuals;
  readonly sums: AccuracySums;
  /** Blocks of which some value was compared, each once however many origins it was forecast from. */
  readonly blocks: Set<number>;
}

export interface Backtest {
  readonly values: PastErrors;
  readonly blocks: PastErrors;
  readonly origins: number;
  /** What did best for blocks before `at`. */
  readonly choose: (at: number) => Chosen;
}

/**
 * Forecasts `ahead` blocks from origins in the past, each with what was known and had been chosen by then, and compares
 * them to what came. What is closed on either side is not compared. A step an origin.
 */
export function* backtest(
  values: Float64Array,
  totals: Float64Array,
  seasons: Seasons,
  ahead: number,
): Generator<undefined, Backtest> {
  const { block, round } = seasons;
  const whole = Math.floor(values.length / block);
  const result = { values: noErrors(), blocks: noErrors() };
  const errors: ChoiceErrors[] = [];
  const origins = originBlocks(whole, round, ahead);
  for (const at of origins) {
    const origin = originAt(values, totals, seasons, at);
    const count = Math.min(ahead, whole - at);
    const forecast = forecastFrom(origin, choose(errors, at), seasons, at * block, count * block);
    const naive = seasonalNaive(values.subarray(0, at * block), block * round, count * block);
    for (let lead = 0; lead < count; lead++) {
      compareBlock(result, values, { from: (at + lead) * block, skip: lead * block, block }, forecast, naive);
      const total = totals[at + lead]!;
      if (!Number.isNaN(total)) errors.push(choiceErrors(origin, values, total, seasons, at + lead));
    }
    yield;
  }
  return { ...result, origins: origins.length, choose: (at) => choose(errors, at) };
}

function noErrors(): PastErrors {
  const none = (): Residuals => ({ forecast: [], error: [], growth: [] });
  return { residuals: none(), naive: none(), sums: new AccuracySums(), blocks: new Set() };
}

function compareBlock(
  { values: each, blocks: sums }: Pick<Backtest, 'values' | 'blocks'>,
  values: Float64Array,
  { from, skip, block }: { readonly from: number; readonly skip: number; readonly block: number },
  { values: next, growth }: { readonly values: Float64Array; readonly growth: Float64Array },
  naive: Float64Array,
): void {
  const sum = { actual: 0, forecast: 0, naive: 0, n: 0 };
  for (let i = 0; i < block; i++) {
    const [actual, forecast] = [values[from + i]!, next[skip + i]!];
    if (Number.isNaN(actual) || Number.isNaN(forecast)) continue;
    keep(each, actual, forecast, naive[skip + i]!, growth[skip]!);
    sum.actual += actual;
    sum.forecast += forecast;
    sum.naive += naive[skip + i]!;
    sum.n++;
  }
  if (sum.n === 0) return;
  each.blocks.add(from);
  sums.blocks.add(from);
  keep(sums, sum.actual, sum.forecast, sum.naive, growth[skip]!);
}

function keep(past: PastErrors, actual: number, forecast: number, naive: number, growth: number): void {
  // Where nobody ever comes nothing is off: nights without a call would make the bands of days narrow.
  if (forecast > 0) {
    add(past.residuals, actual, forecast, growth);
    if (!Number.isNaN(naive)) add(past.naive, actual, naive, 1);
  }
  past.sums.add(actual, forecast, naive);
}

function add({ forecast, error, growth }: Residuals, actual: number, expected: number, factor: number): void {
  forecast.push(expected);
  error.push(actual - expected);
  growth.push(factor);
}

/** A level is judged by the block's total, a shape by how it spreads the total that came. */
function choiceErrors(
  { levels, shapes }: Origin,
  values: Float64Array,
  total: number,
  { block, round }: Seasons,
  at: number,
): ChoiceErrors {
  const place = at % round;
  return {
    block: at,
    levels: Float64Array.from(levels, ({ level, factors }) => Math.abs(total - level * factors[place]!)),
    shapes: Float64Array.from(shapes, (shape) => {
      let off = 0;
      for (let i = 0; i < block; i++) {
        const value = values[at * block + i]!;
        if (!Number.isNaN(value)) off += Math.abs(value - total * shape[place * block + i]!);
      }
      return off;
    }),
  };
}
