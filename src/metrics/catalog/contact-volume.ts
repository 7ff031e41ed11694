import { inbound } from '../populations.js';
import { plainCount } from './plain-count.js';

/** Inbound conversations on all channels, whatever became of them. */
export const contactVolume = plainCount('contact-volume', 'conversation', inbound, 'no-contacts');
