import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import type { Condition, MetricQuery, MetricRequest, Period } from '../../metrics/query.js';
import type { MetricTable, ReasonCode, ResolvedMetric } from '../../metrics/table.js';
import type { AbortSignalLike } from '../../platform.js';
import type { MetricSource } from '../../source/metric-source.js';
import { changeWindow, type ChangeWindow } from './change-window.js';
import {
  type ChangeJudgement,
  judgeChange,
  sidesChange,
  type SidesChange,
  sidesQueries,
} from './compare-sides.js';

type Where = Readonly<Record<string, Condition>>;

export interface BeforeAfterOptions {
  readonly metric: MetricId | MetricRequest;
  /** The day of the change, which is in neither side: `2025-10-15`, on the data's wall clock. */
  readonly on: string;
  /** On each side, whole weeks; 28 by default, fewer where the data cover fewer. */
  readonly days?: number;
  readonly where?: Where;
  /** Weeks that do not lie in it as a whole are left out. */
  readonly period?: Period;
  /**
   * Rows that the change did not touch: conditions beside those of `where`, and in place of those on the same fields.
   * What changed among them too is taken off.
   */
  readonly comparison?: Where;
  readonly attribution?: 'arrival' | 'end';
  readonly signal?: AbortSignalLike;
}

/** One group of rows before and after. */
export interface GroupChange extends SidesChange {
  /** Day by day over both sides and the day between; null where there was nothing. */
  readonly days: readonly { readonly day: string; readonly value: number | null; readonly n: number }[];
}

/** What a metric did round a change. Plain JSON, in the metric's unit: fractions for rates. */
export interface BeforeAfter extends ChangeWindow, Omit<ChangeJudgement, 'reason'> {
  readonly metric: MetricId;
  /** The metric's name in `queries`. */
  readonly as: string;
  /** Null with a `reason`. */
  readonly own: GroupChange | null;
  /** Null where no comparison group was given. */
  readonly comparison: GroupChange | null;
  /** `too-short`: the data, or the period in them, do not have a whole week on each side. */
  readonly reason?: ReasonCode | 'too-short';
  readonly version: string;
  readonly queries: readonly MetricQuery[];
}

const members: readonly string[] = [
  ...['metric', 'on', 'days', 'where', 'period'],
  ...['comparison', 'attribution', 'signal'],
];

/**
 * A metric in whole weeks before and after the day of a change, the change with its interval (rule 10 of the catalogue:
 * the wider of that by rows and that by days) and, where a comparison group is given, the difference in differences: it
 * shows what the change made only if both groups would have gone the same way without it. Throws a RangeError for an
 * unknown option or metric, a day that is none, and days that are no whole weeks.
 */
export async function beforeAfter(
  source: Pick<MetricSource, 'describe' | 'query'>,
  options: BeforeAfterOptions,
): Promise<BeforeAfter> {
  const { metric, on, days, period, signal, ...ask } = options;
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const request = typeof metric === 'string' ? { metric } : metric;
  if (!metricIds.includes(request.metric)) throw new RangeError(`unknown metric: ${request.metric}`);
  const around = { on, ...(days !== undefined && { days }), ...(period !== undefined && { period }) };
  // What cannot be meant is told before anything is asked.
  changeWindow(around, { covers: null, events: [], timeZone: 'UTC' });

  const description = await source.describe();
  const window = changeWindow(around, description);
  const as = request.as ?? request.metric;
  const found = { metric: request.metric, as, ...window, version: description.version };
  if (window.weeks === 0) {
    const reason = description.covers === null ? 'not-covered' : 'too-short';
    const nothing = { own: null, comparison: null, difference: null, verdict: 'not-judged' } as const;
    return { ...found, ...nothing, reason, queries: [] };
  }

  // Each group is asked for its two sides, and for its days.
  const span = { from: window.before.from, to: window.after.to };
  const queries = sidesQueries({ ...ask, metrics: [request] }, window).flatMap((sides): MetricQuery[] => {
    const { compare: _before, ...plain } = sides;
    return [sides, { ...plain, by: [{ time: 'day' }], period: span }];
  });
  const tables = await Promise.all(
    queries.map((query) => source.query(query, signal === undefined ? {} : { signal })),
  );
  const [first] = tables as [MetricTable];
  const own = groupChange(first, tables[1] as MetricTable, as);
  const comparison = tables[2] ? groupChange(tables[2], tables[3] as MetricTable, as) : null;
  return {
    ...found,
    own,
    comparison,
    ...judgeChange(own, comparison, first.query.metrics[0] as ResolvedMetric),
    version: first.version,
    queries,
  };
}

function groupChange(sides: MetricTable, days: MetricTable, as: string): GroupChange {
  const { value, n } = days.column(as);
  return {
    ...sidesChange(sides, as),
    days: Array.from(value, (one, row) => ({
      day: days.key(row)['day'] as string,
      value: Number.isNaN(one) ? null : one,
      n: n[row] as number,
    })),
  };
}
