import type { Measure, Test } from '../../query/plan.js';
import { every } from '../combine-tests.js';
import { type MetricDefinition, defineMetric } from '../define.js';
import { proportion } from '../formulas/proportion.js';
import { countOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { flagged, flagKnown } from '../populations.js';
import type { ReasonCode } from '../table.js';

/** What tells one share of a flag from another. */
export type FlagRate = Pick<MetricDefinition, 'id' | 'better' | 'counts' | 'fields'> & {
  readonly flag: string;
  /** The rows that the flag is asked of: the share is of those on which it is known. */
  readonly of: Test;
  /** Rows of the population, or that may be, that are left out, each for one reason. */
  readonly leftOut: Readonly<Partial<Record<ReasonCode, Test>>>;
  readonly empty: ReasonCode;
};

/** Rows with a flag set / rows on which it is known. */
export function flagRate({ flag, of, leftOut, empty, ...named }: FlagRate): MetricDefinition {
  const used = every(of, flagKnown(flag));
  const excluded: Record<string, Measure> = {};
  for (const [reason, where] of Object.entries(leftOut)) excluded[`excluded:${reason}`] = countOf(where);
  return defineMetric({
    ...named,
    unit: 'ratio',
    parameters: {},
    resolve: (parameters) => {
      refuseUnknown(parameters, []);
      return {};
    },
    variantOf: () => ({}),
    interval: 'wilson',
    minSample: 30,
    emptyReason: () => empty,
    needs: () => ({
      set: countOf(every(of, flagged(flag))),
      known: countOf(used),
      used: countOf(used),
      ...excluded,
    }),
    formula: proportion('set', 'known'),
  });
}
