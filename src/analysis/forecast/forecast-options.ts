import type { Condition, MetricQuery, Period } from '../../metrics/query.js';
import type { AbortSignalLike } from '../../platform.js';

export const forecastMetrics = ['offered', 'contact-volume'] as const;
export type ForecastMetric = (typeof forecastMetrics)[number];

/** Slots of a day by the intervals that are forecast; a day has one. */
export const slotsOfDay = { '5-minutes': 288, '15-minutes': 96, '30-minutes': 48, hour: 24, day: 1 } as const;
export type ForecastGrain = keyof typeof slotsOfDay;

export interface ForecastOptions {
  readonly metric?: ForecastMetric;
  readonly where?: Readonly<Record<string, Condition>>;
  /** Whether contacts count when they arrived, as by default, or when they ended. */
  readonly attribution?: MetricQuery['attribution'];
  /** What is learned from: its whole days that the data cover. All of them unless told. */
  readonly period?: Period;
  /** Intervals that days are cut into; 30 minutes unless told, `day` for days alone. */
  readonly grain?: ForecastGrain;
  /** Days to forecast, from the first one after what is learned from; 28 unless told. */
  readonly days?: number;
  /** Of the bands; 0.8 and 0.95 unless told. */
  readonly levels?: readonly number[];
  /** Days under an event of the data are not learned from, unless it is `keep`. */
  readonly events?: 'leave-out' | 'keep';
  /** Dates that will be closed (`2026-12-25`): nothing is forecast for them; and those of the past that were. */
  readonly closed?: readonly string[];
  readonly signal?: AbortSignalLike;
}

const members = [
  ...['metric', 'where', 'attribution', 'period', 'grain', 'days', 'levels', 'events', 'closed', 'signal'],
];
const mostDays = 366;

/** Throws a RangeError that names what makes no sense. */
export function checkForecastOptions(options: ForecastOptions): void {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const { metric = 'offered', grain = 'day', days = 1, levels = [], events = 'keep' } = options;
  if (!forecastMetrics.includes(metric)) throw new RangeError(`no count that is forecast: ${metric}`);
  if (!Object.hasOwn(slotsOfDay, grain)) throw new RangeError(`invalid grain: ${grain}`);
  if (!(Number.isInteger(days) && days >= 1 && days <= mostDays))
    throw new RangeError(`invalid days: ${days}`);
  for (const level of levels) if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`);
  if (events !== 'keep' && events !== 'leave-out') throw new RangeError(`invalid events: ${String(events)}`);
}
