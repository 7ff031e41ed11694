import { stockShare } from './stock-share.js';

/** Customers lost / mean number of customers in the bucket or period. */
export const churnRate = stockShare({
  id: 'churn-rate',
  better: 'lower',
  part: 'customers',
  fields: ['opening', 'lost'],
  left: 'lost',
  stockDays: 'customerDays',
  empty: 'no-customers',
});
