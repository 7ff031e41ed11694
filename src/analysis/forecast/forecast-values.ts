import { runAtOnce } from '../../data/pace.js';
import type { Accuracy } from './accuracy.js';
import { backtest, type PastErrors } from './backtest.js';
import { blockTotals } from './block-totals.js';
import { forecastFrom } from './forecast-from.js';
import { bandAt, type BandScale, bandScale, type Residuals } from './residual-bands.js';
import { originAt } from './rolling-origins.js';
import { seasonalNaive, seasonalScale } from './seasonal-naive.js';
import { readSeasons, type Seasons } from './season-blocks.js';

export interface ForecastValuesOptions {
  /** In values: a day and a week of it (`[96, 672]`), or one alone; the longer is a multiple of the shorter. */
  readonly seasons: readonly number[];
  /** How many values to forecast. */
  readonly horizon: number;
  /** Places of values that are not learnt from (holidays, outages), as if they were not known. */
  readonly exclude?: readonly number[];
  /** Of the bands; 0.8 and 0.95 unless told. */
  readonly levels?: readonly number[];
}

/** Null where it is closed. */
export type Series = readonly (number | null)[];

export interface Band {
  readonly level: number;
  readonly low: Series;
  readonly high: Series;
}

export interface ForecastSeries {
  readonly values: Series;
  /** In the order of the levels; empty where too little is known of errors. */
  readonly bands: readonly Band[];
  /** By the seasonal naive: the last known value of the same phase. */
  readonly naive: Series;
  /** About the naive values, by their own errors. */
  readonly naiveBands: readonly Band[];
  /** From rolling origins, each with what was known then alone. Null without any. */
  readonly accuracy: Accuracy | null;
}

export interface ValuesForecast extends ForecastSeries {
  /** The sums of blocks (of the shortest season) that are forecast; the first and last may be parts. */
  readonly blocks: ForecastSeries;
  /** How many whole long seasons the known values span. */
  readonly rounds: number;
  readonly origins: number;
  /** There are fewer than 4 long seasons: nothing is forecast. */
  readonly reason?: 'too-short';
}

/** Long seasons that must be known. */
const leastRounds = 4;
/** Long seasons ahead that errors are measured for. */
const mostRoundsAhead = 4;

/**
 * What comes next in a series of counts that has a level, places (weekdays) and a shape (of a day): the mean of the three
 * level smoothings times the mean of the three shapes that did best from earlier origins of the same series. Closed values
 * are NaN; a phase without a value in the last 8 long seasons is closed and forecast as null. Bands are by errors from
 * rolling origins. Throws a RangeError for values below 0 or infinite, and for options that make no sense.
 */
export function forecastValues(values: Float64Array, options: ForecastValuesOptions): ValuesForecast {
  return runAtOnce(forecastSteps(values, options));
}

/** The same step by step, for whoever must not hold up others. */
export function* forecastSteps(
  values: Float64Array,
  options: ForecastValuesOptions,
): Generator<undefined, ValuesForecast> {
  const seasons = readSeasons(options.seasons);
  const { horizon, levels = [0.8, 0.95] } = options;
  if (!Number.isSafeInteger(horizon) || horizon < 1) throw new RangeError(`invalid horizon: ${horizon}`);
  for (const level of levels) if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`);
  const known = knownOf(values, options.exclude ?? [], seasons);
  // What is closed at either end belongs to its round.
  const rounds = Math.floor(Math.ceil(known.length / seasons.block) / seasons.round);
  if (rounds < leastRounds) return { ...none, blocks: none, rounds, origins: 0, reason: 'too-short' };

  const totals = blockTotals(known, seasons);
  yield;
  const ahead = Math.min(Math.ceil(horizon / seasons.block), mostRoundsAhead * seasons.round);
  const past = yield* backtest(known, totals, seasons, ahead);
  const origin = originAt(known, totals, seasons, Math.ceil(known.length / seasons.block));
  const { values: next, growth } = forecastFrom(
    origin,
    past.choose(origin.at),
    seasons,
    known.length,
    horizon,
  );
  const naive = seasonalNaive(known, seasons.block * seasons.round, horizon);
  const offset = known.length % seasons.block;
  const sum = (series: Float64Array): Float64Array => blockSums(series, next, seasons.block, offset);
  const season = seasons.block * seasons.round;
  return {
    ...(yield* series(next, naive, growth, past.values, levels, seasonalScale(known, season))),
    blocks: yield* series(
      sum(next),
      sum(naive),
      growth.filter((_, i) => i === 0 || (offset + i) % seasons.block === 0),
      past.blocks,
      levels,
      // Of the blocks as they are, not filled up: a day that was half closed is known as such to nobody.
      seasonalScale(totals, seasons.round),
    ),
    rounds,
    origins: past.origins,
  };
}

const none: ForecastSeries = { values: [], bands: [], naive: [], naiveBands: [], accuracy: null };

function* series(
  next: Float64Array,
  naive: Float64Array,
  growth: Float64Array,
  past: PastErrors,
  levels: readonly number[],
  scale: number | null,
): Generator<undefined, ForecastSeries> {
  function* about(
    residuals: Residuals,
    line: Float64Array,
    grows: Float64Array,
  ): Generator<undefined, readonly Band[]> {
    const scale = yield* bandScale(residuals, past.blocks.size, levels);
    return scale === null ? [] : levels.map((level, i) => bandOf(scale, i, level, line, grows, next));
  }
  const bands = yield* about(past.residuals, next, growth);
  yield;
  const naiveBands = yield* about(
    past.naive,
    naive,
    growth.map(() => 1),
  );
  yield;
  return {
    values: nullable(next),
    bands,
    naive: nullable(naive),
    naiveBands,
    accuracy: past.sums.result(scale),
  };
}

/** The band about a line; where `expected` is 0, since nobody ever came, no wider than the line itself. */
function bandOf(
  scale: BandScale,
  at: number,
  level: number,
  line: Float64Array,
  growth: Float64Array,
  expected: Float64Array,
): Band {
  const edges = Array.from(line, (value, i) => {
    if (Number.isNaN(value)) return null;
    return expected[i] === 0 ? ([0, value] as const) : bandAt(scale, at, value, growth[i]!);
  });
  return { level, low: edges.map((edge) => edge?.[0] ?? null), high: edges.map((edge) => edge?.[1] ?? null) };
}

function nullable(values: Float64Array): Series {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

/** Sums by block of what is open in `open`; NaN of blocks where nothing is. */
function blockSums(values: Float64Array, open: Float64Array, block: number, offset: number): Float64Array {
  const sums = new Float64Array(Math.ceil((offset + values.length) / block)).fill(Number.NaN);
  values.forEach((value, i) => {
    if (Number.isNaN(value) || Number.isNaN(open[i])) return;
    const at = Math.floor((offset + i) / block);
    sums[at] = (Number.isNaN(sums[at]) ? 0 : sums[at]!) + value;
  });
  return sums;
}

/** A copy without what is excluded, from the first round that has a value. */
function knownOf(values: Float64Array, exclude: readonly number[], { block, round }: Seasons): Float64Array {
  const copy = values.slice();
  for (const at of exclude) {
    if (!Number.isSafeInteger(at) || at < 0 || at >= values.length)
      throw new RangeError(`invalid exclude: ${at}`);
    copy[at] = Number.NaN;
  }
  for (const value of values)
    if (value < 0 || value === Infinity) throw new RangeError(`invalid value: ${value}`);
  const first = copy.findIndex((value) => !Number.isNaN(value));
  const season = block * round;
  return copy.subarray(first < 0 ? copy.length : first - (first % season));
}
