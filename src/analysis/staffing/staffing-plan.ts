import type { Condition, MetricQuery, MetricRequest, Period } from '../../metrics/query.js';
import type { Description } from '../../source/metric-source.js';
import { dayOf, dayStart } from '../../time/buckets.js';
import { dateText } from '../../time/iso-text.js';
import { parseEdge } from '../../time/period.js';
import { Zone } from '../../time/zone.js';
import { staffingDefaults, type StaffingAsk, type StaffingGrain } from './staffing-options.js';

/** Which days are learned from, which one is staffed, and what is asked for it. Days count from 1970-01-01. */
export interface StaffingPlan {
  readonly zone: Zone;
  readonly grain: StaffingGrain;
  /** Whole days, half-open, that the data cover; empty where they cover none. */
  readonly past: { readonly from: number; readonly to: number };
  /** The day that was asked for; null: the first one after `past` that has calls. */
  readonly day: number | null;
  readonly queries: {
    /** Calls and shift time by interval of the past. */
    readonly past: MetricQuery;
    /** Times of the past as a whole. */
    readonly times: MetricQuery;
    /** Shift time of the day itself, where the data cover it. */
    readonly day?: MetricQuery;
    /** How much of each agent's handling is for these calls, where shifts are for other contacts too. */
    readonly agents?: MetricQuery;
  };
}

/** Names of the metrics in the answers. */
export const asked = {
  calls: 'calls',
  aht: 'aht',
  all: 'all',
  asa: 'asa',
  abandons: 'abandons',
  scheduled: 'scheduled',
  worked: 'worked',
  shrinkage: 'shrinkage',
} as const;

/** Weeks start on no particular day here. */
const weekDays = 7;

/** Throws a RangeError for a period that is no time. */
export function staffingPlan(
  ask: StaffingAsk,
  { covers, dimensions, timeZone }: Pick<Description, 'covers' | 'dimensions' | 'timeZone'>,
): StaffingPlan {
  const { grain, weeks, channel } = { ...staffingDefaults, ...ask };
  const zone = new Zone(timeZone);
  const edge = (text: string): number => {
    const instant = parseEdge(text, zone);
    if (instant === undefined) throw new RangeError(`invalid period: ${text}`);
    return instant;
  };
  const first = ask.day ?? ask.calls?.[0]?.from;
  const day = first === undefined ? null : dayOf(zone, edge(first));
  const within = [covers, ask.period].filter((one) => one !== null && one !== undefined);
  const to = Math.min(day ?? Infinity, ...within.map((one) => dayOf(zone, edge(one.to))));
  const from = Math.max(to - weeks * weekDays, ...within.map((one) => firstWholeDay(zone, edge(one.from))));
  const past = covers === null || from >= to ? { from: 0, to: 0 } : { from, to };
  const isCovered =
    day !== null &&
    covers !== null &&
    dayStart(zone, day) >= edge(covers.from) &&
    dayStart(zone, day + 1) <= edge(covers.to);

  const where: MetricQuery = { metrics: [], ...(ask.where && { where: ask.where }) };
  const handled = (as: string, only?: Readonly<Record<string, Condition>>): MetricRequest => ({
    metric: 'average-handle-time',
    as,
    ...(only && { where: only }),
  });
  const ours = onlyThese(dimensions, channel);
  const onChannel = { channels: [channel] };
  const shifts: MetricRequest[] = [
    { metric: 'schedule-adherence', as: asked.scheduled },
    { metric: 'utilization', as: asked.worked },
  ];
  const pastPeriod = daysPeriod(past);
  const byTime = [{ time: grain }] as const;
  return {
    zone,
    grain,
    past,
    day,
    queries: {
      past: {
        ...where,
        metrics: [{ metric: 'abandon-rate', as: asked.calls, parameters: onChannel }, ...shifts],
        by: byTime,
        period: pastPeriod,
      },
      times: {
        ...where,
        metrics: [
          handled(asked.aht, ours),
          { metric: 'average-speed-of-answer', as: asked.asa, parameters: onChannel },
          { metric: 'average-time-to-abandon', as: asked.abandons, parameters: onChannel },
          { metric: 'shrinkage', as: asked.shrinkage },
          ...shifts,
        ],
        period: pastPeriod,
      },
      ...(isCovered && {
        day: { ...where, metrics: shifts, by: byTime, period: daysPeriod({ from: day, to: day + 1 }) },
      }),
      ...(ours && {
        agents: {
          ...where,
          metrics: [handled(asked.aht, ours), handled(asked.all), ...shifts],
          by: ['agent'],
          period: pastPeriod,
        },
      }),
    },
  };
}

/** A filter on the calls that are staffed, as far as the data have others: a contact without channel is voice. */
export function onlyThese(
  dimensions: Description['dimensions'],
  channel: string,
): Readonly<Record<string, Condition>> | undefined {
  const others = (name: string, own: string): boolean =>
    dimensions.some((one) => one.name === name && one.values.some((value) => value !== own));
  const only = {
    ...(others('direction', 'inbound') && { direction: 'inbound' }),
    ...(others('channel', channel) && { channel: channel === 'voice' ? [channel, null] : channel }),
  };
  return Object.keys(only).length === 0 ? undefined : only;
}

/** The first day that does not begin before an instant. */
function firstWholeDay(zone: Zone, instant: number): number {
  const day = dayOf(zone, instant);
  return dayStart(zone, day) < instant ? day + 1 : day;
}

function daysPeriod({ from, to }: { readonly from: number; readonly to: number }): Period {
  return { from: dateText(from), to: dateText(to) };
}
