import { catalog } from '../../metrics/catalog/index.js';
import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import { inDirection } from '../../metrics/in-direction.js';
import type { Condition, MetricQuery, MetricRequest, Period } from '../../metrics/query.js';
import type { MetricRow, MetricTable, MetricValue, ReasonCode, ResolvedMetric } from '../../metrics/table.js';
import type { AbortSignalLike } from '../../platform.js';
import type { Description, MetricSource } from '../../source/metric-source.js';
import { type ChangeEstimate, differenceOfChanges } from './difference-of-changes.js';
import { weeksAround } from './weeks-around.js';

type Where = Readonly<Record<string, Condition>>;

export interface BeforeAfterOptions {
  readonly metric: MetricId | MetricRequest;
  /** The day of the change, which is in neither side: `2025-10-15`, on the data's wall clock. */
  readonly on: string;
  /** On each side, whole weeks; 28 by default, fewer where the data cover fewer. */
  readonly days?: number;
  readonly where?: Where;
  /**
   * Rows that the change did not touch: conditions beside those of `where`, and in place of those on the same fields.
   * What changed among them too is taken off.
   */
  readonly comparison?: Where;
  readonly attribution?: 'arrival' | 'end';
  readonly signal?: AbortSignalLike;
}

/**
 * `no-clear-change`: the 95 % interval spans 0. `changed`: it does not, of a metric of which neither more nor less is
 * better. `not-judged`: no interval is defined, or one of the values is null.
 */
export type Verdict = 'better' | 'worse' | 'changed' | 'no-clear-change' | 'not-judged';

/** One group of rows before and after. */
export interface GroupChange {
  /** The values, each with its sums, sample, interval and coverage. */
  readonly before: MetricValue;
  readonly after: MetricValue;
  readonly change: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Day by day over both sides and the day between; null where there was nothing. */
  readonly days: readonly { readonly day: string; readonly value: number | null; readonly n: number }[];
}

/** What a metric did round a change. Plain JSON, in the metric's unit: fractions for rates. */
export interface BeforeAfter {
  readonly metric: MetricId;
  /** The metric's name in `queries`. */
  readonly as: string;
  readonly on: string;
  /** Weeks on each side, and how many were asked for. */
  readonly weeks: number;
  readonly weeksAsked: number;
  readonly before: Period;
  readonly after: Period;
  /** Null with a `reason`. */
  readonly own: GroupChange | null;
  /** Null where no comparison group was given. */
  readonly comparison: GroupChange | null;
  /** Own change, less that of the comparison group; null where one of them is not known. */
  readonly difference: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly verdict: Verdict;
  /** `too-short`: the data do not cover a whole week on each side. */
  readonly reason?: ReasonCode | 'too-short';
  /** What else the data mark in that time. */
  readonly events: Description['events'];
  readonly version: string;
  readonly queries: readonly MetricQuery[];
}

const usualDays = 28;
const members: readonly string[] = ['metric', 'on', 'days', 'where', 'comparison', 'attribution', 'signal'];

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
  const { metric, on, days = usualDays, where = {}, attribution, signal } = options;
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const request = typeof metric === 'string' ? { metric } : metric;
  if (!metricIds.includes(request.metric)) throw new RangeError(`unknown metric: ${request.metric}`);
  if (!(Number.isInteger(days) && days > 0 && days % 7 === 0))
    throw new RangeError(`days not whole weeks: ${days}`);
  weeksAround(on, 1, null);

  const description = await source.describe();
  const { weeks, before, after } = weeksAround(on, days / 7, description.covers);
  const as = request.as ?? request.metric;
  const span = { from: before.from, to: after.to };
  const found = {
    ...{ metric: request.metric, as, on, weeks, weeksAsked: days / 7, before, after },
    events: description.events.filter(({ from, to }) => from < span.to && to > span.from),
    version: description.version,
  };
  if (weeks === 0) {
    const reason = description.covers === null ? 'not-covered' : 'too-short';
    const nothing = { own: null, comparison: null, difference: null, verdict: 'not-judged' } as const;
    return { ...found, ...nothing, reason, queries: [] };
  }

  // Each group is asked for its two sides, and for its days.
  const groups = options.comparison === undefined ? [where] : [where, { ...where, ...options.comparison }];
  const queries = groups.flatMap((group): MetricQuery[] => {
    const base = { metrics: [request], where: group, ...(attribution !== undefined && { attribution }) };
    return [
      { ...base, period: after, compare: before },
      { ...base, by: [{ time: 'day' }], period: span },
    ];
  });
  const tables = await Promise.all(
    queries.map((query) => source.query(query, signal === undefined ? {} : { signal })),
  );
  const [first] = tables as [MetricTable];
  const own = groupChange(tables[0] as MetricTable, tables[1] as MetricTable, as);
  const comparison = tables[2] ? groupChange(tables[2], tables[3] as MetricTable, as) : null;
  const lack = [own, comparison].flatMap((group) => [group?.before, group?.after]).find((one) => one?.reason);
  const difference = differenceOf(own, comparison);
  return {
    ...found,
    own,
    comparison,
    difference,
    verdict: verdictOf(difference, first.query.metrics[0] as ResolvedMetric),
    ...(lack?.reason !== undefined && { reason: lack.reason }),
    version: first.version,
    queries,
  };
}

function groupChange(sides: MetricTable, days: MetricTable, as: string): GroupChange {
  const whole = sides.rows[0] as MetricRow;
  const { previous, change, changeLow, changeHigh, ...after } = whole.values[as] as MetricValue;
  const { value, n } = days.column(as);
  return {
    before: previous as MetricValue,
    after,
    change: change ?? null,
    low: changeLow ?? null,
    high: changeHigh ?? null,
    days: Array.from(value, (one, row) => ({
      day: days.key(row)['day'] as string,
      value: Number.isNaN(one) ? null : one,
      n: n[row] as number,
    })),
  };
}

function differenceOf(own: GroupChange, comparison: GroupChange | null): ChangeEstimate | null {
  const mine = estimateOf(own);
  if (comparison === null || mine === null) return mine;
  const theirs = estimateOf(comparison);
  return theirs === null ? null : differenceOfChanges(mine, theirs);
}

function estimateOf({ change, low, high }: GroupChange): ChangeEstimate | null {
  return change === null || low === null || high === null ? null : { value: change, low, high };
}

function verdictOf(difference: ChangeEstimate | null, { metric, parameters }: ResolvedMetric): Verdict {
  if (difference === null) return 'not-judged';
  const { low, high } = difference;
  if (low <= 0 && high >= 0) return 'no-clear-change';
  const { better } = inDirection(catalog[metric], parameters);
  if (better === 'none') return 'changed';
  return low > 0 === (better === 'higher') ? 'better' : 'worse';
}
