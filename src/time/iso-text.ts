import { civilFromDays, dayMs, daysFromCivil, daysInMonth } from './civil.js';

/** What a time text says. With `local`, no offset was given and `ms` counts wall-clock milliseconds as if in UTC. */
export interface IsoTime {
  readonly ms: number;
  readonly local: boolean;
}

/** Bytes of a text in UTF-8: all that an ISO 8601 time has is below 128. */
type Units = Uint8Array;

const none: Units = new Uint8Array(0);

const code0 = 48;
const colon = 58;
const minus = 45;

/** The number written by two digits at `at`, or −1. */
function twoDigits(units: Units, at: number): number {
  const tens = (units[at] as number) - code0;
  const ones = (units[at + 1] as number) - code0;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** Milliseconds of `±hh`, `±hhmm`, `±hh:mm` or `±hh:mm:ss` from `at` to `end`, or NaN. */
function offsetOf(units: Units, at: number, end: number): number {
  const sign = units[at] === minus ? -1 : 1;
  const length = end - at;
  const hours = length < 3 ? -1 : twoDigits(units, at + 1);
  const hasColon = length > 3 && units[at + 3] === colon;
  let minutes = 0;
  let seconds = 0;
  if (length === 5 && !hasColon) minutes = twoDigits(units, at + 3);
  else if (length === 6 && hasColon) minutes = twoDigits(units, at + 4);
  else if (length === 9 && hasColon && units[at + 6] === colon) {
    minutes = twoDigits(units, at + 4);
    seconds = twoDigits(units, at + 7);
  } else if (length !== 3) return NaN;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return NaN;
  return sign * ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/**
 * Reads ISO 8601 times in the extended form: `2025-10-01`, or a date, then `T` or a space, then `09:00`, `09:00:30` or
 * `09:00:30.125` (more digits are cut off), then nothing, `Z`, `±hh`, `±hhmm`, `±hh:mm` or `±hh:mm:ss`. `24:00` is the
 * end of its day. Anything else, a date that does not exist or a leap second is none.
 */
export class IsoTimeReader implements IsoTime {
  ms = NaN;
  local = false;
  /** The date last read, as a number of its digits, and its midnight: rows of one day follow each other. */
  #date = -1;
  #midnight = NaN;
  /** The same date's first eight units and last two, four or two a word. */
  #year = 0;
  #month = 0;
  #day = 0;
  /** The `±hh:mm` last read, and what it is. */
  #zoneHour = 0;
  #zoneMinute = 0;
  #offset = NaN;
  #units: Units = none;
  #view = new DataView(none.buffer);

  /** Reads the units `from` ≤ i < `to`; false where they are no time. */
  read(units: Units, from: number, to: number): boolean {
    if (units !== this.#units) {
      this.#units = units;
      this.#view = new DataView(units.buffer, units.byteOffset, units.byteLength);
    }
    return (to - from === 25 && this.#readAsBefore(units, from)) || this.#read(units, from, to);
  }

  /** Reads `…T09:00:30±hh:mm` where date and offset are those of the time before; false where anything else is. */
  #readAsBefore(units: Units, from: number): boolean {
    const view = this.#view;
    if (
      view.getInt16(from + 8, true) !== this.#day ||
      view.getInt32(from + 4, true) !== this.#month ||
      view.getInt32(from, true) !== this.#year ||
      view.getInt32(from + 19, true) !== this.#zoneHour ||
      view.getInt16(from + 23, true) !== this.#zoneMinute ||
      units[from + 10] !== 84
    )
      return false;
    // `hh:m` and `m:ss`; what is left of their units is a digit's value, 0 of a colon's, or more.
    const hours = view.getInt32(from + 11, true) ^ 0x303a3030;
    const seconds = view.getInt32(from + 15, true) ^ 0x30303a30;
    const isClock =
      ((hours | (hours + 0x06000606)) & 0xf0fff0f0) === 0 &&
      ((seconds | (seconds + 0x06060006)) & 0xf0f0fff0) === 0;
    const hour = (hours & 15) * 10 + ((hours >> 8) & 15);
    const tens = hours >> 24;
    const secondTens = (seconds >> 16) & 15;
    if (!isClock || hour > 23 || tens > 5 || secondTens > 5) return false;
    const minute = tens * 10 + (seconds & 15);
    const second = secondTens * 10 + (seconds >> 24);
    this.ms = this.#midnight - this.#offset + ((hour * 60 + minute) * 60 + second) * 1000;
    this.local = false;
    // Before the first time there is no date that could be the same, whatever the units are.
    return !Number.isNaN(this.ms);
  }

  #read(units: Units, from: number, to: number): boolean {
    const date = this.#readDate(units, from, to);
    if (Number.isNaN(date)) return false;
    if (to - from === 10) {
      this.ms = date;
      this.local = true;
      return true;
    }
    const separator = units[from + 10];
    if (to - from < 16 || (separator !== 84 && separator !== 116 && separator !== 32)) return false;
    const hour = twoDigits(units, from + 11);
    const minute = twoDigits(units, from + 14);
    if (hour < 0 || units[from + 13] !== colon || minute < 0 || minute > 59) return false;
    let at = from + 16;
    let second = 0;
    let fraction = 0;
    if (at < to && units[at] === colon) {
      second = to - at < 3 ? -1 : twoDigits(units, at + 1);
      if (second < 0 || second > 59) return false;
      at += 3;
      if (at < to && (units[at] === 46 || units[at] === 44)) {
        const start = ++at;
        for (let unit = 100; at < to; unit = Math.floor(unit / 10), at++) {
          const digit = (units[at] as number) - code0;
          if (!(digit >= 0 && digit <= 9)) break;
          fraction += digit * unit;
        }
        if (at === start) return false;
      }
    }
    const clock = ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
    if (hour > 23 && clock !== dayMs) return false;
    return this.#readZone(units, at, to, date + clock);
  }

  /** Midnight of the date, or NaN. */
  #readDate(units: Units, from: number, to: number): number {
    if (to - from < 10 || units[from + 4] !== minus || units[from + 7] !== minus) return NaN;
    const century = twoDigits(units, from);
    const yearOfCentury = twoDigits(units, from + 2);
    const month = twoDigits(units, from + 5);
    const day = twoDigits(units, from + 8);
    if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1) return NaN;
    const year = century * 100 + yearOfCentury;
    const date = (year * 100 + month) * 100 + day;
    if (date !== this.#date) {
      if (day > 28 && day > daysInMonth(year, month)) return NaN;
      this.#date = date;
      this.#midnight = daysFromCivil(year, month, day) * dayMs;
      this.#year = this.#view.getInt32(from, true);
      this.#month = this.#view.getInt32(from + 4, true);
      this.#day = this.#view.getInt16(from + 8, true);
    }
    return this.#midnight;
  }

  #readZone(units: Units, at: number, to: number, wall: number): boolean {
    this.ms = wall;
    this.local = at === to;
    if (this.local) return true;
    const zone = units[at];
    if (zone === 90 || zone === 122) return at + 1 === to;
    if (zone !== 43 && zone !== minus) return false;
    const offset = offsetOf(units, at, to);
    if (to - at === 6 && !Number.isNaN(offset)) {
      this.#zoneHour = this.#view.getInt32(at, true);
      this.#zoneMinute = this.#view.getInt16(at + 4, true);
      this.#offset = offset;
    }
    this.ms = wall - offset;
    return !Number.isNaN(this.ms);
  }
}

/** What a text says as `IsoTimeReader` reads it; undefined where it is no time. */
export function parseIsoText(text: string): IsoTime | undefined {
  const time = new IsoTimeReader();
  // Which unit it is that no time has does not matter.
  const units = Uint8Array.from({ length: text.length }, (_, at) => Math.min(text.charCodeAt(at), 255));
  return time.read(units, 0, units.length) ? { ms: time.ms, local: time.local } : undefined;
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
