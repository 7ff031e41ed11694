import type { Condition, Period } from '../metrics/query.js';
import { movingPeriod, type MovingPeriod } from '../time/moving-period.js';
import { parsePeriod } from '../time/period.js';
import { Zone } from '../time/zone.js';

type Where = Readonly<Record<string, Condition>>;
interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** Both filters at once: what passes the one and the other. */
export function bothWhere(outer: Where, inner: Where): Where {
  const both = new Map<string, Condition>(Object.entries(outer));
  for (const [field, condition] of Object.entries(inner)) {
    const other = both.get(field);
    both.set(field, other === undefined ? condition : bothConditions(field, other, condition));
  }
  return Object.assign(Object.create(null) as Record<string, Condition>, Object.fromEntries(both));
}

function bothConditions(field: string, a: Condition, b: Condition): Condition {
  if (isRange(a)) return isRange(b) ? bothRanges(a, b) : rangeAndValues(field, a, b);
  if (isRange(b)) return rangeAndValues(field, b, a);
  const exceptA = exceptions(a);
  const exceptB = exceptions(b);
  if (exceptA !== undefined && exceptB !== undefined) return { not: [...new Set([...exceptA, ...exceptB])] };
  if (exceptA !== undefined) return wanted(b).filter((value) => !exceptA.includes(value));
  if (exceptB !== undefined) return wanted(a).filter((value) => !exceptB.includes(value));
  const listed = wanted(b);
  return wanted(a).filter((value) => listed.includes(value));
}

function bothRanges(a: Range, b: Range): Range {
  return { ...bound('min', [a.min, b.min], Math.max), ...bound('max', [a.max, b.max], Math.min) };
}

/** What is in a range is known: of a number, no other values can be named. */
function rangeAndValues(field: string, range: Range, other: Condition): Condition {
  const except = exceptions(other);
  if ((except ?? wanted(other)).some((value) => value !== null)) {
    throw new TypeError(`a range and values cannot both hold for one field: ${field}`);
  }
  return except === undefined ? [] : range;
}

function isRange(condition: Condition): condition is Range {
  return (
    typeof condition === 'object' && condition !== null && !Array.isArray(condition) && !('not' in condition)
  );
}

function exceptions(condition: Condition): readonly (string | null)[] | undefined {
  return typeof condition === 'object' && condition !== null && 'not' in condition
    ? condition.not
    : undefined;
}

function wanted(condition: Condition): readonly (string | null)[] {
  return typeof condition === 'string' || condition === null
    ? [condition]
    : (condition as readonly (string | null)[]);
}

function bound(
  name: 'min' | 'max',
  given: readonly (number | undefined)[],
  tighter: (...of: number[]) => number,
): Range {
  const known = given.filter((value) => value !== undefined);
  return known.length === 0 ? {} : { [name]: tighter(...known) };
}

/**
 * The time that lies in both periods, in the words of the one that cuts; empty (`from` = `to`) where none does.
 * Throws a `RangeError` for one that is no period.
 */
export function bothPeriods(outer: Period, inner: Period, timeZone: string): Period {
  const zone = new Zone(timeZone);
  const a = parsePeriod(outer, zone);
  const b = parsePeriod(inner, zone);
  const from = a.from >= b.from ? outer.from : inner.from;
  const to = a.to <= b.to ? outer.to : inner.to;
  return Math.max(a.from, b.from) < Math.min(a.to, b.to) ? { from, to } : { from, to: from };
}

/** A period as a page may set it: some go along with the clock. */
export type ShownPeriod = Period | MovingPeriod;

/** All filters and all periods at once, as the parts of a query; those that move lie where they lie now. */
export function narrowed(
  where: readonly Where[],
  periods: readonly ShownPeriod[],
  timeZone: string,
): { readonly where?: Where; readonly period?: Period } {
  const [first, ...others] = periods.map((one) =>
    'moving' in one ? movingPeriod(one, new Zone(timeZone)) : one,
  );
  const period = first && others.reduce((a, b) => bothPeriods(a, b, timeZone), first);
  return { ...(where.length > 0 && { where: where.reduce(bothWhere) }), ...(period && { period }) };
}
