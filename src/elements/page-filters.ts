import { conditionsTest } from '../metrics/condition.js';
import type { Condition, Period } from '../metrics/query.js';
import { parsePeriod } from '../time/period.js';
import { Zone } from '../time/zone.js';
import type { Attributes } from './attributes.js';

/** What filter bars select, as JSON: for a page's address, or its store. */
export interface Filters {
  readonly where: Readonly<Record<string, Condition>>;
  /** Null: all the time that there is. */
  readonly period: Period | null;
}

/** All that is selected inside one `cb-data`, as JSON: for a page's address, or its store. */
export interface PageFilters extends Filters {
  /**
   * What single elements select, by their `id`: none of it holds for the element itself. What an element without an `id`
   * selects stands among the conditions of all, since nobody could tell later whose it was.
   */
  readonly elements?: Readonly<Record<string, Partial<Filters>>>;
}

/** Filters that a page set; nothing at all is no filter. */
export function readFilters(attributes: Attributes, value: unknown): Filters | undefined {
  const given = attributes.object('filters', value);
  if (attributes.problem !== undefined) return undefined;
  return asFilters(given ?? {}) ?? attributes.refuse('filters', value);
}

/** The same with what single elements select. */
export function readPageFilters(attributes: Attributes, value: unknown): PageFilters | undefined {
  const given = attributes.object('filters', value);
  if (attributes.problem !== undefined) return undefined;
  const { elements, ...shared } = given ?? {};
  const filters = asFilters(shared);
  if (filters === undefined) return attributes.refuse('filters', value);
  if (elements === undefined) return filters;
  if (!isObject(elements)) return attributes.refuse('filters', value);
  const single = Object.entries(elements).map(([id, own]) => [id, isObject(own) && asFilters(own)] as const);
  return single.every(([, own]) => own)
    ? { ...filters, elements: Object.fromEntries(single as [string, Filters][]) }
    : attributes.refuse('filters', value);
}

/** Undefined: something else than filters, or such as no source takes, whatever its data are. */
function asFilters(given: Readonly<Record<string, unknown>>): Filters | undefined {
  const { where = {}, period = null, ...others } = given;
  const filters = { where, period } as Filters;
  return Object.keys(others).length === 0 && canBeAsked(filters) ? filters : undefined;
}

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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
