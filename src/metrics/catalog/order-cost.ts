import { moneyRatio } from './money-ratio.js';

/** Cost of the contact centre / orders of the whole company. */
export const orderCost = moneyRatio({
  id: 'order-cost',
  unit: 'money',
  better: 'lower',
  amounts: ['cost', 'orders'],
  above: 'cost',
  below: 'orders',
  of: 'all',
  empty: 'no-orders',
});
