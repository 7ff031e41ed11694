import type { MetricQuery } from '../../metrics/query.js';
import type { MetricTable, ReasonCode } from '../../metrics/table.js';
import type { Description, MetricSource } from '../../source/metric-source.js';
import type { Forecast } from '../forecast/forecast-source.js';
import { dayStart } from '../../time/buckets.js';
import { dateText } from '../../time/iso-text.js';
import { parseEdge } from '../../time/period.js';
import { type AgentsOnShift, agentsOnShift } from './agents-on-shift.js';
import { type DayInterval, givenCalls, intervalsOf, meanByClock, sameWeekdays } from './expected-calls.js';
import { type LearnedTimes, learnedTimes } from './learned-times.js';
import {
  firstOpenDay,
  forecastCalls,
  type StaffingForecast,
  staffingForecast,
  toldForecast,
  upperEdge,
} from './staffing-forecast.js';
import { staffDay, type StaffedDay, type StaffedInterval, type StaffingSettings } from './staff-day.js';
import {
  checkStaffingOptions,
  staffingDefaults,
  type StaffingAsk,
  type StaffingGrain,
  type StaffingOptions,
} from './staffing-options.js';
import { asked, staffingPlan, type StaffingPlan } from './staffing-plan.js';

/** Why a day is not staffed, beside what metrics say. */
export type StaffingReason = ReasonCode | 'no-past-day' | 'too-short' | 'too-far';

/** A day of the past, or an event. */
export interface StaffingEvent {
  readonly label: string | null;
  readonly kind: string | null;
}

export interface StaffingInterval extends StaffedInterval {
  /** Wall clock with its offset. */
  readonly from: string;
  readonly to: string;
  /** Of a forecast: the ends of the 80 % band of its calls. */
  readonly band?: { readonly low: number; readonly high: number };
}

export interface Staffing extends LearnedTimes {
  /** The date that is staffed. */
  readonly day: string | null;
  readonly grain: StaffingGrain;
  readonly timeZone: string;
  readonly channel: string;
  /** Null where the day is not staffed. */
  readonly settings: StaffingSettings | null;
  readonly model: 'erlang-a' | 'erlang-c';
  /** Whether calls are the host's, a forecast, or the mean of `days`. */
  readonly callsFrom: 'given' | 'forecast' | 'mean';
  /** What calls are forecast by; absent where they are not. */
  readonly forecast?: StaffingForecast;
  /** The days that calls (and, by default, shifts) are the mean of, with what was offered on each. */
  readonly days: readonly { readonly date: string; readonly calls: number }[];
  /** Days of that weekday that an event of the data takes out: a holiday, an outage, a promotion. */
  readonly leftOut: readonly (StaffingEvent & { readonly date: string })[];
  /** Events of the data on the day itself: a mean of usual days knows nothing of them. */
  readonly events: readonly StaffingEvent[];
  /** How the shifts were told, or why not. */
  readonly shifts: Omit<AgentsOnShift, 'agents'> | { readonly reason: ReasonCode };
  /** Several contacts at once are no queue of Erlang's. */
  readonly approximate?: true;
  readonly calls: number;
  readonly intervals: readonly StaffingInterval[];
  readonly needed: StaffedDay | null;
  readonly present: StaffedDay | null;
  /** Why the day is not staffed; absent where it is. */
  readonly reason?: StaffingReason;
  readonly version: string;
  readonly queries: readonly MetricQuery[];
}

/** The queries of the analysis, in a fixed order. */
export function staffingQueries(
  ask: StaffingAsk,
  description: Pick<Description, 'covers' | 'dimensions' | 'timeZone'>,
): readonly [MetricQuery, ...MetricQuery[]] {
  const { past, times, day, agents } = staffingPlan(ask, description).queries;
  return [past, times, ...(day ? [day] : []), ...(agents ? [agents] : [])];
}

