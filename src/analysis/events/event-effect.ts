import { catalog } from '../../metrics/catalog/index.js';
import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import { newcombe } from '../../metrics/intervals/newcombe.js';
import type { Condition, MetricQuery, MetricRequest, Period } from '../../metrics/query.js';
import type { MetricTable, ReasonCode } from '../../metrics/table.js';
import type { AbortSignalLike } from '../../platform.js';
import type { Description, MetricSource } from '../../source/metric-source.js';
import { dateText } from '../../time/iso-text.js';
import { dayOfKey } from '../../time/day-of-key.js';
import { eventDifference, type EventDifference, type Stretch } from './event-difference.js';
import { type EventHour, eventHours, type EventRow, eventRows } from './event-hours.js';

export interface EventEffectOptions {
  readonly metric: MetricId | MetricRequest;
  /** Its place in `describe().events`, or a time on the data's wall clock that is no event of the data. */
  readonly event: number | Period;
  readonly where?: Readonly<Record<string, Condition>>;
  readonly attribution?: 'arrival' | 'end';
  readonly signal?: AbortSignalLike;
}

/** What a metric did during an event. Plain JSON, in the metric's unit. */
export interface EventEffect {
  readonly metric: MetricId;
  readonly as: string;
  readonly event: { readonly label: string | null; readonly kind: string | null } & Period;
  /** Counts are what came in all, against the mean of the weeks before; all else is Σ / Σ. */
  readonly kind: 'count' | 'ratio';
  readonly value: number | null;
  readonly usual: number | null;
  readonly change: number | null;
  /** Relative to the usual; null where that is 0. */
  readonly changeRatio: number | null;
  /** 95 % interval of the change; null where fewer than two weeks are left. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether it leaves out 0. */
  readonly significant: boolean | null;
  /** Sample of the hours compared, and of all those before. */
  readonly n: number;
  readonly nBefore: number;
  /** Weeks before with any hour to compare. */
  readonly weeks: number;
  /**
   * Lengths of the buckets, and how many: of the event; of those, with the same weekday and hour in some week before; in
   * the weeks before; and of these left out, as they are under another event.
   */
  readonly buckets: {
    readonly grain: 'hour' | '15-minutes' | '5-minutes';
    readonly event: number;
    readonly compared: number;
    readonly before: number;
    readonly leftOut: number;
  };
  /** `not-additive`: the metric is no quotient of sums. `too-long`: an event of more than a week has no week before it. */
  readonly reason?: ReasonCode | 'not-additive' | 'too-long' | 'nothing-before';
  readonly version: string;
  readonly queries: readonly MetricQuery[];
}

const members = ['metrics', 'event', 'where', 'attribution', 'signal'];
const weeksBefore = 4;

/**
 * An event against the same weekdays and hours of the 4 weeks before, without hours under another event. The interval is
 * that of one more such week (`eventDifference`); of shares the wider of it and Newcombe's, as contacts have their chance
 * too. Hours of the event that no week before has are in neither side. Throws a RangeError for an unknown option, metric
 * or event.
 */
export async function eventEffect(
  source: Pick<MetricSource, 'describe' | 'query'>,
  { metric, ...options }: EventEffectOptions,
): Promise<EventEffect> {
  const [effect] = await eventEffects(source, { ...options, metrics: [metric] });
  return effect as EventEffect;
}

export interface EventEffectsOptions extends Omit<EventEffectOptions, 'metric'> {
  readonly metrics: readonly (MetricId | MetricRequest)[];
}

/** The same of several metrics, by one query. */
export async function eventEffects(
  source: Pick<MetricSource, 'describe' | 'query'>,
  options: EventEffectsOptions,
): Promise<readonly EventEffect[]> {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const { where, attribution, signal } = options;
  const requests = options.metrics.map((metric) => (typeof metric === 'string' ? { metric } : metric));
  for (const { metric } of requests) {
    if (!metricIds.includes(metric)) throw new RangeError(`unknown metric: ${metric}`);
  }
  const description = await source.describe();
  const event = eventOf(description, options.event);
  const day = dayOfKey(event.from);
  const isLong =
    dayOfKey(event.to) - day > 7 || (dayOfKey(event.to) - day === 7 && clock(event.to) > clock(event.from));
  if (isLong) return requests.map((request) => tooLong(request, event, description.version));
  const queryOf = (metrics: readonly MetricRequest[]): MetricQuery => ({
    metrics,
    by: [{ time: grainOf(event) }],
    ...(where && { where }),
    period: { from: dateText(day - 7 * weeksBefore), to: dateText(dayOfKey(event.to) + 1) },
    ...(attribution && { attribution }),
  });
  const table = await source.query(queryOf(requests), signal === undefined ? {} : { signal });
  const rows = eventRows(table, event, weeksBefore);
  return requests.map((request) => effectOf(request, event, description, table, rows, queryOf([request])));
}

function begun({ metric, as = metric }: MetricRequest, event: KnownEvent) {
  const kind = catalog[metric].unit === 'count' ? ('count' as const) : ('ratio' as const);
  return { metric, as, event, kind, ...nothing };
}

function tooLong(request: MetricRequest, event: KnownEvent, version: string): EventEffect {
  const buckets = { grain: grainOf(event), event: 0, compared: 0, before: 0, leftOut: 0 };
  return { ...begun(request, event), buckets, reason: 'too-long', version, queries: [] };
}

