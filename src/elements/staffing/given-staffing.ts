import { staffDay } from '../../analysis/staffing/staff-day.js';
import type { Staffing } from '../../analysis/staffing/staffing.js';
import { staffingDefaults } from '../../analysis/staffing/staffing-options.js';
import { bucketKey } from '../../time/buckets.js';
import { parseEdge } from '../../time/period.js';
import { isZoneName, Zone } from '../../time/zone.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenRows } from '../given-rows.js';
import type { StaffingChoices } from './read-staffing.js';

/** An interval of a day that the page gives: wall clock or instants, calls, and mean number of agents on shift. */
export interface GivenInterval {
  readonly from: string;
  readonly to: string;
  readonly calls: number;
  readonly onShift?: number | null;
}

/** Intervals in the order of time, with the instants of their ends. */
export interface GivenDay {
  readonly timeZone: string;
  readonly intervals: readonly (GivenInterval & { readonly fromMs: number; readonly toMs: number })[];
}

/** Beyond this load no page means what it says. */
const mostErlangs = 1e6;

/** The element's own `rows` as an answer; undefined where it has none. Handling time must be given with them. */
export function givenStaffing(
  tag: string,
  rows: unknown,
  aht: unknown,
  timeZone: string | undefined,
): (GivenAnswer & { readonly day?: GivenDay }) | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const zoneName = attributes.text('time-zone', timeZone) ?? 'UTC';
  if (!isZoneName(zoneName)) attributes.refuse('time-zone', timeZone);
  const handling = attributes.number('aht', aht) ?? attributes.refuse('aht', aht ?? '') ?? 0;
  const list = attributes.list('rows', rows) ?? [];
  if (attributes.problem !== undefined) return { problem: attributes.problem };
  const zone = new Zone(zoneName);
  const intervals = list.flatMap((row) => {
    const { from, to, calls, onShift = null } = (row ?? {}) as Partial<GivenInterval>;
    const [fromMs, toMs] = [parseEdge(from, zone), parseEdge(to, zone)];
    const isAmount = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value < Infinity;
    if (fromMs === undefined || toMs === undefined || toMs <= fromMs || !isAmount(calls)) return [];
    if (onShift !== null && !isAmount(onShift)) return [];
    if (((calls as number) * handling * 1000) / (toMs - fromMs) > mostErlangs) return [];
    return [{ from: from as string, to: to as string, calls: calls as number, onShift, fromMs, toMs }];
  });
  const follow = intervals.every(({ fromMs }, at) => at === 0 || fromMs >= (intervals[at - 1]?.toMs ?? 0));
  if (intervals.length === 0 || intervals.length < list.length || !follow) attributes.refuse('rows', rows);
  const table = givenRows(attributes, {
    metrics: ['offered'],
    by: [{ time: '30-minutes' }],
    rows: intervals.map(({ fromMs, calls }) => ({
      key: { '30-minutes': bucketKey(zone, '30-minutes', fromMs) },
      values: { offered: { value: calls, n: Math.round(calls) } },
    })),
    total: undefined,
    timeZone: zoneName,
  });
  if (attributes.problem !== undefined || table === undefined) return { problem: attributes.problem! };
  return { table, day: { timeZone: zoneName, intervals } };
}

/** Its staffing. */
export function staffingOfGiven({ timeZone, intervals }: GivenDay, choices: StaffingChoices): Staffing {
  const options = { ...staffingDefaults, ...choices };
  const zone = new Zone(timeZone);
  const known = (value: number | null | undefined): Staffing['aht'] => ({
    value: value ?? null,
    from: value === undefined || value === null ? 'none' : 'given',
    n: 0,
    coverage: null,
  });
  const patience = options.patienceSeconds ?? null;
  const ahtSeconds = (options.ahtSeconds ?? 0) / options.concurrency;
  const settings = {
    ahtSeconds,
    thresholdSeconds: options.thresholdSeconds,
    serviceLevel: options.serviceLevel,
    maxOccupancy: options.maxOccupancy,
    shrinkage: options.shrinkage ?? 0,
    patienceSeconds: patience,
  };
  const staffed = staffDay(
    intervals.map(({ calls, onShift, fromMs, toMs }) => ({
      calls,
      seconds: (toMs - fromMs) / 1000,
      onShift: onShift ?? null,
    })),
    settings,
  );
  const key = (instant: number): string => bucketKey(zone, '30-minutes', instant);
  const first = intervals[0];
  return {
    day: first === undefined ? null : key(first.fromMs).slice(0, 10),
    grain: '30-minutes',
    timeZone,
    channel: staffingDefaults.channel,
    aht: known(ahtSeconds),
    patience: known(patience),
    shrinkage: known(options.shrinkage),
    settings,
    model: patience === null ? 'erlang-c' : 'erlang-a',
    callsFrom: 'given',
    days: [],
    leftOut: [],
    events: [],
    shifts:
      staffed.present === null ? { reason: 'not-supplied' } : { of: 'day', time: 'scheduled', share: 1 },
    ...(options.concurrency !== 1 && { approximate: true as const }),
    ...staffed,
    intervals: staffed.intervals.map((one, at) => ({
      ...one,
      from: key(intervals[at]?.fromMs ?? 0),
      to: key(intervals[at]?.toMs ?? 0),
    })),
    version: 'given',
    queries: [],
  };
}
