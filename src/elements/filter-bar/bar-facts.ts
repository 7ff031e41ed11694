import type { Condition, Period } from '../../metrics/query.js';
import type { Description, MetricSource } from '../../source/metric-source.js';
import type { WeekStart } from '../../time/grain.js';
import {
  countedMetric,
  filterCountQuery,
  filterValuesQuery,
  usualDimensions,
  usualValues,
  type FilterBarFacts,
} from '../../views/filter-bar.js';
import type { Value } from '../../views/filter-values.js';
import type { Scope } from '../context.js';
import { bothPeriods, narrowed, type ShownPeriod } from '../narrow.js';

type Where = Readonly<Record<string, Condition>>;

/** Rows and times that all hold at once. Plain JSON. */
export interface Narrowing {
  readonly where: readonly Where[];
  readonly periods: readonly ShownPeriod[];
}

/** What a bar has to know before it can offer anything. */
export interface FactsAsk extends Narrowing {
  /** Null: the usual ones. */
  readonly dimensions: readonly string[] | null;
}

export interface Facts extends FilterBarFacts {
  readonly description: Description;
}

/** What the page itself has set around a bar. */
export function pageNarrowing({ where, periods }: Scope): Narrowing {
  return { where, periods };
}

/** The same with all that is selected under it, but for conditions that are left out. */
export function wholeNarrowing(
  { where, periods, selections, ranges }: Scope,
  leftOut: (owner: HTMLElement, dimension: string) => boolean = () => false,
): Narrowing {
  const conditions = selections.map(({ owner, where: own }) =>
    Object.fromEntries(Object.entries(own).filter(([dimension]) => !leftOut(owner, dimension))),
  );
  return {
    where: [...where, ...conditions],
    periods: [...periods, ...ranges.map(({ period }) => period)],
  };
}

/** Asks what there is to filter. */
export async function askFacts(source: MetricSource, ask: FactsAsk, signal: AbortSignal): Promise<Facts> {
  const description = await source.describe();
  signal.throwIfAborted();
  const { timeZone, weekStart } = description;
  const within = narrowed(ask.where, ask.periods, timeZone);
  const names = offered(description, ask.dimensions);
  const [contacts, ...values] = await Promise.all([
    askCount(source, ask, signal),
    ...names.map((name) => askValues(source, name, ask, signal)),
  ]);
  return {
    description,
    timeZone,
    weekStart: weekStart as WeekStart,
    span: spanOf(description, within.period),
    dimensions: names
      .map((name, at) => ({ name, values: [...(values[at]?.keys() ?? [])] }))
      // What the page has filtered already leaves no choice; a control that it asked for stays.
      .filter((one) => one.values.length >= (ask.dimensions === null ? usualValues.least : 1)),
    contacts,
    nameOf: (dimension, value) => nameIn(description, dimension, value),
  };
}

/** How many contacts there are; null where they cannot be counted. */
export async function askCount(
  source: MetricSource,
  { where, periods }: Narrowing,
  signal: AbortSignal,
): Promise<number | null> {
  const { timeZone } = await source.describe();
  signal.throwIfAborted();
  const table = await source.query(filterCountQuery(narrowed(where, periods, timeZone)), { signal });
  const { value = null, reason } = table.rows[0]?.values[countedMetric] ?? {};
  // A time that lies outside of the data, as of two periods that exclude each other, has no contacts.
  return value ?? (reason === 'not-covered' ? 0 : null);
}

/** The values of a dimension, each with its contacts; null where these are withheld. */
export async function askValues(
  source: MetricSource,
  dimension: string,
  { where, periods }: Narrowing,
  signal: AbortSignal,
): Promise<ReadonlyMap<Value, number | null>> {
  const { timeZone } = await source.describe();
  signal.throwIfAborted();
  const query = filterValuesQuery(dimension, narrowed(where, periods, timeZone));
  const { rows } = await source.query(query, { signal });
  return new Map(
    rows.map(({ key, values }) => {
      const { value = null, reason } = values[countedMetric] ?? {};
      return [key[dimension] ?? null, value ?? (reason === 'too-few' ? null : 0)];
    }),
  );
}

function nameIn({ dimensions }: Description, dimension: string, value: string): string | undefined {
  const names = dimensions.find(({ name }) => name === dimension)?.names;
  return names && Object.hasOwn(names, value) ? names[value] : undefined;
}

/** The dimensions that get a control: those that the page names and the data have, or the usual ones. */
function offered({ dimensions, parts }: Description, named: readonly string[] | null): readonly string[] {
  // A bar counts contacts: what other parts are grouped by is not offered, unless totals are all that there is of contacts.
  const counted = parts.some(({ part, rows }) => part === 'contacts' && rows > 0) ? 'contacts' : 'intervals';
  return (named ?? usualDimensions).filter((name) => {
    const found = dimensions.find((one) => one.name === name && one.parts.includes(counted));
    if (found === undefined) return false;
    const count = found.values.length + Number(found.hasUnknown);
    return named !== null || (count >= usualValues.least && count <= usualValues.most);
  });
}

/** The time within which periods are offered. */
function spanOf({ covers, timeZone }: Description, period: Period | undefined): Period | null {
  if (covers === null || period === undefined) return covers;
  const { from, to } = bothPeriods(covers, period, timeZone);
  // A page may show a time of which there are no data yet.
  return from === to ? period : { from, to };
}
