import { dayOf, dayStart } from '../time/buckets.js';
import { civilFromDays, daysFromCivil } from '../time/civil.js';
import { calendarUnit } from '../time/period.js';
import type { InstantRange } from '../time/range.js';
import type { Zone } from '../time/zone.js';
import type { TargetLength } from './define.js';

/** Which of the lengths that targets are stated for a stretch of time has, or null. Both ends are midnights; none is where there is no time. */
export function targetLength(stretch: InstantRange, zone: Zone): TargetLength | null {
  // Data without rows or a given span have no time.
  if (!Number.isFinite(stretch.from) || !Number.isFinite(stretch.to)) return null;
  const day = dayOf(zone, stretch.from);
  if (dayStart(zone, day) !== stretch.from) return null;
  if (calendarUnit(stretch, zone, 1) === 'month') return 'month';
  const date = civilFromDays(day);
  // A year from 29 February ends on 1 March.
  const yearOn = daysFromCivil(date.year + 1, date.month, date.day);
  return dayStart(zone, yearOn) === stretch.to ? 'year' : null;
}
