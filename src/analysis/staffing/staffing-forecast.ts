import { codeModule } from '../../code-module.js';
import type { AbortSignalLike } from '../../platform.js';
import type { Description, MetricSource } from '../../source/metric-source.js';
import { dateText, parseIsoText } from '../../time/iso-text.js';
import { dayMs } from '../../time/civil.js';
import type { Forecast, ForecastDay } from '../forecast/forecast-source.js';
import type { DayInterval } from './expected-calls.js';
import { staffDay, type StaffedInterval, type StaffedIntervals, type StaffingSettings } from './staff-day.js';
import { staffingDefaults, type StaffingAsk } from './staffing-options.js';
import { onlyThese, staffingPlan } from './staffing-plan.js';

/** What a day's calls are forecast by: its accuracy, what it is learned from, and what it leaves out. */
export interface StaffingForecast extends Omit<Forecast, 'days' | 'intervals' | 'queries' | 'version'> {
  /** The day that is staffed; null where nothing is forecast. */
  readonly day: ForecastDay | null;
  /**
   * The same day with the calls at the upper edge of each interval's own 80 % band, which are seldom so many all at once.
   * Null without bands.
   */
  readonly upper: StaffedIntervals | null;
}

/** The calls of an interval, by a forecast. */
interface ExpectedCalls {
  readonly calls: number;
  readonly band?: { readonly low: number; readonly high: number };
}

/** Most days are staffed by what is usual: that needs not load how to forecast. */
const forecastCode = codeModule(() => import('../forecast/forecast-source.js'));

/** Of the bands that are staffed for. */
const level = 0.8;
/** Among so many days is the next one that is open. */
const daysAhead = 14;
const mostDays = 366;
/** Before all data: a forecast learns from all that lies before the day. */
const ever = '1970-01-01';

/** What is to come on the channel up to the day that is staffed; undefined where nothing lies before it. */
export async function staffingForecast(
  source: Pick<MetricSource, 'describe' | 'query'>,
  ask: StaffingAsk,
  description: Pick<Description, 'covers' | 'dimensions' | 'timeZone'>,
  signal?: AbortSignalLike,
): Promise<Forecast | 'too-far' | undefined> {
  const { past, day, grain } = staffingPlan(ask, description);
  if (past.from === past.to) return undefined;
  const days = day === null ? daysAhead : day - past.to + 1;
  if (days > mostDays) return 'too-far';
  const { forecastSource } = await forecastCode();
  return forecastSource(
    source,
    {
      ...{ grain, days, levels: [level, 0.95] },
      period: { from: ever, to: dateText(past.to) },
      ...(ask.where && { where: ask.where }),
      ...(signal && { signal }),
    },
    onlyThese(description.dimensions, ask.channel ?? staffingDefaults.channel),
  );
}

/** The first day that is open: it has a tenth of the calls of the busiest, which stray calls to a closed centre have not. */
export function firstOpenDay({ days }: Forecast): number | null {
  const busiest = Math.max(0, ...days.map(({ value }) => value ?? 0));
  const first = days.find(({ value }) => value !== null && value > 0 && value >= busiest / 10);
  return first === undefined ? null : (parseIsoText(first.key)?.ms ?? 0) / dayMs;
}

/** The calls of a day's intervals, none where it is closed; undefined where the forecast does not have the day. */
export function forecastCalls(
  { intervals: points }: Forecast,
  intervals: readonly DayInterval[],
): readonly ExpectedCalls[] | undefined {
  const byKey = new Map(points.map((point) => [point.key, point]));
  if (!intervals.some(({ from }) => byKey.has(from))) return undefined;
  return intervals.map(({ from }) => {
    const point = byKey.get(from);
    const band = point?.bands.find((one) => one.level === level);
    return { calls: point?.value ?? 0, ...(band && { band: { low: band.low, high: band.high } }) };
  });
}

/** A staffed day with the calls at the upper edges of their bands; null without bands. */
export function upperEdge(
  intervals: readonly StaffedInterval[],
  expected: readonly ExpectedCalls[],
  settings: StaffingSettings,
): StaffedIntervals | null {
  if (expected.every(({ band }) => band === undefined)) return null;
  return staffDay(
    intervals.map(({ seconds }, at) => ({
      calls: expected[at]?.band?.high ?? expected[at]?.calls ?? 0,
      seconds,
    })),
    settings,
  );
}

/** A forecast as a staffing tells it: of its days the one that is staffed. */
export function toldForecast(
  { days, intervals: _intervals, queries: _queries, version: _version, ...told }: Forecast,
  staffed: number | null,
  upper: StaffedIntervals | null,
): StaffingForecast {
  const date = staffed === null ? null : dateText(staffed);
  return { ...told, day: days.find(({ key }) => key === date) ?? null, upper };
}
