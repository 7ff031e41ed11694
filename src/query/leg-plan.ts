import { allOf } from './field-tests.js';
import type { Measure, PlanKey, QueryPlan, Test } from './plan.js';

/** A conversation's own agent and team are derived columns of its legs. */
const conversationFields: ReadonlyMap<string, string> = new Map([
  ['agent', 'conversationAgent'],
  ['team', 'conversationTeam'],
]);

/**
 * A plan over conversations as one over legs: their first legs, with the conversation's agent and team in place of the
 * leg's. Where no contact names a conversation every leg is a first one, and the plan shares its rows with other plans.
 * Measures stand in the same order as in the plan given.
 */
export function legPlan(plan: QueryPlan, hasConversations: boolean): QueryPlan {
  if (plan.unit === 'leg') return plan;
  const where = renamedTest(plan.where);
  return {
    ...plan,
    unit: 'leg',
    where: hasConversations ? allOf(where, { field: 'firstLeg', in: ['true'] }) : where,
    keys: plan.keys.map(renamedKey),
    measures: plan.measures.map((measure): Measure => ({ ...measure, where: renamedTest(measure.where) })),
  };
}

function renamed(field: string): string {
  return conversationFields.get(field) ?? field;
}

function renamedKey(key: PlanKey): PlanKey {
  return 'field' in key ? { ...key, field: renamed(key.field) } : key;
}

function renamedTest(test: Test): Test {
  if ('field' in test) return { ...test, field: renamed(test.field) };
  if ('not' in test) return { not: renamedTest(test.not) };
  return 'all' in test ? { all: test.all.map(renamedTest) } : { any: test.any.map(renamedTest) };
}
