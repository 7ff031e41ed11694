import type { DateFormats } from '../i18n/dates.js';
import { parsePeriod, wallText } from '../time/period.js';
import { Zone } from '../time/zone.js';
import type { Span } from './grain-for.js';
import type { ZoomEnd } from './zoomed.js';

/** Where in all of a time the part lies that is shown. */
export interface TrendOverview {
  /** All of it, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** The part by shares of it, 0 to 1. */
  readonly shown: { readonly from: number; readonly to: number };
  /** The part as a period; the moment that it begins with, and the last one that it has. */
  readonly spoken: Readonly<Record<ZoomEnd, string>>;
}

/** `shown`: null where it is all. What of it lies beyond the whole does not count. */
export function trendOverview(
  whole: Span,
  shown: Span | null,
  timeZone: string,
  dates: DateFormats,
): TrendOverview {
  const zone = new Zone(timeZone);
  const part = shown ?? whole;
  const all = parsePeriod(whole, zone);
  const { from, to } = parsePeriod(part, zone);
  const length = all.to - all.from;
  const share = (instant: number): number =>
    length > 0 ? Math.max(0, Math.min(1, (instant - all.from) / length)) : 0;
  // A period that ends with a day is named by that day.
  const endsDay = wallText(zone, to).length === 'YYYY-MM-DD'.length;
  const last = endsDay ? wallText(zone, to - 1).slice(0, 'YYYY-MM-DD'.length) : part.to;
  return {
    ...all,
    shown: { from: share(from), to: length > 0 ? share(to) : 1 },
    spoken: {
      from: dates.moment(part.from),
      to: dates.moment(last),
      both: dates.period(part.from, part.to, 'long'),
    },
  };
}