/**
 * How many agents a day needs, interval by interval: those that bring the service level under the occupancy cap, by
 * Erlang A where patience is known and by Erlang C where not; and what comes of the agents on shift. Calls are the mean
 * of the last same weekdays, a forecast, or the host's; handling time, patience and shrinkage those of the weeks before, or the
 * host's. What cannot be known is a `reason`. Throws a RangeError for an option that cannot be meant.
 */
export async function staffing(
  source: Pick<MetricSource, 'describe' | 'query'>,
  options: StaffingOptions = {},
): Promise<Staffing> {
  checkStaffingOptions(options);
  const { signal, ...ask } = options;
  const description = await source.describe();
  const queries = staffingQueries(ask, description);
  const [tables, forecast] = await Promise.all([
    Promise.all(queries.map((query) => source.query(query, signal === undefined ? {} : { signal }))),
    ask.forecast === true ? staffingForecast(source, ask, description, signal) : undefined,
  ]);
  return staffingFrom(tables, ask, description, forecast);
}

/** The same from the answers to its queries, and what `staffingForecast` told. */
export function staffingFrom(
  tables: readonly MetricTable[],
  ask: StaffingAsk,
  description: Pick<Description, 'covers' | 'dimensions' | 'timeZone' | 'events'>,
  forecast?: Forecast | 'too-far',
): Staffing {
  const plan = staffingPlan(ask, description);
  const { queries } = plan;
  const [past, times, ...further] = tables as [MetricTable, MetricTable, ...MetricTable[]];
  const day = queries.day === undefined ? undefined : further[0];
  const agents = queries.agents === undefined ? undefined : further.at(-1);
  const { events } = description;
  const options = { ...staffingDefaults, ...ask };
  const learned = learnedTimes(times, ask);

  const found = forecast === 'too-far' ? undefined : forecast;
  const staffed = plan.day ?? (found ? firstOpenDay(found) : firstWithCalls(past, plan, events));
  const days = staffed === null ? [] : sameWeekdays(past, plan, staffed);
  const leftOut = days.flatMap(({ day: one, date }) =>
    eventsOn(plan, one, events)
      .filter(isUnusual)
      .slice(0, 1)
      .map((event) => ({ ...event, date })),
  );
  const usual = days.filter(({ date }) => leftOut.every((one) => one.date !== date));
  const dates = usual.map(({ date }) => date);
  const intervals = staffed === null ? [] : intervalsOf(plan, staffed);
  const shifts = agentsOnShift({ past, times, day, agents }, plan, dates, intervals);
  const told = {
    day: staffed === null ? null : dateText(staffed),
    grain: plan.grain,
    timeZone: description.timeZone,
    channel: options.channel,
    ...learned,
    model: learned.patience.value === null ? 'erlang-c' : 'erlang-a',
    callsFrom: ask.calls !== undefined ? 'given' : ask.forecast === true ? 'forecast' : 'mean',
    days: usual.map(({ date, calls }) => ({ date, calls })),
    leftOut,
    events: staffed === null ? [] : eventsOn(plan, staffed, events),
    shifts: 'reason' in shifts ? shifts : { of: shifts.of, time: shifts.time, share: shifts.share },
    ...(options.concurrency !== 1 && { approximate: true as const }),
    version: past.version,
    queries: [...staffingQueries(ask, description), ...(found?.queries ?? [])],
  } as const;
  const expected = found && forecastCalls(found, intervals);
  const calls =
    ask.forecast === true
      ? (expected?.map((one) => one.calls) ?? null)
      : callsOf(past, plan, ask, new Set(dates), intervals);
  const reason =
    ask.forecast === true
      ? forecast === 'too-far'
        ? forecast
        : (found?.reason ?? (expected ? reasonOf(learned, [], past) : 'no-past-day'))
      : reasonOf(learned, calls, past);
  if (reason !== undefined || calls === null) {
    return {
      ...told,
      ...(found && { forecast: toldForecast(found, staffed, null) }),
      settings: null,
      calls: 0,
      intervals: [],
      needed: null,
      present: null,
      reason: reason ?? 'no-past-day',
    };
  }
  const settings: StaffingSettings = {
    ahtSeconds: learned.aht.value ?? 0,
    thresholdSeconds: options.thresholdSeconds,
    serviceLevel: options.serviceLevel,
    maxOccupancy: options.maxOccupancy,
    shrinkage: learned.shrinkage.value ?? 0,
    patienceSeconds: learned.patience.value,
  };
  const result = staffDay(
    intervals.map(({ fromMs, toMs }, at) => ({
      calls: calls[at] as number,
      seconds: (toMs - fromMs) / 1000,
      onShift: 'agents' in shifts ? (shifts.agents[at] ?? null) : null,
    })),
    settings,
  );
  return {
    ...told,
    settings,
    ...(found &&
      expected && {
        forecast: toldForecast(found, staffed, upperEdge(result.intervals, expected, settings)),
      }),
    ...result,
    intervals: result.intervals.map((one, at) => {
      const { from, to } = intervals[at] as DayInterval;
      const band = expected?.[at]?.band;
      return { from, to, ...(band && { band }), ...one };
    }),
  };
}

