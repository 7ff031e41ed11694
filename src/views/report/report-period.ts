import type { Period } from '../../metrics/query.js';
import { dayOf, unitAfter, unitStart } from '../../time/buckets.js';
import type { WeekStart } from '../../time/grain.js';
import { dateText } from '../../time/iso-text.js';
import { parsePeriod } from '../../time/period.js';
import { Zone } from '../../time/zone.js';
import type { ReportData } from './report-data.js';
import type { ReportSpec, ReportUnit } from './report-spec.js';

/**
 * The period of a report beside that of the page: its own, or the last whole unit that the data cover. Undefined: the
 * page's, or where it has none all data. A unit by name gives way to a page that says what it shows.
 */
export function reportPeriod(
  wanted: ReportSpec['period'],
  page: Period | undefined,
  data: ReportData,
): Period | undefined {
  if (typeof wanted !== 'string') return wanted;
  return page === undefined ? lastWhole(wanted, data) : undefined;
}

/** The last unit of the calendar that lies wholly in the data; undefined where none does. */
export function lastWhole(unit: ReportUnit, { covers, timeZone, weekStart }: ReportData): Period | undefined {
  if (covers === null) return undefined;
  const zone = new Zone(timeZone);
  const { from, to } = parsePeriod(covers, zone);
  if (from >= to) return undefined;
  // A day of which the data have only a part is none of them.
  const first = dayOf(zone, from - 1) + 1;
  const end = dayOf(zone, to);
  let start = unitStart(unit, end - 1, weekStart as WeekStart);
  if (unitAfter(unit, start, 1) > end) start = unitAfter(unit, start, -1);
  return start < first ? undefined : { from: dateText(start), to: dateText(unitAfter(unit, start, 1)) };
}

/** Whether the data reach back before a period, so that there is something to compare with. */
export function hasBefore(period: Period | undefined, { covers, timeZone }: ReportData): boolean {
  if (period === undefined || covers === null) return false;
  const zone = new Zone(timeZone);
  return parsePeriod(covers, zone).from < parsePeriod(period, zone).from;
}
