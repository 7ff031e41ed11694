import { catalog } from '../../metrics/catalog/index.js';
import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import { cutBuckets } from '../../metrics/cut-buckets.js';
import type { Condition, MetricQuery, MetricRequest, Period } from '../../metrics/query.js';
import type { MetricTable } from '../../metrics/table.js';
import { limitsOf } from '../../metrics/unit-limits.js';
import type { AbortSignalLike } from '../../platform.js';
import type { Description, MetricSource } from '../../source/metric-source.js';
import { isTimeGrain, type TimeGrain } from '../../time/grain.js';
import { dayOfKey } from '../../time/day-of-key.js';
import { controlLimits, type ControlLack, leastBaseline } from './control-limits.js';
import { runRules, type RunSignal } from './run-rules.js';
import { type Season, seasonCells, seasonOf } from './season.js';

/** What a control chart is asked for, as plain JSON. */
export interface ControlChartAsk {
  readonly metric: MetricId | MetricRequest;
  /** Length of the buckets that are its points. */
  readonly grain: TimeGrain;
  /**
   * The time that the limits are made from, in place of the first 20 complete points (of buckets finer than a day: the
   * first three weeks, as 20 hours have no two of one weekday).
   */
  readonly baseline?: Period;
  /** Whether limits allow for what a baseline of that size leaves open (see `controlLimits`); they do by default. */
  readonly allowance?: boolean;
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  readonly attribution?: 'arrival' | 'end';
}

export interface ControlChartOptions extends ControlChartAsk {
  readonly signal?: AbortSignalLike;
}

/** One bucket, in the metric's unit. */
export interface ControlPoint {
  /** The bucket's key: `2025-10-01`, `2025-10-01T09:00+08:00`. */
  readonly key: string;
  readonly value: number | null;
  readonly n: number;
  /** What the baseline has us expect here, and limits cut at natural bounds; null where there are none. */
  readonly centre: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Cut by the end of the data or by the period: drawn, not tested. */
  readonly partial: boolean;
  /** One of those that the limits are made from. */
  readonly baseline: boolean;
}

export interface ControlChart {
  readonly metric: MetricId;
  /** The metric's name in `queries`. */
  readonly as: string;
  readonly grain: TimeGrain;
  /** Limits of shares (whose samples are known) are Laney's p′, of all else those of moving ranges. */
  readonly kind: 'xmr' | 'laney-p';
  /** Whose baseline mean is taken off each point first; null where buckets are longer than a day. */
  readonly season: Season | null;
  readonly points: readonly ControlPoint[];
  /** By the point that completes them; places in `points`. */
  readonly signals: readonly RunSignal[];
  /** Points that were tested: complete, with a value and limits. */
  readonly tested: number;
  /** How the limits came about; null where there are none. */
  readonly limits: {
    /** Points of the baseline. */
    readonly n: number;
    /** Its mean; of shares Σ / Σ. */
    readonly mean: number;
    /** Mean moving range; of shares that of the z-scores. */
    readonly meanRange: number;
    readonly sigmaZ: number | null;
    /** Limits as a multiple of those without allowance. */
    readonly widened: number;
    /** Keys of the first and the last point of the baseline. */
    readonly from: string;
    readonly to: string;
  } | null;
  /** Why there are no limits. `baseline-too-short`: fewer than 20 complete points. */
  readonly reason?: ControlLack;
  readonly version: string;
  readonly queries: readonly MetricQuery[];
}

const members = ['metric', 'grain', 'baseline', 'allowance', 'where', 'period', 'attribution', 'signal'];

/** The queries of the analysis: its points and, where the host fixed one, its baseline. */
export function controlQueries(ask: ControlChartAsk): readonly [MetricQuery, ...MetricQuery[]] {
  const { metric, grain, baseline, where, period, attribution } = ask;
  const id = typeof metric === 'string' ? metric : metric.metric;
  if (!metricIds.includes(id)) throw new RangeError(`unknown metric: ${id}`);
  if (!isTimeGrain(grain)) throw new RangeError(`unknown grain: ${String(grain)}`);
  const own: MetricQuery = {
    metrics: [metric],
    by: [{ time: grain }],
    ...(where && { where }),
    ...(attribution && { attribution }),
  };
  const points = { ...own, ...(period && { period }) };
  return baseline === undefined ? [points] : [points, { ...own, period: baseline }];
}

/**
 * A metric's control chart: what is usual, within which limits, and which points are hardly chance by which rule. Throws a
 * RangeError for an unknown option, metric or grain.
 */
export async function controlChart(
  source: Pick<MetricSource, 'describe' | 'query'>,
  options: ControlChartOptions,
): Promise<ControlChart> {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const { signal, ...ask } = options;
  const queries = controlQueries(ask);
  const [{ covers }, points, baseline] = (await Promise.all([
    source.describe(),
    ...queries.map((query) => source.query(query, signal === undefined ? {} : { signal })),
  ])) as [Description, MetricTable, MetricTable?];
  return { ...controlFrom(points, { baseline, covers, allowance: ask.allowance }), queries };
}

/**
 * The same from the answers to its queries, or from any table by time alone. `as`: the metric's name there, by default
 * the first. `baseline`: a table by the same grain. `covers`: the time that the data cover, as the bucket that they begin
 * in is cut too. Throws a RangeError for a table that is not by time alone.
 */
