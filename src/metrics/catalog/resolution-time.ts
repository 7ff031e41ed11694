import { flagged, flagUnknown } from '../populations.js';
import { meanTime } from './mean-time.js';

/** Resolution seconds / resolved conversations on which they are known. */
export const resolutionTime = meanTime({
  id: 'resolution-time',
  better: 'lower',
  counts: 'conversation',
  fields: ['resolved', 'resolutionSeconds'],
  time: 'resolutionSeconds',
  untimed: 'no-resolution-time',
  of: flagged('resolved'),
  unsure: ['no-resolution', flagUnknown('resolved')],
  empty: 'no-resolved',
});
