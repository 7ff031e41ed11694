import type { TimeCycle, TimeGrain } from '../time/grain.js';
import type { Locale } from './locale.js';
import { dayMs, wallTime } from './wall-time.js';

/** Units of the ticks of a time axis. */
export type TickUnit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'month-and-year' | 'year';

/**
 * Dates in a reader's notation. All take wall-clock text as the kit writes it, or wall-clock milliseconds counted as
 * if they were UTC, so that no zone is applied twice. Text that is no time is given back as it is.
 */
export interface DateFormats {
  /** A half-open period by its ends: `October 2025`, `Oct 1 – 31, 2025`, `Oct 1, 2025, 9:00 AM – 5:00 PM`. */
  period(from: string, to: string, style: 'short' | 'long'): string;
  /** One instant of the wall clock: `Oct 1, 2025`, `Oct 1, 2025, 9:00 AM`. */
  moment(text: string): string;
  /** The bucket that a time key names. `repeated`: its wall-clock time occurs twice, so the offset is said. */
  bucket(grain: TimeGrain, key: string, weekStart: number, repeated?: boolean): string;
  /** Labels of a column of time keys: offsets are said where the same wall-clock time stands twice. */
  buckets(grain: TimeGrain, keys: readonly string[], weekStart: number): readonly string[];
  /** The cell that a cycle's key names: `9 – 10 AM`, `Wednesday`, `Wed 9:00 AM`. */
  cell(cycle: TimeCycle, key: string): string;
  /** The stretch of time that it names, written out: `Wednesday, 9:00 – 10:00 AM`. */
  span(cycle: TimeCycle, key: string): string;
  /** An ISO weekday, 1 = Monday. */
  weekday(day: number, style: 'long' | 'short' | 'narrow'): string;
  tick(unit: TickUnit, wallMs: number): string;
}

const hourMs = 3_600_000;
// A Monday.
const someMonday = Date.UTC(2024, 0, 1);

