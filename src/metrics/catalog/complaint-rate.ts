import { always } from '../../query/plan.js';
import { flagUnknown } from '../populations.js';
import { flagRate } from './flag-rate.js';

/** Conversations with a complaint / those of which it is known. */
export const complaintRate = flagRate({
  id: 'complaint-rate',
  better: 'lower',
  counts: 'conversation',
  fields: ['complaint'],
  flag: 'complaint',
  of: always,
  leftOut: { 'no-flag': flagUnknown('complaint') },
  empty: 'no-contacts',
});
