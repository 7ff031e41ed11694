import { fieldTests } from '../query/field-tests.js';
import type { Measure, QueryPlan, Test } from '../query/plan.js';
import { loadedDefinition } from './catalog/loaded.js';
import { every, some } from './combine-tests.js';
import type { Sums } from './define.js';
import type { QueryFacts } from './facts.js';
import { keyTests, type KeyValues } from './key-tests.js';
import { neededSums, type PartNeeds } from './metric-measures.js';
import { planOf, planQuery } from './plan-query.js';
import type { ReasonCode, ResolvedMetric, ResolvedQuery } from './table.js';

/**
 * Some of the rows that a number is made of: those it counts (`used`); those that add to its numerator, that are taken
 * from it, as detractors are, and that its denominator counts; what the denominator counts and the numerator does not
 * (`rest`); and those that were left out for a reason.
 */
export type NumberSide =
  | 'used'
  | 'numerator'
  | 'subtracted'
  | 'denominator'
  | 'rest'
  | `excluded:${ReasonCode}`;

/** The rows of one side, as a test of those that the plan reads. `each`: what one of them adds to the sum. */
export interface SideRows {
  readonly side: NumberSide;
  readonly where: Test;
  readonly each: number;
}

/** How to find the rows behind a number, as plain data: where they stand, and which of them are on which side. */
export interface NumberRows {
  /** Which rows, of what time, within which filters and group. Its keys and measures are none. */
  readonly plan: QueryPlan;
  /** Empty where the rows are of a part that tells of no single contacts. */
  readonly sides: readonly SideRows[];
  /** Fields that the metric reads of them. */
  readonly fields: readonly string[];
}

/** Parts whose rows are contacts, or say which contact they are of. */
const listed: ReadonlySet<string> = new Set(['contacts', 'surveys', 'staff']);

/** So many counts of one sum are told apart. */
const mostCounts = 6;

/**
 * The rows behind the first metric of a query, in one group of its keys (`key` empty: in all). What a row adds to numerator
 * and denominator is not asked of the metric's file a second time: both are weighted sums of measures, whose weights are
 * found by asking the formula for each measure alone. Where it is no such sum, or of amounts (seconds, money), there is no
 * such side; where a metric reads several parts, the rows are those of the first that has contacts.
 */
export function numberRows(query: ResolvedQuery, key: KeyValues, facts: QueryFacts): NumberRows {
  const [metric] = query.metrics as readonly [ResolvedMetric];
  const needs = neededSums(metric, facts, query);
  const own = needs.find(({ rows: { part } }) => listed.has(part)) ?? (needs[0] as PartNeeds);
  const { current } = planQuery(query, facts);
  const plan = current[planOf(own.rows, current)] as QueryPlan;
  const { range, test } = keyTests(query, key, plan, facts);
  return {
    plan: { ...plan, range, where: every(plan.where, test), keys: [], measures: [] },
    sides: listed.has(own.rows.part) ? sidesOf(metric, own) : [],
    fields: fieldsOf(own),
  };
}

function sidesOf(metric: ResolvedMetric, { measures }: PartNeeds): readonly SideRows[] {
  const { formula } = loadedDefinition(metric.metric);
  const names = [...measures.keys()];
  const part = (of: typeof formula.numerator): CountedRows | null => {
    const weights = weightsOf((sums) => of(sums, metric.parameters), names);
    return weights && countedRows(weights, measures);
  };
  const above = part(formula.numerator);
  const below = part(formula.denominator);
  const side = (name: NumberSide, where: Test | undefined, each = 1): SideRows[] =>
    where === undefined ? [] : [{ side: name, where, each }];
  const used = measures.get('used')?.where;
  const excluded = [...measures].filter(([name]) => name.startsWith('excluded:'));
  return [
    ...side('used', used),
    ...side('numerator', above?.added, above?.each),
    ...side('subtracted', above?.subtracted, above?.each),
    ...side('denominator', below?.added, below?.each),
    ...(above && below
      ? side(
          'rest',
          every(below.added, { not: above.added }, ...(above.subtracted ? [{ not: above.subtracted }] : [])),
          below.each,
        )
      : []),
    ...excluded.flatMap(([name, { where }]) => side(name as NumberSide, where)),
  ];
}

/** Rows that each add the same to a sum, and those that take as much from it. */
interface CountedRows {
  readonly added: Test;
  readonly subtracted?: Test;
  readonly each: number;
}

/**
 * The weights of measures in a sum of them; null where it is none, or of measures that are not among the names: of another
 * part.
 */
function weightsOf(
  sum: (sums: Sums) => number,
  names: readonly string[],
): ReadonlyMap<string, number> | null {
  const asked = new Set<string>();
  const of = (value: (name: string) => number): number =>
    sum({
      number(name) {
        asked.add(name);
        return value(name);
      },
      bins: () => ({ bin: [], count: [] }),
      time: { days: NaN, isBucket: false },
    });
  if (of(() => 0) !== 0 || [...asked].some((name) => !names.includes(name))) return null;
  const weights = new Map([...asked].map((name) => [name, of((one) => (one === name ? 1 : 0))]));
  // Whatever is no weighted sum does not come out as one of measures of any size.
  const trial = new Map([...asked].map((name, at) => [name, 1009 + 211 * at * at]));
  const whole = of((name) => trial.get(name) ?? 0);
  const added = [...weights].reduce(
    (total, [name, weight]) => total + weight * (trial.get(name) as number),
    0,
  );
  if (!(Math.abs(whole - added) <= 1e-9 * Math.abs(whole)) || added === 0) return null;
  return new Map([...weights].filter(([, weight]) => weight !== 0));
}

function countedRows(
  weights: ReadonlyMap<string, number>,
  measures: ReadonlyMap<string, Measure>,
): CountedRows | null {
  const counts = [...weights].map(([name, weight]) => ({ measure: measures.get(name) as Measure, weight }));
  if (counts.length > mostCounts || counts.some(({ measure }) => measure.kind !== 'count')) return null;
  const each = Math.abs(counts[0]?.weight ?? 0);
  if (counts.some(({ weight }) => Math.abs(weight) !== each)) return null;
  const added: Test[] = [];
  const subtracted: Test[] = [];
  // Each way in which a row can be counted by some of them and not by the others.
  for (let way = 1; way < 2 ** counts.length; way += 1) {
    const isCounted = (at: number): boolean => (way & (2 ** at)) !== 0;
    const adds = counts.reduce((sum, { weight }, at) => sum + (isCounted(at) ? weight : 0), 0);
    // No metric has a row twice in one sum: counts that are added up exclude each other.
    if (Math.abs(adds) !== each) continue;
    const test = every(
      ...counts.map(({ measure: { where } }, at) => (isCounted(at) ? where : { not: where })),
    );
    (adds > 0 ? added : subtracted).push(test);
  }
  return { added: some(...added), ...(subtracted.length > 0 && { subtracted: some(...subtracted) }), each };
}

function fieldsOf({ measures }: PartNeeds): readonly string[] {
  const found = new Set<string>();
  for (const measure of measures.values()) {
    if (measure.kind === 'distinct') continue;
    for (const { field } of fieldTests(measure.where)) found.add(field);
    if ('of' in measure) for (const field of [measure.of].flat()) found.add(field);
  }
  return [...found];
}
