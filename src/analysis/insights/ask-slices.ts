import { yieldToHost } from '../../platform.js';
import type { DaySums } from '../../metrics/intervals/by-days.js';
import { fewestDays } from '../../metrics/intervals/by-days.js';
import type { MetricQuery } from '../../metrics/query.js';
import type { MetricTable, ResolvedPeriod } from '../../metrics/table.js';
import type { ReadInsights } from './insights-options.js';

/** Day by day what a group has of each metric, by the metric's name. */
export type DaysOfGroup = ReadonlyMap<string, DaySums>;

/** By value of a dimension. */
type DaysByKey = ReadonlyMap<string | null, DaysOfGroup>;

export interface SliceDays {
  readonly all: DaysOfGroup;
  /** In the order of the dimensions. */
  readonly byDimension: readonly DaysByKey[];
}

/** All answers that values of dimensions are tested by. */
export interface SliceTables {
  /** All contacts, compared. */
  readonly all: MetricTable;
  /** A table a dimension, compared; none where no values are asked for. */
  readonly byDimension: readonly MetricTable[];
  /** Of both periods; null where one of them has fewer than 7 days. */
  readonly days: { readonly own: SliceDays; readonly other: SliceDays } | null;
  /** Of the period alone; null where it has fewer than 7 days. */
  readonly ownDays: SliceDays | null;
  readonly queries: readonly MetricQuery[];
}

type Ask = (query: MetricQuery) => Promise<MetricTable>;

export async function askSlices(ask: Ask, asked: ReadInsights): Promise<SliceTables> {
  const { metrics, kinds, within, compared } = asked;
  const dimensions = kinds.has('value-change') || kinds.has('difference') ? asked.dimensions : [];
  const bys = [[], ...dimensions.map((dimension) => [dimension])];
  const grouped = bys.map((by) => ({ metrics, by, ...within, ...compared }));
  const [all, ...byDimension] = (await Promise.all(grouped.map(ask))) as [MetricTable, ...MetricTable[]];
  const { period, compare } = all.query;
  const byDay = ({ from, to }: ResolvedPeriod): readonly MetricQuery[] =>
    bys.map((by) => ({
      metrics,
      by: [...by, { time: 'day' as const }],
      ...within,
      period: { from, to },
    }));
  const isLong = (span: ResolvedPeriod | null): span is ResolvedPeriod =>
    span !== null && span.toMs - span.fromMs >= fewestDays * shortestDay;
  const spans = isLong(period) ? (isLong(compare) ? [period, compare] : [period]) : [];
  const queries = spans.map(byDay);
  const tables = await Promise.all(queries.map((list) => Promise.all(list.map(ask))));
  const names = metrics.map(({ as }) => as);
  const [own = null, other = null] = await Promise.all(tables.map((list) => daysOf(list, dimensions, names)));
  return {
    all,
    byDimension,
    days: own && other && { own, other },
    ownDays: own,
    queries: [...grouped, ...queries.flat()],
  };
}

const shortestDay = 23 * 3600 * 1000;

async function daysOf(
  tables: readonly MetricTable[],
  dimensions: readonly string[],
  names: readonly string[],
): Promise<SliceDays> {
  const [all, ...others] = tables as [MetricTable, ...MetricTable[]];
  const places = new Map<string, number>();
  for (let row = 0; row < all.length; row += 1) places.set(all.key(row)['day'] ?? '', row);
  const read = (table: MetricTable, dimension: string | null): DaysByKey => {
    const columns = names.map((name) => table.column(name));
    const groups = new Map<string | null, Map<string, { above: number[]; below: number[] }>>();
    for (let row = 0; row < table.length; row += 1) {
      const key = table.key(row);
      const place = places.get(key['day'] ?? '');
      if (place === undefined) continue;
      const of = dimension === null ? null : (key[dimension] ?? null);
      let group = groups.get(of);
      if (group === undefined) {
        group = new Map(
          names.map((name) => [name, { above: zeros(places.size), below: zeros(places.size) }]),
        );
        groups.set(of, group);
      }
      columns.forEach(({ numerator, denominator }, at) => {
        const below = denominator[row] as number;
        if (!(below !== 0) || Number.isNaN(below)) return;
        const sums = group.get(names[at] as string) as { above: number[]; below: number[] };
        sums.above[place] = numerator[row] as number;
        sums.below[place] = below;
      });
    }
    return groups;
  };
  const byDimension: DaysByKey[] = [];
  for (const [at, table] of others.entries()) {
    byDimension.push(read(table, dimensions[at] as string));
    await yieldToHost();
  }
  return { all: read(all, null).get(null) ?? new Map<string, DaySums>(), byDimension };
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}
