import type { Sums } from '../define.js';
import { every } from '../combine-tests.js';
import { quotient } from '../formulas/quotient.js';
import { ratio } from '../formulas/ratio.js';
import { countOf, sumOf } from '../measures.js';
import { known } from '../populations.js';
import type { MetricComponent } from '../table.js';
import { handlingShare } from './shift-time.js';

/** (Paid − handling − available) / paid time of shifts, with what of it is known to be training. */
export const shrinkage = handlingShare({
  id: 'shrinkage',
  better: 'none',
  // More may be handled in a shift than is paid.
  signed: true,
  times: ['paidSeconds', 'handlingSeconds', 'availableSeconds'],
  further: (used) => ({
    training: sumOf(['trainingSeconds'], used),
    trained: countOf(every(used, known('trainingSeconds'))),
  }),
  formula: {
    ...ratio(
      (sums) => lost(sums) / 1000,
      (sums) => sums.number('paidSeconds') / 1000,
      (sums) => sums.number('shifts'),
    ),
    components(sums) {
      const training = sums.number('training');
      const isTold = sums.number('trained') > 0;
      return [part('training', isTold ? training : NaN, sums), part('other', lost(sums) - training, sums)];
    },
  },
});

/** Paid milliseconds in which nothing was handled or waited for. */
function lost(sums: Sums): number {
  return sums.number('paidSeconds') - sums.number('handlingSeconds') - sums.number('availableSeconds');
}

function part(name: string, time: number, sums: Sums): MetricComponent {
  const value = quotient(time, sums.number('paidSeconds'));
  const weight = quotient(time, lost(sums));
  return { name, value: Number.isNaN(value) ? null : value, weight: Number.isNaN(weight) ? 0 : weight };
}
