import { Pace } from '../../data/pace.js';
import type { Condition, MetricQuery, Period } from '../../metrics/query.js';
import type { Coverage, MetricTable, ReasonCode } from '../../metrics/table.js';
import type { Description, MetricSource } from '../../source/metric-source.js';
import { dayOf, dayStart } from '../../time/buckets.js';
import { dayMs } from '../../time/civil.js';
import { dateText, parseIsoText } from '../../time/iso-text.js';
import { parseEdge } from '../../time/period.js';
import { Zone } from '../../time/zone.js';
import type { Accuracy } from './accuracy.js';
import { closeSlots } from './closed-slots.js';
import { type DayGrid, fillGrid } from './day-grid.js';
import { comingDays, type ForecastDay, type ForecastPoint, type ShownNaive } from './coming-days.js';
import {
  checkForecastOptions,
  type ForecastGrain,
  type ForecastMetric,
  type ForecastOptions,
  slotsOfDay,
} from './forecast-options.js';
import { forecastSteps } from './forecast-values.js';

export type { ForecastDay, ForecastOptions, ForecastPoint };

/** A day of the past that is not learned from: it lies under an event, or was closed. */
export interface LeftOutDay {
  readonly date: string;
  readonly because: 'event' | 'closed';
  readonly label: string | null;
  readonly kind: string | null;
}

/** What is expected to come. Plain JSON. */
export interface Forecast {
  readonly metric: ForecastMetric;
  readonly grain: ForecastGrain;
  readonly timeZone: string;
  /** Whole days, half-open. Null where the data cover none. */
  readonly learned: Period | null;
  /** The days that are forecast, half-open. Null where none are. */
  readonly comes: Period | null;
  /** Whole weeks in it. */
  readonly weeks: number;
  /** From fewer than 8 weeks: to be taken as a first idea. */
  readonly provisional: boolean;
  /**
   * Whether what is shown is the naive forecast, the last same weekday once more: where the other was no better in the past
   * than that is in the sample (MASE ≥ 1). Of intervals, how they share their day.
   */
  readonly naive: ShownNaive;
  readonly days: readonly ForecastDay[];
  /** Add up to the days. Empty where `grain` is `day`. */
  readonly intervals: readonly ForecastPoint[];
  /** From rolling origins in the past, beside the naive forecast for the same days. */
  readonly accuracy: { readonly days: Accuracy | null; readonly intervals: Accuracy | null };
  readonly origins: number;
  readonly leftOut: readonly LeftOutDay[];
  /** Contacts that are learned from, and what of them could not be counted. */
  readonly n: number;
  readonly coverage: Coverage | null;
  /** Why nothing is forecast: `too-short` under 4 whole weeks. */
  readonly reason?: ReasonCode | 'too-short';
  readonly version: string;
  readonly queries: readonly MetricQuery[];
}

const provisionalWeeks = 8;
const usual = {
  metric: 'offered',
  grain: '30-minutes',
  days: 28,
  levels: [0.8, 0.95],
  events: 'leave-out',
} as const;

/**
 * Contacts that are to come, by day and by interval, with bands whose coverage is measured, from whole days of the past
 * alone. Days under events and closed ones are left out. Refused under 4 whole weeks. Worked out in slices of some
 * milliseconds, between which the host has its turn and an abort is heard. Throws a RangeError for an option that is
 * unknown or makes no sense. `only`: a filter on what is counted alone.
 */
