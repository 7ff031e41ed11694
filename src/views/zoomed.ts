import { bucketEdges } from '../time/buckets.js';
import { timeGrains, type TimeGrain, type WeekStart } from '../time/grain.js';
import { parsePeriod, wallText } from '../time/period.js';
import { Zone } from '../time/zone.js';
import { grainFor, type Span } from './grain-for.js';

/**
 * How a reader goes through time: closer by a factor below 1 about a place, 0 to 1, of what is shown; along by a share of
 * it; or from one place of it to another, below 0 and above 1 what lies beyond.
 */
export type ZoomStep =
  | { readonly scale: number; readonly about: number }
  | { readonly shift: number }
  | { readonly from: number; readonly to: number };

/** What of the time shown is moved: one of its ends, or all of it. */
export type ZoomEnd = 'from' | 'to' | 'both';

/** Less than this has a few buckets of five minutes, and nothing to see. */
const leastMs = 3_600_000;

/**
 * The time to be shown after a step from `current`, within `whole`: it begins and ends where buckets that suit it do, by the
 * clock of the zone. Null: all of it. A step that leads nowhere gives what there was.
 */
export function zoomed(
  whole: Span,
  current: Span | null,
  step: ZoomStep,
  timeZone: string,
  weekStart: WeekStart = 1,
): Span | null {
  const zone = new Zone(timeZone);
  const outer = parsePeriod(whole, zone);
  const shown = parsePeriod(current ?? whole, zone);
  const length = shown.to - shown.from;
  let from = shown.from;
  let to = shown.to;
  if ('shift' in step) {
    const by = Math.min(Math.max(step.shift * length, outer.from - from), outer.to - to);
    from += by;
    to += by;
  } else {
    const next = Math.max(leastMs, length * ('scale' in step ? step.scale : step.to - step.from));
    if (next >= outer.to - outer.from) return null;
    const start = 'scale' in step ? (length - next) * step.about : length * step.from;
    from = Math.min(Math.max(from + start, outer.from), outer.to - next);
    to = from + next;
  }
  const grain = grainFor(spanText(zone, { from: Math.round(from), to: Math.round(to) }));
  const nearest = (instant: number): number => {
    const edges = bucketEdges(zone, grain, { from: instant, to: instant + 1 }, weekStart);
    const [start, end] = [edges[0] as number, edges[1] as number];
    return instant - start < end - instant ? start : end;
  };
  const range = {
    from: Math.max(outer.from, nearest(Math.round(from))),
    to: Math.min(outer.to, nearest(Math.round(to))),
  };
  if (range.from >= range.to) return current;
  return range.from <= outer.from && range.to >= outer.to ? null : spanText(zone, range);
}

/**
 * The time to be shown when an end of `current`, or all of it, goes so many buckets later, earlier where negative: of such
 * as suit it, within `whole`. Null: all of `whole`. A step that leads nowhere gives what there was.
 */
export function nudged(
  whole: Span,
  current: Span,
  end: ZoomEnd,
  buckets: number,
  timeZone: string,
  weekStart: WeekStart = 1,
): Span | null {
  const zone = new Zone(timeZone);
  const outer = parsePeriod(whole, zone);
  const shown = parsePeriod(current, zone);
  const grain = grainFor(current);
  const moved = (instant: number): number => {
    let at = instant;
    for (let step = 0; step < Math.abs(buckets); step += 1) {
      // What begins here ends at the next edge; what has just ended here began at the one before.
      const inside = buckets > 0 ? at : at - 1;
      at = bucketEdges(zone, grain, { from: inside, to: inside + 1 }, weekStart)[
        buckets > 0 ? 1 : 0
      ] as number;
    }
    return Math.min(Math.max(at, outer.from), outer.to);
  };
  const range = {
    from: end === 'to' ? shown.from : moved(shown.from),
    to: end === 'from' ? shown.to : moved(shown.to),
  };
  // At an end of the whole all of it stays as long as it is.
  const isStopped = end === 'both' && (range.from === shown.from || range.to === shown.to);
  if (isStopped || range.to - range.from < leastMs) return current;
  return range.from <= outer.from && range.to >= outer.to ? null : spanText(zone, range);
}

function spanText(zone: Zone, range: { readonly from: number; readonly to: number }): Span {
  return { from: wallText(zone, range.from), to: wallText(zone, range.to) };
}

/** The buckets of a time that is zoomed in on: those asked for, or finer ones where these suit it. */
export function zoomedGrain(by: TimeGrain | undefined, period: Span | undefined): TimeGrain | undefined {
  if (by === undefined || period === undefined) return by;
  const fitting = grainFor(period);
  return timeGrains.indexOf(fitting) < timeGrains.indexOf(by) ? fitting : by;
}
