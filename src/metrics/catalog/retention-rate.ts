import { stockShare } from './stock-share.js';

/** 1 − customers lost / mean number of customers in the bucket or period. */
export const retentionRate = stockShare({
  id: 'retention-rate',
  better: 'higher',
  part: 'customers',
  fields: ['opening', 'lost'],
  left: 'lost',
  stockDays: 'customerDays',
  stayed: true,
  empty: 'no-customers',
});
