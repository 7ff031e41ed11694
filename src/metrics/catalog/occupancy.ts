import { ratio } from '../formulas/ratio.js';
import { handlingShare } from './shift-time.js';

/** Handling / (handling + available) time of shifts. */
export const occupancy = handlingShare({
  id: 'occupancy',
  better: 'none',
  times: ['handlingSeconds', 'availableSeconds'],
  formula: ratio(
    (sums) => sums.number('handlingSeconds') / 1000,
    (sums) => (sums.number('handlingSeconds') + sums.number('availableSeconds')) / 1000,
    (sums) => sums.number('shifts'),
  ),
});
