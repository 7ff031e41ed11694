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
 * The buckets of an event, and those of the same weekdays and hours in so many weeks before, as `eventRows` found them.
 * Buckets that are cut, or that nothing is known of (beyond what the data cover), are in neither.
 */
export function eventHours(
  table: MetricTable,
  as: string,
  rows: readonly EventRow[],
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
  for (const { row, key, week } of rows) {
    const at = key.slice(0, 16);
    const told = table.rows[row]?.values[as];
    const isCut = told?.partial === true || (covers !== null && at < wall(covers.from));
    // Without a value there may be sums all the same: nothing over nothing.
    const isKnown = !Number.isNaN(value[row]) || !Number.isNaN(numerator[row]);
    if (isCut || !isKnown) {
      if (week === 0) reason ??= told?.reason;
      continue;
    }
    const one: EventHour = {
      cell: `${weekdayOf(dayOfKey(key))}T${key.slice(11, 16)}`,
      value: value[row] as number,
      n: n[row] as number,
      numerator: numerator[row] as number,
      denominator: denominator[row] as number,
    };
    if (week === 0) own.push(one);
    else if (others.some((other) => isWithin(other, at))) leftOut += 1;
    else before[week - 1]?.push(one);
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

/** A bucket of a table that is in an event, or in the same hours so many weeks before it. */
export interface EventRow {
  readonly row: number;
  readonly key: string;
  readonly week: number;
}

/**
 * The buckets in an event of at most a week and in the same hours of so many weeks before, whatever metric is asked about.
 * All by the wall clock: after a change of the clock nine o'clock is still nine.
 */
export function eventRows(table: MetricTable, event: Period, weeks: number): readonly EventRow[] {
  const windows = Array.from({ length: weeks + 1 }, (_, week) => ({
    from: weeksEarlier(event.from, week),
    to: weeksEarlier(event.to, week),
  }));
  const rows: EventRow[] = [];
  for (let row = 0; row < table.length; row += 1) {
    const key = Object.values(table.key(row))[0] ?? '';
    const at = key.slice(0, 16);
    windows.forEach((window, week) => {
      if (isWithin(window, at)) rows.push({ row, key, week });
    });
  }
  return rows;
}

function weeksEarlier(text: string, weeks: number): string {
  return `${dateText(dayOfKey(text) - 7 * weeks)}${wall(text).slice(10)}`;
}

function isWithin({ from, to }: Period, at: string): boolean {
  return wall(from) <= at && at < wall(to);
}

/** Wall-clock text to the minute; a date is its midnight. */
function wall(text: string): string {
  return text.length === 10 ? `${text}T00:00` : text.slice(0, 16);
}
