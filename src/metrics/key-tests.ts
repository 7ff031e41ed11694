import type { InstantRange } from '../data/contact-data.js';
import { checkBuckets } from '../query/bucket-limit.js';
import type { QueryPlan, Test } from '../query/plan.js';
import { bucketEdges, bucketKey } from '../time/buckets.js';
import { cycleCells, cycleGrain, cycleKey } from '../time/cycles.js';
import { every, never, some } from './combine-tests.js';
import type { QueryFacts } from './facts.js';
import { toColumnUnit } from './field-kinds.js';
import { keyName } from './key-name.js';
import { show } from './parameters.js';
import type { By } from './query.js';
import type { ResolvedQuery } from './table.js';

/** A group, by the names of its keys, as a table's rows have them. */
export type KeyValues = Readonly<Record<string, string | null>>;

/**
 * The rows of one group of a plan: a range within that of the plan, and a test. Keys that are not named are left open, so
 * that none names all rows. Throws a RangeError for a key that the query does not group by, or a bucket, cell or bin that
 * there is none of.
 */
export function keyTests(
  { by, period }: Pick<ResolvedQuery, 'by' | 'period'>,
  key: KeyValues,
  plan: QueryPlan,
  facts: QueryFacts,
): { readonly range: InstantRange | null; readonly test: Test } {
  const names = by.map(keyName);
  const unknown = Object.keys(key).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new RangeError(`not a key of the query: ${unknown}`);
  // Buckets that the data do not cover are in a table, too, without rows.
  const span = period ? { from: period.fromMs, to: period.toMs } : (plan.range ?? nothing);
  let { range } = plan;
  const tests: Test[] = [];
  for (const one of by) {
    const value = key[keyName(one)];
    if (value === undefined) continue;
    if (typeof one === 'string') tests.push({ field: one, in: [value] });
    else if ('bin' in one) tests.push(binTest(one, value));
    else if ('time' in one) range = bucketOf(one.time, value, span, facts, range);
    else tests.push(cellTest(one.cycle, value, span, plan, facts));
  }
  return { range, test: every(...tests) };
}

const nothing: InstantRange = { from: 0, to: 0 };

type Bin = Extract<By, { readonly bin: string }>;
type Cycle = Extract<By, { readonly cycle: string }>['cycle'];
type Grain = Extract<By, { readonly time: string }>['time'];

/** A bin is named by its lower edge, what lies below the first by `<` and that edge. */
function binTest({ bin, edges }: Bin, value: string | null): Test {
  if (value === null) return { not: { field: bin } };
  const unit = (edge: number): number => toColumnUnit(bin, edge);
  const [first] = edges;
  if (first !== undefined && value === `<${first}`) return { field: bin, below: unit(first) };
  const at = edges.findIndex((edge) => String(edge) === value);
  const from = edges[at];
  const below = edges[at + 1];
  if (from === undefined) throw new RangeError(`no such bin of ${bin}: ${show(value)}`);
  return { field: bin, from: unit(from), ...(below === undefined ? {} : { below: unit(below) }) };
}

function bucketOf(
  grain: Grain,
  value: string | null,
  span: InstantRange,
  { zone, weekStart }: QueryFacts,
  range: InstantRange | null,
): InstantRange {
  const edges = bucketEdges(zone, grain, span, weekStart);
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const [from, to] = [edges[at] as number, edges[at + 1] as number];
    if (bucketKey(zone, grain, from) !== value) continue;
    if (range === null) return { from, to };
    const start = Math.max(from, range.from);
    return { from: start, to: Math.max(start, Math.min(to, range.to)) };
  }
  throw new RangeError(`no such ${grain} in the period: ${show(value)}`);
}

/** The instants of one cell, wherever the clock was changed in between. */
function cellTest(
  cycle: Cycle,
  value: string | null,
  span: InstantRange,
  { time }: QueryPlan,
  { zone, weekStart }: QueryFacts,
): Test {
  checkBuckets(cycleGrain(cycle), span);
  const edges = bucketEdges(zone, cycleGrain(cycle), span, weekStart);
  const cells = cycleCells(zone, cycle, edges, weekStart);
  const found: Test[] = [];
  let isCell = false;
  cells.forEach((cell, at) => {
    if (cycleKey(cycle, cell, weekStart) !== value) {
      isCell = false;
      return;
    }
    const [from, below] = [edges[at] as number, edges[at + 1] as number];
    // Of buckets that follow each other one test is made.
    const last = isCell ? (found.pop() as { readonly from: number }) : undefined;
    found.push({ field: time, from: last?.from ?? from, below });
    isCell = true;
  });
  return found.length === 0 ? never : some(...found);
}
