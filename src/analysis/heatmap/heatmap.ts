import { catalog } from '../../metrics/catalog/index.js';
import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import { chosenHours } from '../../metrics/chosen-hours.js';
import type { Condition, MetricQuery, MetricRequest, Period } from '../../metrics/query.js';
import type { MetricTable, MetricValue, ReasonCode } from '../../metrics/table.js';
import type { AbortSignalLike } from '../../platform.js';
import type { MetricSource } from '../../source/metric-source.js';
import { weekdayOf } from '../../time/civil.js';
import { dayOfKey } from '../../time/day-of-key.js';
import { parsePeriod } from '../../time/period.js';
import { Zone } from '../../time/zone.js';
import { peaksOf } from './peaks-of.js';
import { weekHours, type WeekHours } from './week-hours.js';

/** What a heatmap is asked for, as plain JSON. */
export interface HeatmapAsk {
  readonly metric: MetricId | MetricRequest;
  /** How many of the highest and of the lowest cells are named; 3 by default. */
  readonly few?: number;
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  readonly attribution?: 'arrival' | 'end';
}

export interface HeatmapOptions extends HeatmapAsk {
  readonly signal?: AbortSignalLike;
}

/** An hour of the week. */
export interface HeatmapCell {
  /** `1T09`: Monday (ISO), 9 to 10 o'clock on the wall. */
  readonly key: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly hour: number;
  /** In the metric's unit: of counts the mean of such hours, of all else the value over all of them (Σ / Σ). */
  readonly value: number | null;
  readonly reason?: ReasonCode;
  /** Sample: for counts the Σ of the hours. */
  readonly n: number;
  /** 95 % interval where one is defined. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of counts: how many such hours the data cover wholly; null for other metrics. */
  readonly hours: number | null;
}

export interface Heatmap {
  readonly metric: MetricId;
  readonly as: string;
  readonly kind: 'mean-per-hour' | 'ratio';
  /** All 168, weekday by weekday from the data's first day of the week. */
  readonly cells: readonly HeatmapCell[];
  /** Keys of the highest and the lowest cells, most extreme first. */
  readonly peaks: readonly string[];
  readonly valleys: readonly string[];
  /** Why there is no value at all. */
  readonly reason?: ReasonCode;
  readonly version: string;
  readonly queries: readonly [MetricQuery];
}

const members = ['metric', 'few', 'where', 'period', 'attribution', 'signal'];
const usualFew = 3;

/** The one query: of a count its hours, as only these tell how many there were; of all else the hours of the week. */
export function heatmapQuery({ metric, where, period, attribution }: HeatmapAsk): MetricQuery {
  const id = typeof metric === 'string' ? metric : metric.metric;
  if (!metricIds.includes(id)) throw new RangeError(`unknown metric: ${id}`);
  return {
    metrics: [metric],
    by: [catalog[id].unit === 'count' ? { time: 'hour' } : { cycle: 'hour-of-week' }],
    ...(where && { where }),
    ...(period && { period }),
    ...(attribution && { attribution }),
    total: true,
  };
}

/**
 * A metric by hour of day and day of week, and where its peaks and valleys are. Counts are means per such hour that the
 * data cover: five Mondays in a period make no busier Monday. An hour that occurs twice when the clock goes back is two
 * of its cell, one that is skipped none. Throws a RangeError for an unknown option or metric.
 */
export async function heatmap(
  source: Pick<MetricSource, 'describe' | 'query'>,
  options: HeatmapOptions,
): Promise<Heatmap> {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const { signal, ...ask } = options;
  const query = heatmapQuery(ask);
  checkFew(ask.few);
  const [{ covers }, table] = await Promise.all([
    source.describe(),
    source.query(query, signal === undefined ? {} : { signal }),
  ]);
  return { ...heatmapFrom(table, { covers, few: ask.few }), queries: [query] };
}

/**
 * The same from the answer to its query. `covers`: the time that the data cover, to tell hours that it cuts. A count that
 * comes by hours of the week is taken for means that somebody has made.
 */
