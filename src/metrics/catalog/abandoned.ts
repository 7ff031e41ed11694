import { abandoned, inboundOutcomeUnknown } from '../populations.js';
import { legCount } from './leg-count.js';

/** Inbound legs that hung up in the queue before an agent answered. */
export const abandonedCount = legCount('abandoned', abandoned, inboundOutcomeUnknown, 'no-abandoned');
