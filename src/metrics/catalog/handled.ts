import { handled, outcomeUnknown } from '../populations.js';
import { legCount } from './leg-count.js';

/** Legs that an agent answered, inbound or outbound. */
export const handledCount = legCount('handled', handled, outcomeUnknown, 'no-handled');
