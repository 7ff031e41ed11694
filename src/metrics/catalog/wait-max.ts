import { defineMetric } from '../define.js';
import { every } from '../combine-tests.js';
import { maximum } from '../formulas/maximum.js';
import { maxOf } from '../measures.js';
import { channels, refuseUnknown } from '../parameters.js';
import { offered, onChannels, queueChannels, waitKnown } from '../populations.js';
import { waitCoverage } from './wait-coverage.js';
import type { WaitParameters } from './wait-quantile.js';

/** The longest wait of the offered. */
export const waitMax = defineMetric<WaitParameters>({
  id: 'wait-max',
  unit: 'seconds',
  better: 'lower',
  counts: 'leg',
  fields: ['outcome', 'queueSeconds'],
  parameters: { channels: queueChannels },
  resolve: (parameters, facts) => {
    refuseUnknown(parameters, ['channels']);
    return { channels: channels(parameters, facts) };
  },
  variantOf: (p) => ({ channels: p.channels }),
  interval: 'none',
  minSample: 30,
  emptyReason: () => 'no-waits',
  needs: (p) => ({
    longest: maxOf('queueSeconds', every(onChannels(p.channels), offered, waitKnown)),
    ...waitCoverage(p.channels),
  }),
  formula: maximum('longest', 'used'),
});
