import type { InstantRange } from '../data/contact-data.js';
import {
  always,
  measureKey,
  type Measure,
  type PlanKey,
  type PlanPart,
  type QueryPlan,
  type Test,
} from '../query/plan.js';
import { every } from './combine-tests.js';
import { conditionsTest } from './condition.js';
import { coveredRanges } from './covered-ranges.js';
import type { QueryFacts } from './facts.js';
import { toColumnUnit } from './field-kinds.js';
import { keyFields } from './key-fields.js';
import { keyName } from './key-name.js';
import { leftOutMeasure, mayLeaveOut, passesOrLacks } from './left-out.js';
import { neededSums, type PartNeeds, type PlanRows } from './metric-measures.js';
import { hasDimension } from './needed-fields.js';
import { type DayPlans, planDays } from './plan-days.js';
import type { By } from './query.js';
import type { ResolvedQuery } from './table.js';

export type { PlanRows } from './metric-measures.js';

/** What is to be added up for a query: a plan for legs, for conversations, and for each further part that its metrics read. */
export interface PlanSet {
  readonly current: readonly QueryPlan[];
  /** The same over the period compared with; empty without one. */
  readonly previous: readonly QueryPlan[];
  /** By part, the place of the plan that counts rows of it which a filter had to leave out, if there is one. */
  readonly leftOut: ReadonlyMap<PlanPart, number>;
  /** For each plan, whether its groups are rows of the answer: not where its part lacks what the query groups by. */
  readonly makesRows: readonly boolean[];
  /** The rows of both periods by day; null where it would tell nothing of the change. */
  readonly days: DayPlans | null;
}

/** What staff say of themselves is no row of what customers say: a group of nothing else would be one of nothing. */
const ownRows: Readonly<Partial<Record<PlanPart, Test>>> = {
  surveys: { field: 'response.kind', notIn: ['agent-satisfaction'] },
  staff: { field: 'response.kind', in: ['agent-satisfaction'] },
};

export function planQuery(query: ResolvedQuery, facts: QueryFacts): PlanSet {
  const keys = query.by.map(planKey);
  const counted = measuresByRows(query, facts);
  const filter = conditionsTest(query.where);
  const leftOut = leftOutByPart(query, facts);
  const plan = (
    rows: PlanRows,
    ranges: (part: PlanPart) => InstantRange | null,
    where: Test,
    measures: readonly Measure[],
  ): QueryPlan => ({
    part: rows.part,
    unit: rows.unit,
    time: query.attribution === 'end' && hasEnds.has(rows.part) ? 'effectiveEndedAt' : 'startedAt',
    zone: facts.zone.name,
    weekStart: facts.weekStart,
    // Without a span only contacts are in a period: that of all of them.
    range: ranges(rows.part) ?? (rows.part === 'contacts' ? null : { from: 0, to: 0 }),
    where,
    keys,
    measures,
  });
  const plans = (ranges: (part: PlanPart) => InstantRange | null): QueryPlan[] => [
    ...counted.map(({ rows, measures }) =>
      plan(rows, ranges, every(ownRows[rows.part] ?? always, filter), measures),
    ),
    ...[...leftOut].map(([part, measures]) =>
      plan({ part, unit: 'leg' }, ranges, passesOrLacks(part, query.where, facts), measures),
    ),
  ];
  const grouped = keyFields(query);
  const fits = counted.map(({ rows }) => grouped.every((field) => hasDimension(rows.part, field, facts)));
  const current = plans((part) => coveredRanges(query, facts, part).current);
  const previous = query.compare === null ? [] : plans((part) => coveredRanges(query, facts, part).previous);
  return {
    current,
    previous,
    leftOut: new Map([...leftOut.keys()].map((part, at) => [part, counted.length + at])),
    // Where no part has what is asked for, each makes the one row that says so.
    makesRows: [...(fits.includes(true) ? fits : fits.map(() => true)), ...[...leftOut].map(() => false)],
    days: planDays(query, facts, { current, previous }),
  };
}

/** Parts whose rows may be placed in time by when they ended. */
const hasEnds: ReadonlySet<PlanPart> = new Set(['contacts', 'surveys', 'staff']);

/** Place of the plan that adds up some rows. */
export function planOf({ part, unit }: PlanRows, plans: readonly PlanRows[]): number {
  return plans.findIndex((plan) => plan.part === part && plan.unit === unit);
}

/** Rows, and what is to be added up of them. */
interface CountedRows {
  readonly rows: PlanRows;
  readonly measures: readonly Measure[];
}

function measuresByRows(query: ResolvedQuery, facts: QueryFacts): readonly CountedRows[] {
  const needs = query.metrics.map((metric) => neededSums(metric, facts, query));
  const key = needs.map(numberOf).join();
  let known = countedRows.get(facts);
  if (known === undefined || known.size === mostKept) countedRows.set(facts, (known = new Map()));
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = addedUp(needs.flat())));
  return found;
}

function addedUp(needs: readonly PartNeeds[]): readonly CountedRows[] {
  const found: { rows: PlanRows; measures: Measure[] }[] = [];
  for (const { rows, measures } of needs) {
    const other = found.find(({ rows: { part, unit } }) => part === rows.part && unit === rows.unit);
    if (other === undefined) found.push({ rows, measures: [...measures.values()] });
    else other.measures.push(...measures.values());
  }
  return found.map(({ rows, measures }) => ({ rows, measures: distinct(measures) }));
}

/** So many lists of metrics are remembered: a page asks for a few, over and over. */
const mostKept = 64;

const countedRows = new WeakMap<QueryFacts, Map<string, readonly CountedRows[]>>();
const numbers = new WeakMap<readonly PartNeeds[], number>();
let next = 0;

/** What tells apart what metrics need: of the same, it is the same object. */
function numberOf(needs: readonly PartNeeds[]): number {
  let number = numbers.get(needs);
  if (number === undefined) numbers.set(needs, (number = next++));
  return number;
}

/** Counts of what a filter has to leave out, by part. */
function leftOutByPart(query: ResolvedQuery, facts: QueryFacts): ReadonlyMap<PlanPart, readonly Measure[]> {
  const found = new Map<PlanPart, Measure[]>();
  for (const metric of query.metrics) {
    for (const needs of neededSums(metric, facts, query)) {
      if (!mayLeaveOut(needs, metric, query, facts)) continue;
      const measures = found.get(needs.rows.part) ?? [];
      measures.push(leftOutMeasure(needs, metric, query, facts));
      found.set(needs.rows.part, measures);
    }
  }
  return new Map([...found].map(([part, measures]) => [part, distinct(measures)]));
}

/** Each measure once, however many metrics need it. */
function distinct(measures: readonly Measure[]): readonly Measure[] {
  return [...new Map(measures.map((measure) => [measureKey(measure), measure])).values()];
}

function planKey(by: By): PlanKey {
  const name = keyName(by);
  if (typeof by === 'string') return { name, field: by };
  if ('time' in by) return { name, time: by.time };
  if ('cycle' in by) return { name, cycle: by.cycle };
  return { name, bin: by.bin, edges: by.edges.map((edge) => toColumnUnit(by.bin, edge)) };
}
