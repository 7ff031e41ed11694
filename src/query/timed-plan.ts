import { cycleOfField, timedField } from '../time/cycle-field.js';
import type { Measure, QueryPlan, Test } from './plan.js';

type Time = QueryPlan['time'];

/** A plan whose tests of cells (`time.hour-of-week`) are of its own time (`startedAt.hour-of-week`). */
export function timedPlan(plan: QueryPlan): QueryPlan {
  const { time } = plan;
  const where = timedTest(plan.where, time);
  const measures = plan.measures.map((measure) => timedMeasure(measure, time));
  const isSame = where === plan.where && measures.every((measure, at) => measure === plan.measures[at]);
  return isSame ? plan : { ...plan, where, measures };
}

/** The same of a test; the test itself where it asks for no cell. */
export function timedTest(test: Test, time: Time): Test {
  if ('field' in test) {
    const cycle = cycleOfField(test.field);
    return cycle === undefined ? test : { ...test, field: timedField(time, cycle) };
  }
  if ('not' in test) {
    const not = timedTest(test.not, time);
    return not === test.not ? test : { not };
  }
  const parts = 'all' in test ? test.all : test.any;
  const timed = parts.map((part) => timedTest(part, time));
  if (timed.every((part, at) => part === parts[at])) return test;
  return 'all' in test ? { all: timed } : { any: timed };
}

/** The same measure is the same object in plan after plan: so is what becomes of it. */
const timedMeasures: Readonly<Record<Time, WeakMap<Measure, Measure>>> = {
  startedAt: new WeakMap(),
  effectiveEndedAt: new WeakMap(),
  conversationEndedAt: new WeakMap(),
};

function timedMeasure(measure: Measure, time: Time): Measure {
  const known = timedMeasures[time].get(measure);
  if (known !== undefined) return known;
  const where = timedTest(measure.where, time);
  const timed = where === measure.where ? measure : { ...measure, where };
  timedMeasures[time].set(measure, timed);
  return timed;
}
