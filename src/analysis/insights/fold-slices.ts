import { catalog } from '../../metrics/catalog/index.js';
import type { Condition, MetricQuery, MetricRequest } from '../../metrics/query.js';
import type { MetricTable, MetricValue, ResolvedMetric } from '../../metrics/table.js';
import type { MetricSource } from '../../source/metric-source.js';
import { drivers } from '../drivers/drivers.js';
import { compareSides } from './compare-sides.js';
import { findingId } from './finding-id.js';
import type { ReadInsights } from './insights-options.js';
import type { ChangeFinding, FoldedFinding } from './insights-result.js';
import { restOf, sideOf } from './side-of.js';
import type { SliceTest } from './slice-tests.js';

/** A test that stands for itself and for others that say the same of the same contacts. */
export interface FoldedTest {
  readonly test: SliceTest;
  readonly folded: readonly FoldedFinding[];
  readonly driver: ChangeFinding['driver'];
}

export interface Folding {
  readonly found: readonly FoldedTest[];
  readonly queries: readonly MetricQuery[];
}

type Located = SliceTest & { readonly at: NonNullable<SliceTest['at']> };
type Ask = (query: MetricQuery) => Promise<MetricTable>;

/** Of one metric, so many values are told for themselves. */
const mostTold = 3;

/**
 * Puts together what is one fact. A change of all contacts takes in the values that changed the same way, and names the one
 * behind it. A value that differs, or changed, in one dimension takes in those of others that no longer do without its
 * contacts: a queue and the team that serves it are one finding. The surest comes first.
 */
export async function foldSlices(
  source: Pick<MetricSource, 'query'>,
  ask: Ask,
  significant: readonly SliceTest[],
  asked: ReadInsights,
): Promise<Folding> {
  const names = [...new Set(significant.map(({ metric }) => metric.as))];
  const parts = await Promise.all(
    names.map((name) => {
      const own = significant.filter(({ metric }) => metric.as === name);
      return foldMetric(source, ask, own.toSorted(bySureness), asked);
    }),
  );
  return { found: parts.flatMap(({ found }) => found), queries: parts.flatMap(({ queries }) => queries) };
}

async function foldMetric(
  source: Pick<MetricSource, 'query'>,
  ask: Ask,
  tests: readonly SliceTest[],
  asked: ReadInsights,
): Promise<Folding> {
  const queries: MetricQuery[] = [];
  const without = async (
    metric: ResolvedMetric,
    taken: readonly Located[],
    by: string | null,
  ): Promise<MetricTable> => {
    const query = queryWithout(metric, taken, by, asked);
    queries.push(query);
    return ask(query);
  };
  const change = tests.find(({ kind }) => kind === 'change');
  const changed = tests.filter(isLocated).filter(({ kind }) => kind === 'value-change');
  const differing = tests.filter(isLocated).filter(({ kind }) => kind === 'difference');
  const found: FoldedTest[] = [];
  const along = change ? changed.filter((test) => sameSide(test, change)) : [];
  let driver: ChangeFinding['driver'] = null;
  if (change !== undefined) {
    const parted = await driverOf(source, change, along, asked);
    queries.push(...parted.queries);
    if (parted.driver !== null) {
      const { dimension, key } = parted.driver;
      const like = { ...change, at: { dimension, key } };
      const left = await without(change.metric, [like], null);
      const remaining = left.rows[0]?.values[change.metric.as];
      driver = { ...parted.driver, alone: remaining?.significant !== true };
    }
  }
  const changesLeft = changed.filter((test) => !along.includes(test));
  const told = await stepwise(changesLeft, without, sidesInTime, ['other-dimensions']);
  const differences = await stepwise(differing, without, sidesWithin, ['same-dimension', 'other-dimensions']);
  // A value that changed, and differs from all others for it, is told once.
  const taken = new Map<SliceTest, SliceTest[]>();
  const standing = differences.filter(({ test, folded }) => {
    const heir =
      driver !== null && change !== undefined && sameKey(test.at, driver) && sameSide(test, change)
        ? change
        : told.find((one) => sameKey(one.test.at, test.at) && sameSide(one.test, test))?.test;
    if (heir === undefined) return true;
    taken.set(heir, [test, ...folded]);
    return false;
  });
  if (change !== undefined)
    found.push({ test: change, folded: [...along, ...(taken.get(change) ?? [])].map(folding), driver });
  for (const { test, folded } of told)
    found.push({ test, folded: [...folded, ...(taken.get(test) ?? [])].map(folding), driver: null });
  for (const { test, folded } of standing) found.push({ test, folded: folded.map(folding), driver: null });
  return { found, queries };
}

interface Told {
  readonly test: Located;
  readonly folded: Located[];
}

/**
 * The surest, then the surest of those that still stand without its contacts, and so on. What no longer does is folded
 * into the one before it, what is beyond the few that are told into the first.
 */
