import { moneyRatio } from './money-ratio.js';

/** (Direct + indirect cost) / handled conversations. */
export const costPerContact = moneyRatio({
  id: 'cost-per-contact',
  unit: 'money',
  better: 'lower',
  amounts: ['cost'],
  above: 'cost',
  below: 'conversations',
  of: 'handled',
  empty: 'no-handled',
});
