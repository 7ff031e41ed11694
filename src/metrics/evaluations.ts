import type { communicationTotals, evaluationTotals } from '../data/evaluation-schema.js';
import { always, type Measure, type Test } from '../query/plan.js';
import { every } from './combine-tests.js';
import type { Formula } from './define.js';
import { sampledRatio } from './formulas/sampled-ratio.js';
import { countOf, productsOf, squaresOf, sumOf } from './measures.js';
import { known } from './populations.js';

/** The words of the catalogue on evaluations, as tests and sums of one criterion. */

/** It applies: some points were possible. Whatever else a row says, without them it is no criterion. */
const applicable: Test = { field: 'possible', from: 1 };

export type EvaluationTotals = typeof evaluationTotals | typeof communicationTotals;

/**
 * Points earned and possible of criteria that apply, of all or of some, and of how many evaluations. The sample is the
 * evaluation with what it has in all (`totals`), but its criterion where criteria are told apart: where there is only one, or
 * it is grouped or filtered by them (`asked`).
 */
export function pointsOf(
  criteria: readonly string[] | null,
  totals: EvaluationTotals,
  asked: ReadonlySet<string>,
): Readonly<Record<string, Measure>> {
  const of: Test = criteria === null ? always : { field: 'criterion', in: criteria };
  const used = every(of, applicable, known('points'));
  const isOfCriteria = criteria?.length === 1 || asked.has('criterion');
  const { points, possible } = isOfCriteria ? { points: 'points', possible: 'possible' } : totals;
  const sample = isOfCriteria ? used : known(possible);
  return {
    points: sumOf(['points'], used),
    possible: sumOf(['possible'], used),
    evaluations: countOf(sample),
    pointsSquares: squaresOf([points], sample),
    products: productsOf([points], [possible], sample),
    possibleSquares: squaresOf([possible], sample),
    used: countOf(used),
    'excluded:no-points': countOf(every(of, applicable, { not: known('points') })),
  };
}

/** Points earned / points possible. */
export const pointsRatio: Formula = sampledRatio(
  {
    above: 'points',
    below: 'possible',
    n: 'evaluations',
    squaresAbove: 'pointsSquares',
    products: 'products',
    squaresBelow: 'possibleSquares',
  },
  10_000,
);
