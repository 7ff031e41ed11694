import { inboundOutcomeUnknown, offered } from '../populations.js';
import { legCount } from './leg-count.js';

/** Inbound legs that came to a queue. */
export const offeredCount = legCount('offered', offered, inboundOutcomeUnknown, 'no-offered');
