import { countFromIntervals } from '../from-intervals.js';
import { inbound } from '../populations.js';
import { plainCount } from './plain-count.js';

/**
 * Inbound conversations on all channels, whatever became of them. Rows of intervals do not tell conversations: here alone
 * what they call contacts is taken for them.
 */
export const contactVolume = {
  ...plainCount('contact-volume', 'conversation', inbound, 'no-contacts'),
  fromIntervals: () => countFromIntervals('contacts', ['contacts']),
};
