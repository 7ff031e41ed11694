import { formatsOf } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { wallText } from '../time/period.js';
import { Zone } from '../time/zone.js';

/** Data of which nothing new has come for longer than their page expects. */
export interface Late {
  /** When the last came, milliseconds since 1970. */
  readonly asOf: number;
  /** Whether that is today, so that its time says enough. */
  readonly isToday: boolean;
  readonly timeZone: string;
}

const minuteMs = 60_000;

/** When the last data came, to the minute, on the data's wall clock: `10:42 AM`, `Oct 1, 2025, 10:42 AM`. */
export function asOfText({ asOf, isToday, timeZone }: Late, locale: Locale): string {
  const { dates } = formatsOf(locale);
  const zone = new Zone(timeZone);
  const minute = Math.floor(asOf / minuteMs) * minuteMs;
  return isToday ? dates.tick('minute', zone.toLocal(minute)) : dates.moment(wallText(zone, minute));
}

/** The same with how long ago that is: `Data as of 10:42 AM, 3 min. ago`. Less than 10 s are not said. */
export function lateText(late: Late, now: number, locale: Locale): string {
  const time = asOfText(late, locale);
  const { asOf, dataAsOf } = locale.messages.late;
  const ago = agoOf(now - late.asOf);
  if (ago === undefined) return asOf(time);
  const words = new Intl.RelativeTimeFormat(locale.tag, { numeric: 'always', style: 'short' });
  return dataAsOf(time, words.format(-ago.count, ago.unit));
}

/** When `lateText` says something else, in milliseconds from `now` on. */
export function lateStep(late: Late, now: number): number {
  const passed = Math.max(0, now - late.asOf);
  const step = passed < minuteMs ? 10_000 : minuteMs;
  return step - (passed % step);
}

function agoOf(
  passed: number,
): { readonly count: number; readonly unit: 'second' | 'minute' | 'hour' | 'day' } | undefined {
  const minutes = Math.floor(passed / minuteMs);
  if (minutes >= 2 * 24 * 60) return { count: Math.floor(minutes / (24 * 60)), unit: 'day' };
  if (minutes >= 120) return { count: Math.floor(minutes / 60), unit: 'hour' };
  if (minutes >= 1) return { count: minutes, unit: 'minute' };
  const tens = Math.floor(passed / 10_000);
  return tens < 1 ? undefined : { count: tens * 10, unit: 'second' };
}
