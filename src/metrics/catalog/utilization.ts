import { ratio } from '../formulas/ratio.js';
import { handlingShare } from './shift-time.js';

/** Handling / worked time of shifts. Contacts handled at the same time are added, so that it can pass 1. */
export const utilization = handlingShare({
  id: 'utilization',
  better: 'none',
  times: ['workedSeconds', 'handlingSeconds'],
  formula: ratio(
    (sums) => sums.number('handlingSeconds') / 1000,
    (sums) => sums.number('workedSeconds') / 1000,
    (sums) => sums.number('shifts'),
  ),
});
