/** Wall clocks read off `Intl`, one instant at a time: slow, and plainly right. */

export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** One clock a zone: what it has read it need not read again. */
export function clockOf(zone: string): NaiveClock {
  const clock = clocks.get(zone) ?? new NaiveClock(zone);
  clocks.set(zone, clock);
  return clock;
}

const clocks = new Map<string, NaiveClock>();

export class NaiveClock {
  readonly #format: Intl.DateTimeFormat;
  readonly #memory = new Map<number, WallTime>();

  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  }

  at(instant: number): WallTime {
    const minute = Math.floor(instant / minuteMs) * minuteMs;
    let wall = this.#memory.get(minute);
    if (wall === undefined) {
      const parts = Object.fromEntries(
        this.#format.formatToParts(minute).map(({ type, value }) => [type, Number(value)]),
      ) as unknown as WallTime;
      const { year, month, day, hour, minute: m } = parts;
      const offset = (Date.UTC(year, month - 1, day, hour, m) - minute) / minuteMs;
      wall = { year, month, day, hour, minute: m, offset };
      this.#memory.set(minute, wall);
    }
    return wall;
  }

  /** `2025-10-01` of an instant. */
  date(instant: number): string {
    const { year, month, day } = this.at(instant);
    return `${year}-${two(month)}-${two(day)}`;
  }

  /** The first instant of a date: the first at which the calendar shows it (or, if it is skipped, a later one). */
  startOf(date: string): number {
    const utc = Date.parse(date);
    for (let instant = utc - 15 * 60 * minuteMs; ; instant += 15 * minuteMs) {
      if (this.date(instant) >= date) return instant;
    }
  }

  /** The bucket of an instant, as results name it. */
  bucket(grain: string, instant: number): string {
    const wall = this.at(instant);
    const date = this.date(instant);
    if (grain === 'day') return date;
    if (grain === 'week') return addDays(date, 1 - weekday(date));
    if (grain === 'month') return date.slice(0, 7);
    if (grain === 'quarter') return `${wall.year}-Q${Math.ceil(wall.month / 3)}`;
    if (grain === 'year') return String(wall.year);
    const minutes = { '5-minutes': 5, '15-minutes': 15, '30-minutes': 30, hour: 60 }[grain] as number;
    const minute = Math.floor(wall.minute / minutes) * minutes;
    const away = Math.abs(wall.offset);
    const offset = `${wall.offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`;
    return `${date}T${two(wall.hour)}:${two(minute)}${offset}`;
  }

  /** All buckets that a range touches, in order. */
  buckets(grain: string, from: number, to: number): string[] {
    const found = new Set<string>();
    // Clocks change on the half hour in the zones of these tests, and hours begin there.
    const step = (grain.endsWith('minutes') ? 5 : 30) * minuteMs;
    for (let instant = from; instant < to; instant = Math.floor(instant / step) * step + step) {
      found.add(this.bucket(grain, instant));
    }
    return [...found];
  }

  /** From a bucket's first instant to the one after its last. */
  instantsOf(grain: string, bucket: string): { readonly from: number; readonly to: number } {
    const minutes = { '5-minutes': 5, '15-minutes': 15, '30-minutes': 30, hour: 60 }[grain];
    if (minutes !== undefined) {
      const from = Date.parse(bucket);
      return { from, to: from + minutes * minuteMs };
    }
    const first = firstDate(grain, bucket);
    const next =
      grain === 'day' || grain === 'week'
        ? addDays(first, grain === 'day' ? 1 : 7)
        : addMonths(first, grain === 'month' ? 1 : grain === 'quarter' ? 3 : 12);
    return { from: this.startOf(first), to: this.startOf(next) };
  }

  /** The cell of an instant, as results name it; Monday is 1. */
  cell(cycle: string, instant: number): string {
    const { hour, minute } = this.at(instant);
    const day = weekday(this.date(instant));
    if (cycle === 'hour-of-day') return two(hour);
    if (cycle === 'day-of-week') return String(day);
    if (cycle === 'hour-of-week') return `${day}T${two(hour)}`;
    return `${day}T${two(hour)}:${two(Math.floor(minute / 15) * 15)}`;
  }
}

function firstDate(grain: string, bucket: string): string {
  if (grain === 'year') return `${bucket}-01-01`;
  if (grain === 'month') return `${bucket}-01`;
  if (grain === 'quarter') return `${bucket.slice(0, 4)}-${two(Number(bucket.at(-1)) * 3 - 2)}-01`;
  return bucket;
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** 1 is Monday. */
export function weekday(date: string): number {
  return new Date(`${date}T12:00Z`).getUTCDay() || 7;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

export function addMonths(date: string, months: number): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}