async function stepwise(
  tests: readonly Located[],
  without: (metric: ResolvedMetric, taken: readonly Located[], by: string) => Promise<MetricTable>,
  sides: (table: MetricTable, test: Located) => number | null,
  checked: readonly ('same-dimension' | 'other-dimensions')[],
): Promise<readonly Told[]> {
  const told: Told[] = [];
  let left = [...tests];
  while (left.length > 0) {
    const [next, ...others] = left as [Located, ...Located[]];
    const own: Told = { test: next, folded: [] };
    told.push(own);
    left = others;
    if (told.length === mostTold) {
      (told[0] as Told).folded.push(...left);
      break;
    }
    const taken = told.map(({ test }) => test);
    const isChecked = ({ at }: Located): boolean =>
      at.dimension !== next.at.dimension || checked.includes('same-dimension');
    const dimensions = [...new Set(left.filter(isChecked).map(({ at }) => at.dimension))];
    const tables = await Promise.all(dimensions.map((dimension) => without(next.metric, taken, dimension)));
    left = left.filter((test) => {
      if (!isChecked(test)) return true;
      const table = tables[dimensions.indexOf(test.at.dimension)] as MetricTable;
      const p = sides(table, test);
      // What is left of it must differ the same way; fewer contacts tell less, so that one test of its own is enough.
      const stands = p !== null && p <= 0.05;
      if (!stands) own.folded.push(test);
      return stands;
    });
  }
  return told;
}

/** Sureness of what is left of a value's change; null where nothing is. */
function sidesInTime(table: MetricTable, test: Located): number | null {
  const value = valueAt(table, test);
  const definition = catalog[test.metric.metric];
  const [own, other] = [
    value && sideOf(value, definition),
    value?.previous && sideOf(value.previous, definition),
  ];
  return own && other ? oneSided(test, compareSides(own, other, null)) : null;
}

/** The same of a value against the others that are left. */
function sidesWithin(table: MetricTable, test: Located): number | null {
  const value = valueAt(table, test);
  const whole = table.total?.values[test.metric.as];
  const definition = catalog[test.metric.metric];
  const [own, all] = [value && sideOf(value, definition), whole && sideOf(whole, definition)];
  const rest = own && all ? restOf(all, own) : null;
  return own && rest ? oneSided(test, compareSides(own, rest, null)) : null;
}

function oneSided(test: Located, left: ReturnType<typeof compareSides>): number | null {
  return left !== null && left.difference > 0 === test.compared.difference > 0 ? left.p : null;
}

function valueAt(table: MetricTable, { at, metric }: Located): MetricValue | undefined {
  return table.rows.find(({ key }) => (key[at.dimension] ?? null) === at.key)?.values[metric.as];
}

/** The metric without the contacts of some values, by a dimension or of all that are left. */
function queryWithout(
  metric: ResolvedMetric,
  taken: readonly Located[],
  by: string | null,
  { metrics, within, compared }: ReadInsights,
): MetricQuery {
  const request = requestOf(metric, metrics);
  const left: Record<string, Condition> = { ...request.where };
  for (const { at } of taken) {
    const own = left[at.dimension];
    const keys = typeof own === 'object' && own !== null && 'not' in own ? own.not : [];
    // Where the metric itself asks for values of the dimension, these stay.
    if (own === undefined || keys.length > 0) left[at.dimension] = { not: [...keys, at.key] };
  }
  return {
    metrics: [{ ...request, where: left }],
    ...(by !== null && { by: [by] }),
    ...within,
    ...compared,
    total: true,
  };
}

/** As the host asked for it. */
function requestOf({ as }: ResolvedMetric, metrics: ReadInsights['metrics']): MetricRequest {
  return metrics.find((one) => one.as === as) as MetricRequest;
}

/** The value behind a change: the surest of those that changed likewise, else the one that did half of it or more. */
async function driverOf(
  source: Pick<MetricSource, 'query'>,
  { metric, compared: { difference } }: SliceTest,
  along: readonly Located[],
  { metrics, dimensions, within, compared }: ReadInsights,
): Promise<{
  readonly driver: Omit<NonNullable<ChangeFinding['driver']>, 'alone'> | null;
  readonly queries: readonly MetricQuery[];
}> {
  if (dimensions.length === 0) return { driver: null, queries: [] };
  const { splits, queries } = await drivers(source, {
    metric: requestOf(metric, metrics),
    by: dimensions,
    ...within,
    ...compared,
    limit: 1000,
  });
  const effects = splits.flatMap((split) =>
    'reason' in split ? [] : split.drivers.map(({ key, effect }) => ({ dimension: split.name, key, effect })),
  );
  const [surest] = along;
  const named = surest && effects.find((one) => sameKey(one, surest.at));
  if (surest && named) return { driver: { ...surest.at, effect: named.effect }, queries };
  const [most] = effects
    .filter(({ effect, key }) => key !== null && effect / difference >= 0.5)
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  return { driver: most ?? null, queries };
}

function folding({ kind, metric, at }: SliceTest): FoldedFinding {
  return { kind, id: findingId(kind, metric.as, at), at };
}

function isLocated(test: SliceTest): test is Located {
  return test.at !== null;
}

function sameSide(a: SliceTest, b: SliceTest): boolean {
  return a.compared.difference > 0 === b.compared.difference > 0;
}

function sameKey(
  a: { readonly dimension: string; readonly key: string | null },
  b: { readonly dimension: string; readonly key: string | null },
): boolean {
  return a.dimension === b.dimension && a.key === b.key;
}

/** By p-value; what is 0 to the last digit, by how far the interval is from no difference. */
function bySureness(a: SliceTest, b: SliceTest): number {
  return a.compared.p - b.compared.p || standing(b) - standing(a);
}

function standing({ compared: { difference, low, high } }: SliceTest): number {
  return high === low ? Infinity : Math.abs(difference) / (high - low);
}
