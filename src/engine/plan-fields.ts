import { fieldTests } from '../query/field-tests.js';
import type { Measure, QueryPlan } from '../query/plan.js';
import { timedCycle } from '../time/cycle-field.js';

/** The columns that a plan over legs reads; cells of a cycle are made of the time. */
export function planFields(plan: QueryPlan): ReadonlySet<string> {
  const fields = new Set<string>();
  if (plan.range !== null) fields.add(plan.time);
  for (const key of plan.keys) {
    if ('field' in key) fields.add(key.field);
    else fields.add('bin' in key ? key.bin : plan.time);
  }
  for (const test of [plan.where, ...plan.measures.map((measure) => measure.where)]) {
    for (const { field } of fieldTests(test)) fields.add(timedCycle(field)?.time ?? field);
  }
  for (const field of plan.measures.flatMap(valueFields)) fields.add(field);
  return fields;
}

function valueFields(measure: Measure): readonly string[] {
  if (measure.kind === 'count') return [];
  if (measure.kind === 'sum-of-products') return [...measure.of, ...measure.and];
  return typeof measure.of === 'string' ? [measure.of] : measure.of;
}
