import { civilFromDays, dayMs, daysFromCivil, daysInMonth } from './civil.js';

/** What a time text says. With `local`, no offset was given and `ms` counts wall-clock milliseconds as if in UTC. */
export interface IsoTime {
  readonly ms: number;
  readonly local: boolean;
}

const code0 = 48;

/** The number written by two digits at `at`, or −1. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - code0;
  const ones = text.charCodeAt(at + 1) - code0;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** Milliseconds of `±hh`, `±hhmm`, `±hh:mm` or `±hh:mm:ss` from `at` to the text's end, or NaN. */
function parseOffset(text: string, at: number): number {
  const sign = text.charCodeAt(at) === 45 ? -1 : 1;
  const hours = twoDigits(text, at + 1);
  const length = text.length - at;
  const colon = text.charCodeAt(at + 3) === 58;
  let minutes = 0;
  let seconds = 0;
  if (length === 5 && !colon) minutes = twoDigits(text, at + 3);
  else if (length === 6 && colon) minutes = twoDigits(text, at + 4);
  else if (length === 9 && colon && text.charCodeAt(at + 6) === 58) {
    minutes = twoDigits(text, at + 4);
    seconds = twoDigits(text, at + 7);
  } else if (length !== 3) return NaN;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return NaN;
  return sign * ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/**
 * Reads an ISO 8601 time in the extended form: `2025-10-01`, or a date, then `T` or a space, then `09:00`, `09:00:30`
 * or `09:00:30.125` (more digits are cut off), then nothing, `Z`, `±hh`, `±hhmm`, `±hh:mm` or `±hh:mm:ss`. `24:00` is
 * the end of its day. Anything else, a date that does not exist or a leap second is undefined.
 */
export function parseIsoText(text: string): IsoTime | undefined {
  const length = text.length;
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (century < 0 || yearOfCentury < 0 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45)
    return undefined;
  const year = century * 100 + yearOfCentury;
  if (month < 1 || month > 12 || day < 1 || (day > 28 && day > daysInMonth(year, month))) return undefined;
  const date = daysFromCivil(year, month, day) * dayMs;
  if (length === 10) return { ms: date, local: true };

  const separator = text.charCodeAt(10);
  if (separator !== 84 && separator !== 116 && separator !== 32) return undefined;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  if (hour < 0 || text.charCodeAt(13) !== 58 || minute < 0 || minute > 59) return undefined;
  let at = 16;
  let second = 0;
  let fraction = 0;
  if (text.charCodeAt(16) === 58) {
    second = twoDigits(text, 17);
    if (second < 0 || second > 59) return undefined;
    at = 19;
    const mark = text.charCodeAt(19);
    if (mark === 46 || mark === 44) {
      at = 20;
      for (let unit = 100; ; unit = Math.floor(unit / 10), at++) {
        const digit = text.charCodeAt(at) - code0;
        if (!(digit >= 0 && digit <= 9)) break;
        fraction += digit * unit;
      }
      if (at === 20) return undefined;
    }
  }
  const clock = ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
  if (hour > 23 && clock !== dayMs) return undefined;
  const wall = date + clock;
  if (at === length) return { ms: wall, local: true };

  const zone = text.charCodeAt(at);
  if (zone === 90 || zone === 122) return at + 1 === length ? { ms: wall, local: false } : undefined;
  if (zone !== 43 && zone !== 45) return undefined;
  const offset = parseOffset(text, at);
  return Number.isNaN(offset) ? undefined : { ms: wall - offset, local: false };
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

/** `2025-10-01` for a day number (days since 1970-01-01); years beyond 0…9999 are signed with six digits. */
export function dateText(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${yearText(year)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Four digits, or a sign and six. */
export function yearText(year: number): string {
  return year >= 0 && year <= 9999 ? padded(year, 4) : `${year < 0 ? '-' : '+'}${padded(Math.abs(year), 6)}`;
}

/** `09:00` for milliseconds since midnight; seconds and milliseconds only if there are any. */
export function clockText(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const rest = ms - minutes * 60_000;
  const text = `${padded(Math.floor(minutes / 60), 2)}:${padded(minutes % 60, 2)}`;
  if (rest === 0) return text;
  const seconds = Math.floor(rest / 1000);
  const thousandths = rest % 1000;
  return `${text}:${padded(seconds, 2)}${thousandths === 0 ? '' : `.${padded(thousandths, 3)}`}`;
}

/** `+08:00` for an offset in milliseconds; with seconds only if there are any. */
export function offsetText(offset: number): string {
  return (offset < 0 ? '-' : '+') + clockText(Math.abs(offset));
}

/** `2025-10-01T09:00:00+08:00` for wall-clock milliseconds and their offset; milliseconds only if there are any. */
export function isoText(local: number, offset: number): string {
  const day = Math.floor(local / dayMs);
  const clock = clockText(local - day * dayMs);
  return `${dateText(day)}T${clock.length === 5 ? `${clock}:00` : clock}${offsetText(offset)}`;
}
