import type { CodeColumn } from '../data/column.js';
import { conversationFields, type Table } from '../data/contact-data.js';
import { allOf } from './field-tests.js';
import type { Measure, PlanKey, QueryPlan, Test } from './plan.js';
import { timedPlan } from './timed-plan.js';

/** What a conversation says, by the legs' field. */
const ofSeveralLegs: ReadonlyMap<string, string> = new Map(Object.entries(conversationFields));

/** A leg that is a conversation of its own says the same as it, but that an agent who did not take it is not its agent. */
const ofOneLeg: ReadonlyMap<string, string> = new Map(
  (['agent', 'team'] as const).map((field) => [field, conversationFields[field]]),
);

/**
 * A plan over conversations as one over legs: their first legs, with what the conversation says in place of what the leg
 * does. Where no conversation has several legs, every leg is a first one, and the plan shares its rows and columns with
 * other plans. Tests of cells are of the plan's time. Measures stand in the same order as in the plan given.
 */
export function legPlan(plan: QueryPlan, hasSeveralLegs: boolean): QueryPlan {
  if (plan.unit === 'leg') return timedPlan(plan);
  const renamed = hasSeveralLegs ? bySeveralLegs : byOneLeg;
  const where = renamed.test(plan.where);
  return timedPlan({
    ...plan,
    unit: 'leg',
    time:
      hasSeveralLegs && plan.time === 'effectiveEndedAt' ? conversationFields.effectiveEndedAt : plan.time,
    where: hasSeveralLegs ? allOf(where, { field: 'firstLeg', in: ['true'] }) : where,
    keys: plan.keys.map(renamed.key),
    measures: plan.measures.map(renamed.measure),
  });
}

const severalLegs = new WeakMap<CodeColumn, boolean>();

/** Whether some conversation has more than one leg. Asked of the rows once a table. */
export function hasSeveralLegs(contacts: Table): boolean {
  if (contacts.column('conversation') === undefined) return false;
  const firstLeg = contacts.column('firstLeg');
  if (firstLeg?.kind !== 'code') return false;
  let has = severalLegs.get(firstLeg);
  if (has === undefined) {
    has = firstLeg.codes.includes(firstLeg.values.indexOf('false') as never);
    severalLegs.set(firstLeg, has);
  }
  return has;
}

interface Renaming {
  test(test: Test): Test;
  key(key: PlanKey): PlanKey;
  measure(measure: Measure): Measure;
}

function renaming(names: ReadonlyMap<string, string>): Renaming {
  // The same measure is the same object in plan after plan: so is what it is renamed to.
  const measures = new WeakMap<Measure, Measure>();
  const nameOf = (field: string): string => names.get(field) ?? field;
  const test = (asked: Test): Test => {
    if ('field' in asked) return { ...asked, field: nameOf(asked.field) };
    if ('not' in asked) return { not: test(asked.not) };
    return 'all' in asked ? { all: asked.all.map(test) } : { any: asked.any.map(test) };
  };
  const rename = (measure: Measure): Measure => {
    const where = test(measure.where);
    if (measure.kind === 'count') return { ...measure, where };
    if (measure.kind === 'histogram' || measure.kind === 'distinct')
      return { ...measure, of: nameOf(measure.of), where };
    const of = measure.of.map(nameOf);
    if (measure.kind === 'sum-of-products') return { ...measure, of, and: measure.and.map(nameOf), where };
    return { ...measure, of, where };
  };
  return {
    test,
    key: (key) => {
      if ('field' in key) return { ...key, field: nameOf(key.field) };
      return 'bin' in key ? { ...key, bin: nameOf(key.bin) } : key;
    },
    measure: (measure) => {
      const renamed = measures.get(measure) ?? rename(measure);
      measures.set(measure, renamed);
      return renamed;
    },
  };
}

const bySeveralLegs = renaming(ofSeveralLegs);
const byOneLeg = renaming(ofOneLeg);
