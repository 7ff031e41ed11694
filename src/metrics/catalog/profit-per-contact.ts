import { moneyRatio } from './money-ratio.js';

/** (Revenue − cost) / handled conversations. */
export const profitPerContact = moneyRatio({
  id: 'profit-per-contact',
  unit: 'money',
  signed: true,
  better: 'higher',
  amounts: ['cost', 'revenue'],
  above: 'revenue',
  less: 'cost',
  below: 'conversations',
  of: 'handled',
  empty: 'no-handled',
});
