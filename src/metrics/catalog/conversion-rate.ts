import { every } from '../combine-tests.js';
import { flagUnknown, handledConversation, handledConversationUnknown } from '../populations.js';
import { flagRate } from './flag-rate.js';

/** Conversations with a sale / handled conversations of which it is known. */
export const conversionRate = flagRate({
  id: 'conversion-rate',
  better: 'higher',
  counts: 'conversation',
  fields: ['outcome', 'sale'],
  flag: 'sale',
  of: handledConversation,
  leftOut: {
    'no-outcome': handledConversationUnknown,
    'no-flag': every(handledConversation, flagUnknown('sale')),
  },
  empty: 'no-handled',
});
