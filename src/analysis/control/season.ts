import { weekdayOf } from '../../time/civil.js';
import { dayOfKey } from '../../time/day-of-key.js';
import type { TimeGrain } from '../../time/grain.js';

/** What comes round every week: each weekday, or each hour of it. */
export type Season = 'day-of-week' | 'hour-of-week';

/** The season of buckets of some length; null where they are longer than a day. */
export function seasonOf(grain: TimeGrain): Season | null {
  if (grain === 'day') return 'day-of-week';
  return ['week', 'month', 'quarter', 'year'].includes(grain) ? null : 'hour-of-week';
}

/**
 * The weekday (0 = Monday … 6) or hour of the week (0 … 167) of buckets by their keys, read off the wall clock: of an hour
 * that occurs twice, the same. For no bucket (null) 0, whatever stands there.
 */
export function seasonCells(keys: readonly (string | null)[], season: Season): Uint8Array {
  return Uint8Array.from(keys, (key) => {
    if (key === null) return 0;
    const weekday = weekdayOf(dayOfKey(key)) - 1;
    return season === 'day-of-week' ? weekday : weekday * 24 + Number(key.slice(11, 13));
  });
}
