import type { Measure, Test } from '../../query/plan.js';
import { every } from '../combine-tests.js';
import { type MetricDefinition, defineMetric } from '../define.js';
import { mean } from '../formulas/mean.js';
import { countOf, squaresOf, sumOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { known } from '../populations.js';
import type { ReasonCode } from '../table.js';

/** What tells one mean of a duration from another. */
export type MeanTime = Pick<MetricDefinition, 'id' | 'better' | 'counts' | 'fields'> & {
  /** The field of seconds; rows without it are left out, for this reason. */
  readonly time: string;
  readonly untimed: ReasonCode;
  readonly of: Test;
  /** Rows of which it is not known whether they belong to the population. */
  readonly unsure: readonly [reason: ReasonCode, where: Test];
  readonly empty: ReasonCode;
};

/** Σ of a duration / rows of a population on which it is known. */
export function meanTime({ time, untimed, of, unsure, empty, ...named }: MeanTime): MetricDefinition {
  const used = every(of, known(time));
  const needs: Readonly<Record<string, Measure>> = {
    time: sumOf([time], used),
    squares: squaresOf([time], used),
    rows: countOf(used),
    used: countOf(used),
    [`excluded:${unsure[0]}`]: countOf(unsure[1]),
    [`excluded:${untimed}`]: countOf(every(of, { not: known(time) })),
  };
  return defineMetric({
    ...named,
    unit: 'seconds',
    parameters: {},
    resolve: (parameters) => {
      refuseUnknown(parameters, []);
      return {};
    },
    variantOf: () => ({}),
    interval: 'mean',
    minSample: 30,
    emptyReason: () => empty,
    needs: () => needs,
    formula: mean({ sum: 'time', squares: 'squares', n: 'rows' }, 1000),
  });
}