export function heatmapFrom(
  table: MetricTable,
  {
    covers = null,
    few = usualFew,
  }: { readonly covers?: Period | null; readonly few?: number | undefined } = {},
): Omit<Heatmap, 'queries'> {
  checkFew(few);
  const [resolved] = table.query.metrics;
  if (resolved === undefined) throw new RangeError('table without a metric: []');
  const { metric, as } = resolved;
  const definition = catalog[metric];
  const isCount = definition.unit === 'count';
  const [by] = table.query.by;
  const isMade = typeof by === 'object' && 'cycle' in by && by.cycle === 'hour-of-week';
  const found = isCount && !isMade ? meansByHour(table, as, covers) : ratiosByHour(table, as);
  const { weekStart } = table.query;
  const week = isCount || covers === null ? null : weekOf(table, covers);
  const chosen = chosenHours(table.query.where, new Zone(table.query.timeZone));
  const cells = Array.from({ length: 168 }, (_, at): HeatmapCell => {
    const weekday = ((Math.floor(at / 24) + weekStart - 1) % 7) + 1;
    const hour = at % 24;
    const key = `${weekday}T${String(hour).padStart(2, '0')}`;
    const isChosen = chosen === null || chosen.cells('hour-of-week').has(key);
    const reason = !isChosen
      ? 'outside-hours'
      : week !== null && (week.hours.get(key) ?? 0) > 0
        ? 'no-contacts'
        : 'not-covered';
    return { key, weekday, hour, ...(found.get(key) ?? nothing(isCount, reason)) };
  });
  // Hours in which nothing ever came are those of a centre that is closed, and no valley.
  const least = isCount ? 1 : Math.max(1, definition.minSample);
  const total = table.total?.values[as];
  const isEmpty = cells.every(({ value }) => value === null);
  return {
    metric,
    as,
    kind: isCount ? 'mean-per-hour' : 'ratio',
    cells,
    ...peaksOf(
      cells.map(({ key, value, n }) => ({ key, value: n >= least ? value : null })),
      few,
    ),
    ...(isEmpty && { reason: total?.reason ?? cells[0]?.reason ?? 'not-covered' }),
    version: table.version,
  };
}

/** The hours of the week that the data cover within the period asked for. */
export function weekOf({ query }: MetricTable, covers: Period): WeekHours {
  const zone = new Zone(query.timeZone);
  const had = parsePeriod(covers, zone);
  const { fromMs = -Infinity, toMs = Infinity } = query.period ?? {};
  return weekHours({ from: Math.max(had.from, fromMs), to: Math.min(had.to, toMs) }, zone);
}

type Found = Omit<HeatmapCell, 'key' | 'weekday' | 'hour'>;

function nothing(isCount: boolean, reason: ReasonCode): Found {
  return { value: null, reason, n: 0, low: null, high: null, hours: isCount ? 0 : null };
}

function meansByHour(table: MetricTable, as: string, covers: Period | null): ReadonlyMap<string, Found> {
  const buckets = table.buckets();
  if (buckets?.grain !== 'hour') throw new RangeError(`table not by hour: ${buckets?.grain ?? 'none'}`);
  const zone = new Zone(table.query.timeZone);
  const had = covers === null ? { from: -Infinity, to: Infinity } : parsePeriod(covers, zone);
  const asked = table.query.period;
  const from = Math.max(had.from, asked?.fromMs ?? -Infinity);
  const to = Math.min(had.to, asked?.toMs ?? Infinity);
  const { value } = table.column(as);
  const sums = new Map<string, { n: number; hours: number; reason?: ReasonCode }>();
  for (let row = 0; row < table.length; row += 1) {
    // An hour that is not wholly there would lower the mean of its like.
    if ((buckets.starts[row] as number) < from || (buckets.ends[row] as number) > to) continue;
    const key = hourOfWeek(table.key(row)['hour'] as string);
    const cell = sums.get(key) ?? { n: 0, hours: 0 };
    const one = value[row] as number;
    if (Number.isNaN(one)) {
      const reason = table.rows[row]?.values[as]?.reason;
      if (reason !== undefined) cell.reason = reason;
    } else {
      cell.n += one;
      cell.hours += 1;
    }
    sums.set(key, cell);
  }
  return new Map(
    Array.from(sums, ([key, { n, hours, reason }]) => [
      key,
      {
        ...{ value: hours === 0 ? null : n / hours, n, low: null, high: null, hours },
        ...(hours === 0 && { reason: reason ?? 'not-covered' }),
      },
    ]),
  );
}

/** The cell of an hour's key, as the engine names cells of the week. */
function hourOfWeek(key: string): string {
  return `${weekdayOf(dayOfKey(key))}T${key.slice(11, 13)}`;
}

function ratiosByHour(table: MetricTable, as: string): ReadonlyMap<string, Found> {
  return new Map(
    table.rows.map(({ key, values }) => {
      const { value, n, low, high, reason } = values[as] as MetricValue;
      return [
        key['hour-of-week'] as string,
        { value, n, low, high, hours: null, ...(value === null && reason !== undefined && { reason }) },
      ];
    }),
  );
}

function checkFew(few: number | undefined): void {
  if (few !== undefined && !(Number.isInteger(few) && few >= 0)) {
    throw new RangeError(`not a number of cells: ${few}`);
  }
}