/** The date formats of one locale, each `Intl` object made when first needed. */
export function dateFormats(locale: Locale): DateFormats {
  const { tag, dates: words } = locale;
  const made = new Map<string, Intl.DateTimeFormat>();

  function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    let one = made.get(name);
    if (one === undefined) {
      one = new Intl.DateTimeFormat(tag, { calendar: 'gregory', timeZone: 'UTC', ...options });
      made.set(name, one);
    }
    return one;
  }

  const twelve =
    new Intl.DateTimeFormat(tag, { hour: 'numeric', timeZone: 'UTC' }).resolvedOptions().hour12 === true;
  const clock = { hour: twelve ? 'numeric' : '2-digit', minute: '2-digit' } as const;
  const shortDay = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const longDay = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const day = (style: 'short' | 'long'): Intl.DateTimeFormat =>
    format(style, style === 'short' ? shortDay : longDay);
  const weekdayDay = (): Intl.DateTimeFormat => format('weekday', { ...shortDay, weekday: 'short' });
  const moment = (): Intl.DateTimeFormat => format('moment', { ...shortDay, ...clock });
  const time = (): Intl.DateTimeFormat => format('time', clock);
  const month = (): Intl.DateTimeFormat => format('month', { month: 'long', year: 'numeric' });
  const plain = new Intl.NumberFormat(tag, { useGrouping: false });
  const yearOf = (ms: number): string => plain.format(new Date(ms).getUTCFullYear());

  function period(fromText: string, toText: string, style: 'short' | 'long'): string {
    const from = wallTime(fromText);
    const to = wallTime(toText);
    if (from === undefined || to === undefined) return `${fromText} – ${toText}`;
    if (to.ms <= from.ms) return moment().format(from.ms);
    // What begins with a day and is cut within another one begins with no hour.
    if (from.midnight && !to.midnight && to.ms - from.ms >= dayMs) {
      return `${day(style).format(from.ms)} – ${moment().format(to.ms)}`;
    }
    if (!from.midnight || !to.midnight) return moment().formatRange(from.ms, to.ms);
    const start = new Date(from.ms);
    if (start.getUTCDate() === 1) {
      const at = start.getUTCMonth();
      const endsAfter = (months: number): boolean => new Date(from.ms).setUTCMonth(at + months) === to.ms;
      if (at === 0 && endsAfter(12)) return words.year(yearOf(from.ms));
      if (at % 3 === 0 && endsAfter(3)) return words.quarter(quarterOf(from.ms), yearOf(from.ms));
      if (endsAfter(1)) return month().format(from.ms);
    }
    return day(style).formatRange(from.ms, to.ms - dayMs);
  }

  function bucket(grain: TimeGrain, key: string, weekStart: number, repeated = false): string {
    const at = wallTime(key);
    if (at === undefined) return key;
    switch (grain) {
      case 'year':
        return words.year(yearOf(at.ms));
      case 'quarter':
        return words.quarter(quarterOf(at.ms), yearOf(at.ms));
      case 'month':
        return month().format(at.ms);
      case 'week':
        return weekStart === 1
          ? words.isoWeek(plain.format(isoWeek(at.ms)), day('short').formatRange(at.ms, at.ms + 6 * dayMs))
          : words.weekFrom(weekdayDay().format(at.ms));
      case 'day':
        return weekdayDay().format(at.ms);
      default: {
        const text = moment().format(at.ms);
        return repeated ? words.withOffset(text, offsetText(at.offset)) : text;
      }
    }
  }

  function buckets(grain: TimeGrain, keys: readonly string[], weekStart: number): readonly string[] {
    const times = new Map<number, number>();
    for (const key of keys) {
      const at = wallTime(key);
      if (at !== undefined) times.set(at.ms, (times.get(at.ms) ?? 0) + 1);
    }
    return keys.map((key) => {
      const at = wallTime(key);
      return bucket(grain, key, weekStart, at !== undefined && (times.get(at.ms) ?? 0) > 1);
    });
  }

  function weekday(iso: number, style: 'long' | 'short' | 'narrow'): string {
    return format(`weekday ${style}`, { weekday: style }).format(someMonday + (iso - 1) * dayMs);
  }

  function clockText(at: number, length: number): string {
    // `Intl` would name the two days of a range that ends at the midnight after it, not those of one that ends before.
    return time().formatRange(at, (at + length) % dayMs);
  }

  function span(cycle: TimeCycle, key: string): string {
    const found = /^([1-7])T(\d{2})(?::(\d{2}))?$/.exec(key);
    if (found === null) return cell(cycle, key);
    const [, onDay, hours, minutes] = found;
    const start = someMonday + (Number(onDay) - 1) * dayMs;
    const at = Number(hours) * hourMs + Number(minutes ?? 0) * 60_000;
    const length = minutes === undefined ? hourMs : hourMs / 4;
    // As in `clockText`.
    return format('weekday span', { weekday: 'long', ...clock }).formatRange(
      start + at,
      start + ((at + length) % dayMs),
    );
  }

  function cell(cycle: TimeCycle, key: string): string {
    const found = /^(?:([1-7])|(?:([1-7])T)?(\d{2})(?::(\d{2}))?)$/.exec(key);
    if (found === null) return key;
    const [, onlyDay, dayOfWeek, hours, minutes] = found;
    if (onlyDay !== undefined) return weekday(Number(onlyDay), 'long');
    const at = Number(hours) * hourMs + Number(minutes ?? 0) * 60_000;
    if (dayOfWeek === undefined) return clockText(at, cycle === 'hour-of-day' ? hourMs : 0);
    const wall = someMonday + (Number(dayOfWeek) - 1) * dayMs + at;
    return format('weekday time', { weekday: 'short', ...clock }).format(wall);
  }

  function tick(unit: TickUnit, wallMs: number): string {
    switch (unit) {
      case 'year':
        return words.year(yearOf(wallMs));
      case 'month':
        return format('tick month', { month: 'short' }).format(wallMs);
      case 'month-and-year':
        return format('tick month-and-year', { month: 'short', year: 'numeric' }).format(wallMs);
      case 'day':
        return format('tick day', { month: 'short', day: 'numeric' }).format(wallMs);
      case 'hour':
        return twelve ? format('tick hour', { hour: 'numeric' }).format(wallMs) : time().format(wallMs);
      case 'second':
        return format('tick second', { ...clock, second: '2-digit' }).format(wallMs);
      default:
        return time().format(wallMs);
    }
  }

  return {
    period,
    moment: (text) => {
      const at = wallTime(text);
      if (at === undefined) return text;
      return at.midnight ? day('short').format(at.ms) : moment().format(at.ms);
    },
    bucket,
    buckets,
    cell,
    span,
    weekday,
    tick,
  };
}

function quarterOf(ms: number): 1 | 2 | 3 | 4 {
  return (Math.floor(new Date(ms).getUTCMonth() / 3) + 1) as 1 | 2 | 3 | 4;
}

/** The ISO 8601 week of a Monday: that of its Thursday, counted in the Thursday's year. */
function isoWeek(mondayMs: number): number {
  const thursday = mondayMs + 3 * dayMs;
  const yearStart = new Date(thursday).setUTCMonth(0, 1);
  return Math.floor((thursday - yearStart) / (7 * dayMs)) + 1;
}

/** `+08:00` as it is said of a clock: `UTC+8`, `UTC−3:30`. */
function offsetText(offset: string): string {
  const found = /^([+-])(\d{2}):(\d{2})/.exec(offset);
  if (found === null) return 'UTC';
  const minutes = found[3] === '00' ? '' : `:${found[3]}`;
  return `UTC${found[1] === '-' ? '−' : '+'}${Number(found[2])}${minutes}`;
}
