import { always } from '../../query/plan.js';
import type { MetricDefinition } from '../define.js';
import { choice, refuseUnknown } from '../parameters.js';
import { flagUnknown } from '../populations.js';
import { flagRate } from './flag-rate.js';

/** Told by a flag of the data. Without the flag it is not supplied. */
const methods = ['flagged'] as const;

/** Conversations resolved on the first contact / those of which it is known. */
export const fcr: MetricDefinition = {
  ...flagRate({
    id: 'fcr',
    better: 'higher',
    counts: 'conversation',
    fields: ['resolvedFirstContact'],
    flag: 'resolvedFirstContact',
    of: always,
    leftOut: { 'no-flag': flagUnknown('resolvedFirstContact') },
    empty: 'no-contacts',
  }),
  parameters: { method: 'flagged' },
  resolve: (parameters) => {
    refuseUnknown(parameters, ['method']);
    return { method: choice(parameters, 'method', methods, 'flagged') };
  },
  variantOf: () => ({ method: 'flagged' }),
};