export async function forecastSource(
  source: Pick<MetricSource, 'describe' | 'query'>,
  options: ForecastOptions = {},
  only?: Readonly<Record<string, Condition>>,
): Promise<Forecast> {
  checkForecastOptions(options);
  const { metric, grain, days, levels, events } = { ...usual, ...options };
  const { signal, where, attribution } = options;
  const closed = new Set((options.closed ?? []).map(dayOfDate));
  const description = await source.describe();
  const zone = new Zone(description.timeZone);
  const past = wholeDays(zone, description.covers, options.period);
  const found = {
    ...{ metric, grain, timeZone: description.timeZone, naive: { days: false, intervals: false } },
    learned: past && { from: dateText(past.from), to: dateText(past.to) },
    weeks: past ? Math.floor((past.to - past.from) / 7) : 0,
    provisional: false,
    comes: null,
    ...{ days: [], intervals: [], accuracy: { days: null, intervals: null }, origins: 0, leftOut: [], n: 0 },
    ...{ coverage: null, version: description.version },
  };
  if (past === null) return { ...found, reason: 'not-covered', queries: [] };

  const query: MetricQuery = {
    metrics: [only ? { metric, where: only } : metric],
    by: [{ time: grain }],
    period: { from: dateText(past.from), to: dateText(past.to) },
    ...(where && { where }),
    ...(attribution && { attribution }),
  };
  const table = await source.query(query, signal === undefined ? {} : { signal });
  const pace = new Pace(signal);
  const { value } = table.column(metric);
  if (pace.due) await pace.turn();
  const n = value.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0);
  const told = { ...found, n, coverage: table.coverage, version: table.version, queries: [query] };
  const lack = lackOf(table, metric, value);
  if (lack !== undefined) return { ...told, reason: lack };

  const grid: DayGrid = { ...past, slots: slotsOfDay[grain] };
  const buckets = table.buckets()!;
  if (pace.due) await pace.turn();
  const values = await pace.run(fillGrid(grid, zone, buckets, value));
  const leftOut = leaveOut(values, grid, {
    closed,
    events: events === 'keep' ? [] : description.events,
    zone,
  });
  const { slots } = grid;
  const next = await pace.run(
    forecastSteps(values, { seasons: [slots, 7 * slots], horizon: days * slots, levels }),
  );
  const weeks = next.rounds;
  if (next.reason !== undefined) return { ...told, weeks, leftOut, reason: next.reason };

  const naive = {
    days: (next.blocks.accuracy?.mase ?? 0) >= 1,
    intervals: (next.accuracy?.mase ?? 0) >= 1,
  };
  const { events: known } = description;
  const coming = await pace.run(
    comingDays(next, { zone, grain, slots, from: past.to, closed, naive, events: known }),
  );
  return {
    ...told,
    weeks,
    provisional: weeks < provisionalWeeks,
    comes: { from: dateText(past.to), to: dateText(past.to + days) },
    naive: { days: naive.days, intervals: slots > 1 && naive.intervals },
    ...coming,
    accuracy: { days: next.blocks.accuracy, intervals: slots === 1 ? null : next.accuracy },
    origins: next.origins,
    leftOut,
  };
}

/** The whole days of a period that the data cover; null where there are none. */
function wholeDays(
  zone: Zone,
  covers: Description['covers'],
  period: Period | undefined,
): { readonly from: number; readonly to: number } | null {
  if (covers === null) return null;
  const spans = period === undefined ? [covers] : [covers, period];
  const edge = (text: string): number => {
    const instant = parseEdge(text, zone);
    if (instant === undefined) throw new RangeError(`invalid period: ${text}`);
    return instant;
  };
  const from = Math.max(
    ...spans.map((span) => {
      const day = dayOf(zone, edge(span.from));
      return dayStart(zone, day) < edge(span.from) ? day + 1 : day;
    }),
  );
  const to = Math.min(...spans.map((span) => dayOf(zone, edge(span.to))));
  return from < to ? { from, to } : null;
}

/** Why there is nothing to learn from: no value at all, or some that the host's policy holds back. */
function lackOf(table: MetricTable, metric: string, value: Float64Array): ReasonCode | undefined {
  if (!value.some(Number.isNaN)) return undefined;
  const isNothing = value.every(Number.isNaN);
  const reasons = table.rows.map(({ values }) => values[metric]?.reason);
  if (isNothing) return reasons.find((reason) => reason !== undefined);
  // Quiet times that are withheld are not times that nothing is known of.
  return reasons.includes('too-few') ? 'too-few' : undefined;
}

/** Takes days out of the grid, and says which and why. */
function leaveOut(
  values: Float64Array,
  grid: DayGrid,
  {
    closed,
    events,
    zone,
  }: { readonly closed: ReadonlySet<number>; readonly events: Description['events']; readonly zone: Zone },
): readonly LeftOutDay[] {
  const days = new Map<number, LeftOutDay>();
  const none = { label: null, kind: null };
  for (const day of closed) {
    if (day >= grid.from && day < grid.to) days.set(day, { date: dateText(day), because: 'closed', ...none });
  }
  for (const { label, kind, from, to } of events) {
    const last = (parseEdge(to, zone) ?? 0) - 1;
    for (let day = dayOf(zone, parseEdge(from, zone) ?? 0); day <= dayOf(zone, last); day++) {
      if (day >= grid.from && day < grid.to)
        days.set(day, { date: dateText(day), because: 'event', label, kind });
    }
  }
  for (const day of days.keys()) {
    values.fill(Number.NaN, (day - grid.from) * grid.slots, (day - grid.from + 1) * grid.slots);
  }
  for (const at of closeSlots(values, grid)) {
    days.set(grid.from + at, { date: dateText(grid.from + at), because: 'closed', ...none });
  }
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function dayOfDate(text: string): number {
  const time = parseIsoText(text);
  if (time === undefined || !time.local || time.ms % dayMs !== 0)
    throw new RangeError(`invalid date: ${text}`);
  return time.ms / dayMs;
}
