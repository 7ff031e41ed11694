import { cycleSize } from '../time/cycles.js';
import type { TimeGrain } from '../time/grain.js';
import { rowsKey } from './consolidate.js';
import { canonicalText, type Measure, measureKey, type PlanKey, type QueryPlan } from './plan.js';
import type { TableView } from './table-view.js';

/**
 * A plan by the first field of each column that several have: what conversations say is what legs do where each has one.
 */
export function byFirstFields(plan: QueryPlan, view: TableView, fields: Map<object, string>): QueryPlan {
  const keys = plan.keys.map((key): PlanKey => {
    const column = 'field' in key ? view(key.field) : undefined;
    if (column === undefined || !('field' in key)) return key;
    if (!fields.has(column)) fields.set(column, key.field);
    return { ...key, field: fields.get(column) as string };
  });
  return { ...plan, keys };
}

/** What is scanned for some plans, and which of the scans answers each. */
export interface Joined {
  readonly scanned: readonly QueryPlan[];
  /** For each plan the place of its scan; its keys may be fewer than the scan's. */
  readonly scanOf: readonly number[];
}

/**
 * Plans of the same rows whose keys are among another's need no scan of their own: all rows from days, queues from queues
 * by day. Only where the finer groups are few beside the rows, and for sums, which cost nothing to add up.
 */
export function joinCoarser(plans: readonly QueryPlan[], view: TableView, rows: number): Joined {
  const roots: {
    plan: QueryPlan;
    rowsKey: string;
    keys: readonly string[];
    measures: Map<string, Measure>;
    isFew: boolean;
  }[] = [];
  const scanOf = new Map<QueryPlan, number>();
  for (const plan of plans.toSorted((a, b) => b.keys.length - a.keys.length)) {
    const own = plan.keys.map(canonicalText);
    const ownRows = rowsKeyOf(plan);
    const finer = roots.findIndex(
      (root) =>
        root.rowsKey === ownRows && (isSame(root.keys, own) || (root.isFew && canRollUp(root, own, plan))),
    );
    if (finer === -1) {
      const measures = new Map(plan.measures.map((measure) => [measureKey(measure), measure]));
      const isFew = mostGroups(plan, view) * rowsAGroup <= rows;
      scanOf.set(plan, roots.push({ plan, rowsKey: ownRows, keys: own, measures, isFew }) - 1);
    } else {
      for (const measure of plan.measures) roots[finer]?.measures.set(measureKey(measure), measure);
      scanOf.set(plan, finer);
    }
  }
  return {
    scanned: roots.map(({ plan, measures }) => ({ ...plan, measures: [...measures.values()] })),
    scanOf: plans.map((plan) => scanOf.get(plan) as number),
  };
}

/** So many rows a group at least: else there is nothing to save. */
const rowsAGroup = 8;

function isSame(keys: readonly string[], others: readonly string[]): boolean {
  return keys.length === others.length && keys.every((key, at) => key === others[at]);
}

function canRollUp(
  root: { readonly keys: readonly string[] },
  keys: readonly string[],
  plan: QueryPlan,
): boolean {
  return (
    root.keys.length > keys.length &&
    keys.every((key) => root.keys.includes(key)) &&
    plan.measures.every(addsUp)
  );
}

function addsUp({ kind }: Measure): boolean {
  return kind !== 'histogram' && kind !== 'distinct';
}

function rowsKeyOf(plan: QueryPlan): string {
  return `${rowsKey(plan)} ${plan.time} ${plan.zone} ${plan.weekStart}`;
}

/** Of a table without a span, any number. */
function mostGroups(plan: QueryPlan, view: TableView): number {
  return plan.keys.reduce((groups, key) => groups * mostValues(key, plan, view), 1);
}

function mostValues(key: PlanKey, { time, range }: QueryPlan, view: TableView): number {
  if ('bin' in key) return key.edges.length + 2;
  if ('cycle' in key) return cycleSize(key.cycle) + 1;
  const column = view('field' in key ? key.field : time);
  if (column === undefined) return 1;
  if (column.kind === 'code') return column.values.length;
  const { from, to } = range ?? { from: column.min, to: column.max };
  return 'time' in key ? Math.max(0, to - from) / (grainMs[key.time] ?? dayMs) + 2 : 1;
}

const dayMs = 86_400_000;

const grainMs: Readonly<Partial<Record<TimeGrain, number>>> = {
  '5-minutes': 300_000,
  '15-minutes': 900_000,
  '30-minutes': 1_800_000,
  hour: 3_600_000,
};
