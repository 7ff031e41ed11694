import { moneyRatio } from './money-ratio.js';

/** Cost / sales. */
export const costPerSale = moneyRatio({
  id: 'cost-per-sale',
  unit: 'money',
  better: 'lower',
  amounts: ['cost', 'sales'],
  above: 'cost',
  below: 'sales',
  of: 'handled',
  empty: 'no-sales',
});