/** Calls by interval of the day; null where no day tells. An hour that no past day has had expects nobody. */
function callsOf(
  past: MetricTable,
  plan: StaffingPlan,
  { calls }: StaffingAsk,
  dates: ReadonlySet<string>,
  intervals: readonly DayInterval[],
): readonly number[] | null {
  if (calls !== undefined) return givenCalls(calls, intervals, plan.zone);
  if (dates.size === 0) return null;
  const byClock = meanByClock(past, plan, asked.calls, dates);
  return intervals.map(({ clock }) => byClock(clock) ?? 0);
}

function reasonOf(
  { aht }: LearnedTimes,
  calls: readonly number[] | null,
  past: MetricTable,
): StaffingReason | undefined {
  if (calls === null) {
    // Days that are there and tell nothing, as rows of intervals that are longer than those asked for, say why.
    const told = past.rows.map(({ values }) => values[asked.calls]?.reason);
    return told.find((one) => one !== undefined && !isOfNoCalls(one)) ?? 'no-past-day';
  }
  if (aht.value !== null) return undefined;
  return aht.reason === undefined || aht.reason === 'too-few-abandons' ? 'no-handled' : aht.reason;
}

/** Reasons of stretches in which there is nothing to tell: the data do not reach there, or nobody called. */
function isOfNoCalls(reason: ReasonCode): boolean {
  return reason === 'not-covered' || reason === 'no-offered';
}

/**
 * The first day after the past on which the centre works: its weekday has a tenth of the calls of the busiest one, which
 * stray calls to a closed centre have not. Null without a past.
 */
function firstWithCalls(past: MetricTable, plan: StaffingPlan, events: Description['events']): number | null {
  const { from, to } = plan.past;
  if (from === to) return null;
  const week = Array.from({ length: 7 }, (_, ahead) => {
    const usual = sameWeekdays(past, plan, to + ahead).filter(
      (one) => !eventsOn(plan, one.day, events).some(isUnusual),
    );
    return usual.reduce((sum, { calls }) => sum + calls, 0) / Math.max(1, usual.length);
  });
  const busiest = Math.max(...week);
  return to + week.findIndex((calls) => calls >= busiest / 10);
}

function isUnusual({ kind }: StaffingEvent): boolean {
  return kind === 'holiday' || kind === 'outage' || kind === 'promotion';
}

function eventsOn(
  { zone }: StaffingPlan,
  day: number,
  events: Description['events'],
): readonly StaffingEvent[] {
  const [from, to] = [dayStart(zone, day), dayStart(zone, day + 1)];
  return events
    .filter((event) => (parseEdge(event.from, zone) ?? to) < to && (parseEdge(event.to, zone) ?? from) > from)
    .map(({ label, kind }) => ({ label, kind }));
}