export function controlFrom(
  table: MetricTable,
  {
    baseline,
    covers = null,
    as = table.query.metrics[0]?.as ?? '',
    allowance = true,
  }: {
    readonly baseline?: MetricTable | undefined;
    readonly covers?: Period | null | undefined;
    readonly as?: string;
    readonly allowance?: boolean | undefined;
  } = {},
): Omit<ControlChart, 'queries'> {
  const grain = table.buckets()?.grain;
  const resolved = table.query.metrics.find((one) => one.as === as);
  if (grain === undefined || table.query.by.length !== 1) {
    throw new RangeError(`table not by time alone: ${JSON.stringify(table.query.by)}`);
  }
  if (resolved === undefined) throw new RangeError(`metric not in the table: ${as}`);
  const definition = catalog[resolved.metric];
  const own = bucketsOf(table, as, grain, covers);
  // The baseline's buckets stand before the points, with a gap between.
  const before = baseline === undefined ? [] : [...bucketsOf(baseline, as, grain, covers), null];
  const all = [...before, ...own];
  // Values that a page worked out itself may not say what they are shares of.
  const isShare =
    definition.interval === 'wilson' &&
    all.every((one) => one === null || Number.isNaN(one.value) || one.size > 0);
  const season = seasonOf(grain);
  const inBase = baselineOf(all, before.length, grain);
  const fitted = controlLimits({
    values: Float64Array.from(all, (one) => (one === null ? NaN : one.value)),
    baseline: inBase,
    ...(isShare && { sizes: Float64Array.from(all, (one) => one?.size ?? NaN) }),
    ...(season && {
      cells: seasonCells(
        all.map((one) => one?.key ?? null),
        season,
      ),
    }),
    allowance,
  });
  const found = {
    metric: resolved.metric,
    as,
    grain,
    kind: isShare ? 'laney-p' : 'xmr',
    season,
    version: table.version,
  } as const;
  const offset = before.length;
  const plain = own.map(({ key, value, n, partial }, at) => ({
    ...{ key, value: known(value), n, partial },
    baseline: inBase[offset + at] === 1,
  }));
  if (typeof fitted === 'string') {
    const points = plain.map((point) => ({ ...point, centre: null, low: null, high: null }));
    return { ...found, points, signals: [], tested: 0, limits: null, reason: fitted };
  }
  const [centre, low, high] = [fitted.centre, fitted.low, fitted.high].map((one) => one.subarray(offset)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const values = table.column(as).value;
  const { min, max } = limitsOf(definition, values);
  // Without its season a point is what it is off its usual value; what is cut, or has no limits, is not tested.
  const off = Float64Array.from(own, ({ value, partial }, at) =>
    partial || Number.isNaN(low[at]) ? NaN : value - (centre[at] as number),
  );
  const less = (limit: Float64Array): Float64Array => limit.map((one, at) => one - (centre[at] as number));
  const keys = all.filter((_, at) => inBase[at] === 1).map((one) => one?.key ?? '');
  return {
    ...found,
    points: plain.map((point, at) => ({
      ...point,
      centre: known(centre[at] as number),
      low: known(Math.max(low[at] as number, min ?? -Infinity)),
      high: known(Math.min(high[at] as number, max ?? Infinity)),
    })),
    signals: runRules(off, { centre: 0, low: less(low), high: less(high) }),
    tested: off.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : 1), 0),
    limits: {
      n: fitted.n,
      mean: fitted.mean,
      meanRange: fitted.meanRange,
      sigmaZ: fitted.sigmaZ,
      widened: fitted.widened,
      from: keys[0] as string,
      to: keys.at(-1) as string,
    },
  };
}

interface Bucket {
  readonly key: string;
  readonly value: number;
  readonly size: number;
  readonly n: number;
  readonly partial: boolean;
}

function bucketsOf(
  table: MetricTable,
  as: string,
  grain: TimeGrain,
  covers: Period | null,
): readonly Bucket[] {
  const buckets = table.buckets();
  if (buckets?.grain !== grain)
    throw new RangeError(`baseline by another grain: ${buckets?.grain ?? 'none'}`);
  const { value, denominator, n } = table.column(as);
  const isCut = cutBuckets(table, covers);
  return table.rows.map(({ key, values }, at) => ({
    key: Object.values(key)[0] ?? '',
    value: value[at] as number,
    size: denominator[at] as number,
    n: n[at] as number,
    partial: values[as]?.partial === true || isCut(at),
  }));
}

const daysOfHours = 21;

/** 1 where a point is of the baseline: those before `given`, or where there are none the first complete ones. */
function baselineOf(all: readonly (Bucket | null)[], given: number, grain: TimeGrain): Uint8Array {
  const isFine = seasonOf(grain) === 'hour-of-week';
  let taken = 0;
  let first: number | undefined;
  return Uint8Array.from(all, (one, at) => {
    if (one === null || one.partial || Number.isNaN(one.value)) return 0;
    if (given > 0) return at < given ? 1 : 0;
    if (!isFine) return taken++ < leastBaseline ? 1 : 0;
    const day = dayOfKey(one.key);
    first ??= day;
    return day < first + daysOfHours ? 1 : 0;
  });
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
