import { always } from '../../query/plan.js';
import { flagUnknown } from '../populations.js';
import { flagRate } from './flag-rate.js';

/** Conversations resolved / those of which it is known. */
export const resolutionRate = flagRate({
  id: 'resolution-rate',
  better: 'higher',
  counts: 'conversation',
  fields: ['resolved'],
  flag: 'resolved',
  of: always,
  leftOut: { 'no-flag': flagUnknown('resolved') },
  empty: 'no-contacts',
});
