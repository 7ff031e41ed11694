import { every } from '../combine-tests.js';
import { defineMetric } from '../define.js';
import { proportion } from '../formulas/proportion.js';
import { countOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { inbound } from '../populations.js';
import {
  repeatNames,
  repeatParameters,
  type RepeatParameters,
  repeatTests,
  repeatVariant,
  usualRepeat,
} from './customer-relations.js';

/**
 * Inbound conversations that start within the window after another one of the same customer (and topic) / those whose
 * customer (and topic) is known. Of the data's first window it is not known what came before: it is left out of both.
 */
export const repeatContactRate = defineMetric<RepeatParameters>({
  id: 'repeat-contact-rate',
  unit: 'ratio',
  better: 'lower',
  counts: 'conversation',
  fields: ['customer'],
  variantFields: ({ sameTopic }) => (sameTopic ? ['topic'] : []),
  parameters: usualRepeat,
  resolve: (parameters) => {
    refuseUnknown(parameters, repeatNames);
    return repeatParameters(parameters);
  },
  variantOf: repeatVariant,
  interval: 'wilson',
  minSample: 30,
  emptyReason: () => 'no-contacts',
  needs: (parameters, facts) => {
    const { follows, noCustomer, noTopic, known, seenBefore } = repeatTests(parameters, facts);
    const used = every(inbound, known, seenBefore);
    return {
      repeats: countOf(every(used, follows)),
      contacts: countOf(used),
      used: countOf(used),
      'excluded:too-early': countOf(every(inbound, known, { not: seenBefore })),
      'excluded:no-customer': countOf(every(inbound, noCustomer)),
      ...(parameters.sameTopic ? { 'excluded:no-topic': countOf(every(inbound, noTopic)) } : {}),
    };
  },
  formula: proportion('repeats', 'contacts'),
});
