import { stockShare } from './stock-share.js';

/** Leavers / mean headcount of the bucket or period; `annualized`: as of a year. */
export const attritionRate = stockShare({
  id: 'attrition-rate',
  better: 'lower',
  part: 'headcount',
  fields: ['opening', 'closing', 'left'],
  left: 'left',
  stockDays: 'headcountDays',
  canBeAnnualized: true,
  empty: 'no-headcount',
  targetOf({ annualized }, length) {
    if (annualized === true || length === 'year') return 0.3;
    return length === 'month' ? 0.02 : undefined;
  },
});
