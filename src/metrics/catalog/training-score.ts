import { every } from '../combine-tests.js';
import { defineMetric } from '../define.js';
import { sampledRatio } from '../formulas/sampled-ratio.js';
import { countOf, productsOf, squaresOf, sumOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { known } from '../populations.js';
import { isShift, starts } from './shift-time.js';

/** Shifts with a result of training, each where it starts. */
const trained = every(isShift, starts, known('trainingScore'));
const score = ['trainingScore'];
const possible = ['trainingPossible'];

/** Σ scores / Σ possible scores of training. */
export const trainingScore = defineMetric({
  id: 'training-score',
  unit: 'ratio',
  better: 'higher',
  part: 'shifts',
  counts: 'shift',
  fields: ['trainingScore'],
  parameters: {},
  resolve: (parameters) => {
    refuseUnknown(parameters, []);
    return {};
  },
  variantOf: () => ({}),
  interval: 'ratio',
  minSample: 5,
  emptyReason: () => 'no-training',
  needs: () => ({
    score: sumOf(score, trained),
    possible: sumOf(possible, trained),
    scoreSquares: squaresOf(score, trained),
    products: productsOf(score, possible, trained),
    possibleSquares: squaresOf(possible, trained),
    shifts: countOf(trained),
    used: countOf(trained),
    // Most shifts have no training: only one that says what was possible had some.
    'excluded:no-training-score': countOf(
      every(isShift, starts, known('trainingPossible'), { not: known('trainingScore') }),
    ),
  }),
  formula: sampledRatio(
    {
      above: 'score',
      below: 'possible',
      n: 'shifts',
      squaresAbove: 'scoreSquares',
      products: 'products',
      squaresBelow: 'possibleSquares',
    },
    10_000,
  ),
});
