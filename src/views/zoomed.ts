import { bucketEdges } from '../time/buckets.js';
import { timeGrains, type TimeGrain, type WeekStart } from '../time/grain.js';
import { parsePeriod, wallText } from '../time/period.js';
import { Zone } from '../time/zone.js';
import { grainFor, type Span } from './grain-for.js';

/** How a reader goes through time: closer by a factor below 1 about a place, 0 to 1, of what is shown; or along by a share of it. */
export type ZoomStep = { readonly scale: number; readonly about: number } | { readonly shift: number };

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
    const next = Math.max(leastMs, length * step.scale);
    if (next >= outer.to - outer.from) return null;
    from = Math.min(Math.max(from + (length - next) * step.about, outer.from), outer.to - next);
    to = from + next;
  }
  const text = (range: { readonly from: number; readonly to: number }): Span => ({
    from: wallText(zone, range.from),
    to: wallText(zone, range.to),
  });
  const grain = grainFor(text({ from: Math.round(from), to: Math.round(to) }));
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
  return range.from <= outer.from && range.to >= outer.to ? null : text(range);
}

/** The buckets of a time that is zoomed in on: those asked for, or finer ones where these suit it. */
export function zoomedGrain(by: TimeGrain | undefined, period: Span | undefined): TimeGrain | undefined {
  if (by === undefined || period === undefined) return by;
  const fitting = grainFor(period);
  return timeGrains.indexOf(fitting) < timeGrains.indexOf(by) ? fitting : by;
}
