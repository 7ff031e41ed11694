import { defineMetric, type MetricDefinition } from '../define.js';
import type { MetricId } from './ids.js';
import { every } from '../combine-tests.js';
import { quantile } from '../formulas/quantile.js';
import { histogramOf } from '../measures.js';
import { channels, refuseUnknown } from '../parameters.js';
import { offered, onChannels, queueChannels, waitKnown } from '../populations.js';
import { waitCoverage } from './wait-coverage.js';

export type WaitParameters = { readonly channels: readonly string[] };

/** A quantile of the queue seconds of offered legs, from a histogram that merges: relative error at most 1 %. */
export function waitQuantile(id: MetricId, p: number): MetricDefinition<WaitParameters> {
  return defineMetric<WaitParameters>({
    id,
    unit: 'seconds',
    better: 'lower',
    counts: 'leg',
    fields: ['outcome', 'queueSeconds'],
    parameters: { channels: queueChannels },
    resolve: (parameters, facts) => {
      refuseUnknown(parameters, ['channels']);
      return { channels: channels(parameters, facts) };
    },
    variantOf: (parameters) => ({ channels: parameters.channels }),
    interval: 'none',
    minSample: 30,
    approximate: true,
    emptyReason: () => 'no-waits',
    needs: (parameters) => ({
      waits: histogramOf('queueSeconds', every(onChannels(parameters.channels), offered, waitKnown)),
      ...waitCoverage(parameters.channels),
    }),
    formula: quantile('waits', 'used', p),
  });
}