/** @param query what gives the table's column of the metric */
function effectOf(
  request: MetricRequest,
  event: KnownEvent,
  description: Description,
  table: MetricTable,
  rows: readonly EventRow[],
  query: MetricQuery,
): EventEffect {
  const grain = grainOf(event);
  const found = begun(request, event);
  const { as, kind } = found;
  const others = description.events.filter((one) => one !== event);
  const hours = eventHours(table, as, rows, {
    others,
    weeks: weeksBefore,
    covers: description.covers,
  });
  const sample = (of: readonly EventHour[]): number => of.reduce((sum, { n }) => sum + n, 0);
  const samples = { n: sample(hours.event), nBefore: sample(hours.weeks.flat()) };
  const asked = { ...found, ...samples, version: table.version, queries: [query] };
  const buckets = { grain, ...hours.counted };
  if (hours.event.length === 0) {
    const reason = hours.counted.event > 0 ? 'nothing-before' : (hours.reason ?? 'not-covered');
    return { ...asked, buckets, reason };
  }
  const all = [...hours.event, ...hours.weeks.flat()];
  const unit = kind === 'count' ? 1 : unitOf(all);
  if (unit === null) return { ...asked, buckets, reason: 'not-additive' };
  const weeks = hours.weeks.filter((week) => week.length > 0);
  const split =
    kind === 'count'
      ? counts(hours.event, weeks)
      : { event: sumOf(hours.event), before: weeks.map(sumOf), times: unit };
  if (kind === 'count' && split.times === 0) {
    const { numerator } = sumOf(hours.event);
    return { ...asked, buckets, weeks: weeks.length, value: numerator, usual: 0, change: numerator };
  }
  const difference = eventDifference(split.event, split.before);
  if (difference === null) return { ...asked, buckets, weeks: weeks.length, reason: 'no-contacts' };
  const { times } = split;
  // Of counts what came is whole, and stays so.
  const value = kind === 'count' ? split.event.numerator : difference.value * times;
  const usual = difference.usual * times;
  const { low, high } = widest(difference, request.metric, split);
  return {
    ...asked,
    ...{ value, usual, change: value - usual, buckets, weeks: weeks.length },
    changeRatio: usual === 0 ? null : (value - usual) / usual,
    low: low === null ? null : low * times,
    high: high === null ? null : high * times,
    significant: low === null || high === null ? null : low > 0 || high < 0,
  };
}

const nothing = {
  ...{ value: null, usual: null, change: null, changeRatio: null, low: null, high: null },
  ...{ significant: null, n: 0, nBefore: 0, weeks: 0 },
} as const;

type KnownEvent = EventEffect['event'];

function eventOf({ events }: Description, event: number | Period): KnownEvent {
  if (typeof event !== 'number') {
    const { from, to } = event;
    if (!(from < to)) throw new RangeError(`event without length: ${from} to ${to}`);
    return { label: null, kind: null, from, to };
  }
  const known = events[event];
  if (known === undefined) throw new RangeError(`no such event: ${event}`);
  return known;
}

/** Time of day of a wall-clock text. */
function clock(text: string): string {
  return text.slice(11, 16) || '00:00';
}

/** The longest buckets at whose edges the event begins and ends; of other events some minutes at their ends are beside it. */
function grainOf({ from, to }: Period): EventEffect['buckets']['grain'] {
  const minutes = [from, to].map((text) => Number(clock(text).slice(3)));
  if (minutes.every((minute) => minute === 0)) return 'hour';
  return minutes.every((minute) => minute % 15 === 0) ? '15-minutes' : '5-minutes';
}

function sumOf(hours: readonly Stretch[]): Stretch {
  return {
    numerator: hours.reduce((sum, one) => sum + one.numerator, 0),
    denominator: hours.reduce((sum, one) => sum + one.denominator, 0),
  };
}

interface Split {
  readonly event: Stretch;
  readonly before: readonly Stretch[];
  /** What ratios are multiplied by to be in the metric's unit. */
  readonly times: number;
}

/**
 * Counts as ratios to what was to come: the mean of each weekday and hour over the weeks that have it, so that a week that
 * lacks an hour (under another event) is not held for a quiet one.
 */
function counts(event: readonly EventHour[], weeks: readonly (readonly EventHour[])[]): Split {
  const cells = new Map<string, { sum: number; weeks: number }>();
  for (const { cell, numerator } of weeks.flat()) {
    const one = cells.get(cell) ?? { sum: 0, weeks: 0 };
    cells.set(cell, { sum: one.sum + numerator, weeks: one.weeks + 1 });
  }
  const usual = (hours: readonly EventHour[]): number =>
    hours.reduce((sum, { cell }) => {
      const one = cells.get(cell);
      return one === undefined ? sum : sum + one.sum / one.weeks;
    }, 0);
  const stretch = (hours: readonly EventHour[]): Stretch => ({
    numerator: sumOf(hours).numerator,
    denominator: usual(hours),
  });
  return { event: stretch(event), before: weeks.map(stretch), times: usual(event) };
}

function widest(
  difference: EventDifference,
  metric: MetricId,
  { event, before }: Split,
): Pick<EventDifference, 'low' | 'high'> {
  if (catalog[metric].interval !== 'wilson' || difference.low === null || difference.high === null)
    return difference;
  const all = sumOf(before);
  const rows = newcombe(event.numerator, event.denominator, all.numerator, all.denominator);
  if (rows === null || rows.high - rows.low <= difference.high - difference.low) return difference;
  return rows;
}

/** What numerator / denominator is multiplied by to be the value, in every bucket alike; null where there is no such number. */
function unitOf(hours: readonly EventHour[]): number | null {
  let unit: number | null = null;
  for (const { value, numerator, denominator } of hours) {
    if (Number.isNaN(denominator)) return null;
    if (value === 0 || Number.isNaN(value)) continue;
    const own = (value * denominator) / numerator;
    if (!Number.isFinite(own)) return null;
    unit ??= own;
    if (Math.abs(own / unit - 1) > 1e-9) return null;
  }
  return unit ?? 1;
}
