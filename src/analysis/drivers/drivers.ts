import { catalog } from '../../metrics/catalog/index.js';
import { metricIds } from '../../metrics/catalog/ids.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import { keyName } from '../../metrics/key-name.js';
import type { By, Condition, MetricQuery, MetricRequest, Period } from '../../metrics/query.js';
import type { MetricTable, MetricValue, ReasonCode, ResolvedPeriod } from '../../metrics/table.js';
import type { AbortSignalLike } from '../../platform.js';
import type { MetricSource } from '../../source/metric-source.js';
import { afterQuery, beforeQuery, type DriversBase } from './drivers-queries.js';
import { splitChange, type ChangeSplit } from './split-change.js';

export interface DriversOptions {
  readonly metric: MetricId | MetricRequest;
  /** What the change is split by: dimensions, cycles of the clock or bins, each by itself. */
  readonly by: By | readonly By[];
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  /** `previous-period` by default. */
  readonly compare?: 'previous-period' | 'previous-year' | Period;
  readonly align?: 'date';
  readonly attribution?: 'arrival' | 'end';
  /** So many values are told apart, 8 by default; the rest are one. */
  readonly limit?: number;
  readonly signal?: AbortSignalLike;
}

/** Why there is no split: a reason of the metric's, or that its sums make no ratio that splits exactly. */
export type DriversReason = ReasonCode | 'not-decomposable';

/** What changed a metric between two periods. Plain JSON, in the metric's unit: fractions for rates. */
export interface Drivers {
  readonly metric: MetricId;
  /** The metric's name in `queries`. */
  readonly as: string;
  /** Of all rows: its change, how sure that is, and what the numbers are of; null where the data have no time. */
  readonly total: MetricValue | null;
  readonly period: ResolvedPeriod | null;
  readonly compare: ResolvedPeriod | null;
  /** One for each of `by`, in that order. */
  readonly splits: readonly (ChangeSplit & { readonly by: By; readonly name: string })[];
  readonly version: string;
  readonly queries: readonly MetricQuery[];
}

const usualLimit = 8;
const members: readonly string[] = [
  'metric',
  'by',
  'where',
  'period',
  'compare',
  'align',
  'attribution',
  'limit',
  'signal',
];

/**
 * What drove the change of a metric, exactly: for a ratio the rate and the mix effect of each value of a dimension, for a
 * count each value's plain contribution, per day where the periods' lengths differ. Largest first; all parts add up to
 * the change within 1e-9. Throws a RangeError for an unknown option or metric, for a limit that is no whole number above
 * 0, and for a grain of time, which has other values in each period.
 */
export async function drivers(
  source: Pick<MetricSource, 'query'>,
  options: DriversOptions,
): Promise<Drivers> {
  const { request, bys, limit, base } = read(options);
  const as = request.as ?? request.metric;
  const ask = (query: MetricQuery): Promise<MetricTable> =>
    source.query(query, options.signal === undefined ? {} : { signal: options.signal });
  const now = bys.map((by) => afterQuery(request, by, base));
  const after = await Promise.all(now.map(ask));
  const [{ query, total: row, version }] = after as [MetricTable];
  const total = row?.values[as] ?? null;
  const found = { metric: request.metric, as, total, period: query.period, compare: query.compare, version };
  if (query.period === null || query.compare === null || total === null) {
    const splits = bys.map((by) => ({ by, name: keyName(by), reason: 'not-covered' as const }));
    return { ...found, total: null, splits, queries: now };
  }

  const back = now.map((one) => beforeQuery(one, query));
  const before = await Promise.all(back.map(ask));
  return {
    ...found,
    splits: bys.map((by, at) => ({
      by,
      name: keyName(by),
      ...splitChange(
        { as, name: keyName(by), isCount: catalog[request.metric].unit === 'count', total, limit },
        after[at] as MetricTable,
        before[at] as MetricTable,
      ),
    })),
    queries: [...now, ...back],
  };
}

function read(options: DriversOptions): {
  readonly request: MetricRequest;
  readonly bys: readonly By[];
  readonly limit: number;
  readonly base: DriversBase;
} {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const { metric, by, limit = usualLimit, where, period, compare, align, attribution } = options;
  const request = typeof metric === 'string' ? { metric } : metric;
  if (!metricIds.includes(request.metric)) throw new RangeError(`unknown metric: ${request.metric}`);
  const bys = isList(by) ? by : [by];
  if (bys.length === 0) throw new RangeError('nothing to split by: []');
  for (const one of bys) {
    if (typeof one === 'object' && 'time' in one)
      throw new RangeError(`a grain of time has other values in each period: ${one.time}`);
  }
  if (!(Number.isInteger(limit) && limit > 0)) throw new RangeError(`invalid limit: ${limit}`);
  return {
    request,
    bys,
    limit,
    base: {
      ...(where !== undefined && { where }),
      ...(period !== undefined && { period }),
      ...(compare !== undefined && { compare }),
      ...(align !== undefined && { align }),
      ...(attribution !== undefined && { attribution }),
    },
  };
}

function isList(by: By | readonly By[]): by is readonly By[] {
  return Array.isArray(by);
}
