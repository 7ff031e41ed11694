import { amountField, dimensionField, secondsField, updatedAtField } from './part-fields.js';
import type { PartSchema } from './part-schema.js';

/** A row is what a phone system or a warehouse added up over some minutes. */
export const intervalSchema: PartSchema = {
  part: 'intervals',
  fields: [
    { name: 'from', kind: 'time' },
    { name: 'to', kind: 'time' },
    { name: 'channel', kind: 'dimension', absent: 'voice' },
    ...['queue', 'team', 'agent', 'topic', 'language', 'site', 'segment'].map(dimensionField),
    updatedAtField,
    ...['contacts', 'offered', 'answered', 'abandoned', 'handled', 'transferred'].map(amountField),
    ...['answeredWithin', 'abandonedWithin', 'callbackWithin', 'shortAbandoned'].map(amountField),
    ...['queueSeconds', 'abandonedQueueSeconds', 'talkSeconds', 'holdSeconds', 'wrapSeconds'].map(
      secondsField,
    ),
    ...['availableSeconds', 'thresholdSeconds', 'shortAbandonSeconds'].map(secondsField),
  ],
  words: {},
  keys: [['from', 'to', 'channel', 'queue', 'team', 'agent', 'topic', 'language', 'site', 'segment']],
  span: { apart: ['channel', 'queue', 'team', 'agent', 'topic', 'language', 'site', 'segment'] },
};
