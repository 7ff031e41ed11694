import { answered, inboundOutcomeUnknown } from '../populations.js';
import { legCount } from './leg-count.js';

/** Inbound legs that an agent answered. */
export const answeredCount = legCount('answered', answered, inboundOutcomeUnknown, 'no-answered');
