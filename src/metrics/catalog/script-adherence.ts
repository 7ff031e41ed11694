import { always } from '../../query/plan.js';
import { flagRate } from './flag-rate.js';

/** Legs on which the script was followed / legs evaluated for it: the others nobody meant to evaluate. */
export const scriptAdherence = flagRate({
  id: 'script-adherence',
  better: 'higher',
  counts: 'leg',
  fields: ['followedScript'],
  flag: 'followedScript',
  of: always,
  leftOut: {},
  empty: 'no-evaluated',
});
