import { moneyRatio } from './money-ratio.js';

/** Revenue / handled conversations. */
export const revenuePerContact = moneyRatio({
  id: 'revenue-per-contact',
  unit: 'money',
  better: 'higher',
  amounts: ['revenue'],
  above: 'revenue',
  below: 'conversations',
  of: 'handled',
  interval: 'mean',
  empty: 'no-handled',
});
