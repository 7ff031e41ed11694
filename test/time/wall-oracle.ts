/** A clock that knows nothing of `src`: each instant is formatted by `Intl` on its own. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** Wall-clock milliseconds as if in UTC, by formatting one instant. */
export function wallAt(zone: string, instant: number): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  const match = /^(\d+)\/(\d+)\/(\d+) ([AB]).*, (\d+):(\d+):(\d+)$/.exec(format.format(instant));
  if (match === null) throw new Error(`unexpected format: ${format.format(instant)}`);
  const [, month, day, year, era, hour, minute, second] = match;
  const date = new Date(0);
  date.setUTCFullYear(era === 'B' ? 1 - Number(year) : Number(year), Number(month) - 1, Number(day));
  date.setUTCHours(Number(hour), Number(minute), Number(second), instant - Math.floor(instant / 1000) * 1000);
  return date.getTime();
}

export function offsetBy(zone: string, instant: number): number {
  return wallAt(zone, instant) - instant;
}

const minute = 60_000;
const hour = 60 * minute;

/** The first instant at which the wall clock shows `local` or later, found by walking. */
export function firstInstantFrom(zone: string, local: number): number {
  let at = local - 26 * hour;
  while (wallAt(zone, at) < local) at += 15 * minute;
  // A clock that goes back over the time shows it for a moment before: walk the hours before by the minute.
  at -= 4 * hour;
  while (wallAt(zone, at) < local) at += minute;
  at -= minute;
  while (wallAt(zone, at) < local) at += 1000;
  at -= 1000;
  let high = at + 1000;
  while (high - at > 1) {
    const middle = Math.floor((at + high) / 2);
    if (wallAt(zone, middle) < local) at = middle;
    else high = middle;
  }
  return high;
}

/** Zones with something to get wrong, each with times around which it does. */
export const oddPlaces: readonly (readonly [zone: string, around: string])[] = [
  ['Europe/Berlin', '2025-03-30T01:00:00Z'],
  ['Europe/Berlin', '2025-10-26T01:00:00Z'],
  ['America/New_York', '2025-03-09T07:00:00Z'],
  ['America/New_York', '2025-11-02T06:00:00Z'],
  ['Pacific/Auckland', '2025-04-05T14:00:00Z'],
  ['Pacific/Auckland', '2025-09-27T14:00:00Z'],
  ['Asia/Kolkata', '1945-10-14T17:30:00Z'],
  ['Australia/Adelaide', '2025-10-04T16:30:00Z'],
  ['Australia/Lord_Howe', '2025-04-05T15:00:00Z'], // half an hour back
  ['Australia/Lord_Howe', '2025-10-04T15:30:00Z'], // half an hour forward
  ['Pacific/Chatham', '2025-09-27T14:00:00Z'],
  ['Asia/Beirut', '2024-03-30T22:00:00Z'], // no midnight
  ['Asia/Beirut', '2024-10-26T21:00:00Z'], // the hour before midnight twice
  ['America/Havana', '2025-03-09T05:00:00Z'], // no midnight
  ['America/Havana', '2025-11-02T05:00:00Z'], // midnight twice
  ['Atlantic/Azores', '2025-03-30T01:00:00Z'], // no midnight
  ['Atlantic/Azores', '2025-10-26T01:00:00Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00:00Z'], // no midnight
  ['America/Sao_Paulo', '2019-02-17T02:00:00Z'],
  ['America/St_Johns', '2010-11-07T02:31:00Z'], // goes back at 00:01
  ['America/Toronto', '1919-03-31T04:30:00Z'], // jumps over midnight, from 23:30 to 00:30
  ['Asia/Jerusalem', '1999-04-02T00:00:00Z'],
  ['Asia/Jerusalem', '1999-09-03T00:00:00Z'],
  ['Africa/Casablanca', '2025-02-23T02:00:00Z'], // Ramadan
  ['Africa/Casablanca', '2025-04-06T02:00:00Z'],
  ['Africa/Cairo', '2010-08-11T00:00:00Z'],
  ['Africa/Cairo', '2014-06-26T22:00:00Z'],
  ['America/Recife', '2000-10-12T00:00:00Z'], // one week of summer time
  ['Africa/Freetown', '1939-09-03T00:00:00Z'], // a pair four days apart
  ['Pacific/Apia', '2011-12-30T10:00:00Z'], // a day that was not
  ['Asia/Pyongyang', '2018-05-04T15:00:00Z'],
  ['Asia/Kathmandu', '1985-12-31T18:30:00Z'],
  ['America/Caracas', '2016-05-01T07:00:00Z'],
  ['Europe/Amsterdam', '1937-06-30T23:40:00Z'],
  ['Africa/Monrovia', '1972-01-07T00:44:30Z'],
  ['Asia/Shanghai', '1900-12-31T15:54:17Z'], // local mean time ends
  ['Asia/Manila', '1844-12-31T15:56:00Z'],
  ['America/Juneau', '1867-10-18T08:57:41Z'],
  ['Asia/Shanghai', '1991-09-14T15:00:00Z'],
  ['UTC', '2025-01-01T00:00:00Z'],
];
