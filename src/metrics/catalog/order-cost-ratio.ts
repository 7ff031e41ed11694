import { moneyRatio } from './money-ratio.js';

/** Cost of the contact centre / value of the orders of the whole company. */
export const orderCostRatio = moneyRatio({
  id: 'order-cost-ratio',
  unit: 'ratio',
  sumsIn: 'money',
  better: 'lower',
  amounts: ['cost', 'orderValue'],
  above: 'cost',
  below: 'orderValue',
  of: 'all',
  empty: 'no-order-value',
});
