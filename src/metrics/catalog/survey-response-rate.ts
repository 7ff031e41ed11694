import { every } from '../combine-tests.js';
import { flagUnknown, handledConversation, handledConversationUnknown } from '../populations.js';
import { flagRate } from './flag-rate.js';

/** Conversations with a customer's response / handled conversations. */
export const surveyResponseRate = flagRate({
  id: 'survey-response-rate',
  better: 'higher',
  counts: 'conversation',
  fields: ['outcome', 'surveyed'],
  flag: 'surveyed',
  of: handledConversation,
  leftOut: {
    'no-outcome': handledConversationUnknown,
    'no-flag': every(handledConversation, flagUnknown('surveyed')),
  },
  empty: 'no-handled',
});
