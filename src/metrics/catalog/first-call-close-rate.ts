import { every } from '../combine-tests.js';
import { answered, flagUnknown, inboundOutcomeUnknown } from '../populations.js';
import { flagRate } from './flag-rate.js';

/** Conversations closed on the first contact / answered conversations of which it is known. */
export const firstCallCloseRate = flagRate({
  id: 'first-call-close-rate',
  better: 'higher',
  counts: 'conversation',
  fields: ['outcome', 'closedFirstContact'],
  flag: 'closedFirstContact',
  of: answered,
  leftOut: {
    'no-outcome': inboundOutcomeUnknown,
    'no-flag': every(answered, flagUnknown('closedFirstContact')),
  },
  empty: 'no-answered',
});
