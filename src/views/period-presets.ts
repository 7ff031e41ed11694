import { dayOf, unitAfter, unitStart } from '../time/buckets.js';
import { dayMs } from '../time/civil.js';
import { dateText, parseIsoText } from '../time/iso-text.js';
import { parsePeriod, type CalendarUnit } from '../time/period.js';
import type { WeekStart } from '../time/grain.js';
import type { Zone } from '../time/zone.js';
import type { Span } from './grain-for.js';

/** A period that is offered by name: the last days of the data, or one whole unit of the calendar. */
export type PeriodPreset = { readonly period: Span } & (
  | { readonly kind: 'last-days'; readonly days: number }
  | { readonly kind: CalendarUnit }
);

const lastDays = [1, 7, 28] as const;
/** How many of the latest units are offered, and from how many days on they tell more than they crowd. */
const units = [
  { unit: 'week', count: 2, from: 8, upTo: 62 },
  { unit: 'month', count: 3, from: 29, upTo: 800 },
  { unit: 'quarter', count: 2, from: 93, upTo: 1600 },
  { unit: 'year', count: 2, from: 366, upTo: Infinity },
] as const;

/** The first and the last day of a stretch of time, counted from 1970-01-01; undefined where it is empty. */
export function daysOf(
  span: Span,
  zone: Zone,
): { readonly first: number; readonly last: number } | undefined {
  const { from, to } = parsePeriod(span, zone);
  return from < to ? { first: dayOf(zone, from), last: dayOf(zone, to - 1) } : undefined;
}

/**
 * What to offer of a stretch of time, counted back from its end, not from today: data may end long ago. Only periods
 * that lie in it and are not all of it; calendar units are whole, also where the stretch begins or ends within them.
 * The latest comes first. Throws a RangeError for text that is no time.
 */
export function periodPresets(span: Span, zone: Zone, weekStart: WeekStart): readonly PeriodPreset[] {
  const days = daysOf(span, zone);
  if (days === undefined) return [];
  const { first, last } = days;
  const length = last - first + 1;
  const between = (start: number, end: number): Span => ({ from: dateText(start), to: dateText(end) });
  const latest = lastDays
    .filter((count) => count < length)
    .map((count): PeriodPreset => ({
      kind: 'last-days',
      days: count,
      period: between(last - count + 1, last + 1),
    }));
  const whole = units
    .filter(({ from, upTo }) => length >= from && length <= upTo)
    .flatMap(({ unit, count }) => {
      const end = unitStart(unit, last, weekStart);
      return Array.from({ length: count }, (_, back) => unitAfter(unit, end, -back))
        .map((start) => ({ start, after: unitAfter(unit, start, 1) }))
        .filter(({ start, after }) => after > first && !(start <= first && after > last))
        .map(({ start, after }): PeriodPreset => ({ kind: unit, period: between(start, after) }));
    });
  return [...latest, ...whole];
}

/** The date so many days after (before, where negative) another, as `2025-10-01`; undefined where the text is no date. */
export function dateAfter(date: string, days: number): string | undefined {
  const time = parseIsoText(date);
  return time?.local && time.ms % dayMs === 0 ? dateText(time.ms / dayMs + days) : undefined;
}
