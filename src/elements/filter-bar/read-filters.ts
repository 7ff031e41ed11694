import { conditionsTest } from '../../metrics/condition.js';
import type { Condition, Period } from '../../metrics/query.js';
import { parsePeriod } from '../../time/period.js';
import { Zone } from '../../time/zone.js';
import type { Attributes } from '../attributes.js';

/** What filter bars select, as JSON: for a page's address, or its store. */
export interface Filters {
  readonly where: Readonly<Record<string, Condition>>;
  /** Null: all the time that there is. */
  readonly period: Period | null;
}

/** Filters that a page set; nothing at all is no filter. */
export function readFilters(attributes: Attributes, value: unknown): Filters | undefined {
  const given = attributes.object('filters', value);
  if (attributes.problem !== undefined) return undefined;
  const { where = {}, period = null, ...others } = given ?? {};
  const filters = { where, period } as Filters;
  return Object.keys(others).length === 0 && canBeAsked(filters)
    ? filters
    : attributes.refuse('filters', value);
}

/** Whether a source will take the filters, whatever its data are. */
function canBeAsked({ where, period }: Filters): boolean {
  try {
    conditionsTest(where);
    // What is later and what earlier is the same on every wall clock.
    if (period !== null) parsePeriod(period, new Zone('UTC'));
    return true;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return false;
    throw error;
  }
}

/** Names of dimensions: an array, or text with commas or spaces between. Undefined where none are named. */
export function readDimensions(attributes: Attributes, value: unknown): readonly string[] | undefined {
  const names = Array.isArray(value)
    ? (value as unknown[])
    : attributes.text('dimensions', value)?.split(/[\s,]+/);
  if (names === undefined) return undefined;
  const known = names.filter((name): name is string => typeof name === 'string' && name !== '');
  return known.length === names.length ? [...new Set(known)] : attributes.refuse('dimensions', value);
}
