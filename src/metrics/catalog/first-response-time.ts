import { answered, inboundOutcomeUnknown } from '../populations.js';
import { meanTime } from './mean-time.js';

/** First-response seconds / answered legs on which they are known: who was not answered was not responded to. */
export const firstResponseTime = meanTime({
  id: 'first-response-time',
  better: 'lower',
  counts: 'leg',
  fields: ['outcome', 'firstResponseSeconds'],
  time: 'firstResponseSeconds',
  untimed: 'no-first-response',
  of: answered,
  unsure: ['no-outcome', inboundOutcomeUnknown],
  empty: 'no-answered',
});
