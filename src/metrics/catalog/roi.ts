import { moneyRatio } from './money-ratio.js';

/** (Revenue − cost) / cost. */
export const roi = moneyRatio({
  id: 'roi',
  unit: 'ratio',
  sumsIn: 'money',
  signed: true,
  better: 'higher',
  amounts: ['cost', 'revenue'],
  above: 'revenue',
  less: 'cost',
  below: 'cost',
  of: 'all',
  empty: 'no-cost',
});
