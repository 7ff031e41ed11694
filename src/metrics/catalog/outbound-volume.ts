import { outbound } from '../populations.js';
import { plainCount } from './plain-count.js';

/** Outbound legs, whatever became of them. */
export const outboundVolume = plainCount('outbound-volume', 'leg', outbound, 'no-attempts');
