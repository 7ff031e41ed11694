import type { MetricTable, ReasonCode } from '../../metrics/table.js';
import type { Period } from '../../metrics/query.js';
import { weekdayOf } from '../../time/civil.js';
import { dayOfKey } from '../../time/day-of-key.js';
import { dateText } from '../../time/iso-text.js';

/** A bucket of an hour or less. */
export interface EventHour {
  /** Weekday and time of day: `1T09:15`. */
  readonly cell: string;
  readonly value: number;
  /** Sample. */
  readonly n: number;
  /** NaN where the metric has none. */
  readonly numerator: number;
  readonly denominator: number;
}

export interface EventHours {
  /** Buckets of the event of which there are some before. */
  readonly event: readonly EventHour[];
  /** Of each week before, nearest first, those with the event's weekdays and hours, and under no other event. */
  readonly weeks: readonly (readonly EventHour[])[];
  /** Why nothing is known of a bucket of the event, where that is so. */
  readonly reason?: ReasonCode;
  readonly counted: {
    readonly event: number;
    readonly compared: number;
    readonly before: number;
    readonly leftOut: number;
  };
}

/**
 * The buckets of an event of at most a week, and those of the same weekdays and hours in so many weeks before. All by the
 * wall clock: after a change of the clock nine o'clock is still nine. Buckets that are cut, or that nothing is known of
 * (beyond what the data cover), are in neither.
 */
export function eventHours(
  table: MetricTable,
  as: string,
  event: Period,
  {
    others,
    weeks,
    covers,
  }: { readonly others: readonly Period[]; readonly weeks: number; readonly covers: Period | null },
): EventHours {
  const { value, n, numerator, denominator } = table.column(as);
  const own: EventHour[] = [];
  const before: EventHour[][] = Array.from({ length: weeks }, () => []);
  let leftOut = 0;
  let reason: ReasonCode | undefined;
  const within = ({ from, to }: Period, at: string): boolean => wall(from) <= at && at < wall(to);
  for (let row = 0; row < table.length; row += 1) {
    const key = Object.values(table.key(row))[0] ?? '';
    const at = key.slice(0, 16);
    const isCut =
      table.rows[row]?.values[as]?.partial === true || (covers !== null && at < wall(covers.from));
    // Without a value there may be sums all the same: nothing over nothing.
    const isKnown = !Number.isNaN(value[row]) || !Number.isNaN(numerator[row]);
    if (isCut || !isKnown) {
      if (within(event, at)) reason ??= table.rows[row]?.values[as]?.reason;
      continue;
    }
    const day = dayOfKey(key);
    const one: EventHour = {
      cell: `${weekdayOf(day)}T${key.slice(11, 16)}`,
      value: value[row] as number,
      n: n[row] as number,
      numerator: numerator[row] as number,
      denominator: denominator[row] as number,
    };
    if (within(event, at)) own.push(one);
    for (let week = 1; week <= weeks; week += 1) {
      if (!within(event, `${dateText(day + 7 * week)}${key.slice(10, 16)}`)) continue;
      if (others.some((other) => within(other, at))) leftOut += 1;
      else before[week - 1]?.push(one);
    }
  }
  const cells = new Set(before.flat().map(({ cell }) => cell));
  const compared = own.filter(({ cell }) => cells.has(cell));
  return {
    event: compared,
    weeks: before,
    ...(reason !== undefined && { reason }),
    counted: { event: own.length, compared: compared.length, before: before.flat().length, leftOut },
  };
}

/** Wall-clock text to the minute; a date is its midnight. */
function wall(text: string): string {
  return text.length === 10 ? `${text}T00:00` : text.slice(0, 16);
}
