import { every } from '../combine-tests.js';
import { inbound, onChannels } from '../populations.js';
import { plainCount } from './plain-count.js';

/** Inbound conversations by voice, whatever became of them. */
export const callVolume = plainCount(
  'call-volume',
  'conversation',
  every(inbound, onChannels(['voice'])),
  'no-contacts',
);
