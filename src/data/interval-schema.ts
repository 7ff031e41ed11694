import { dimensionField, secondsField, updatedAtField } from './part-fields.js';
import type { PartField, PartSchema } from './part-schema.js';

const dimensions = ['channel', 'queue', 'team', 'agent', 'topic', 'language', 'site', 'segment'];

/** How many contacts: a whole number, as one contact adds 1 to a count. */
function countField(name: string): PartField {
  return { name, kind: 'number', factor: 1, least: 0, most: 1e11 };
}

/** A row is what a phone system or a warehouse added up over some minutes. */
export const intervalSchema: PartSchema = {
  part: 'intervals',
  fields: [
    { name: 'from', kind: 'time' },
    // Milliseconds; a row of ten years is none.
    { name: 'minutes', kind: 'number', factor: 60_000, least: 0, most: 5_256_000 },
    { name: 'to', kind: 'end', length: 'minutes' },
    { name: 'channel', kind: 'dimension', absent: 'voice' },
    ...dimensions.slice(1).map(dimensionField),
    updatedAtField,
    ...['contacts', 'offered', 'answered', 'abandoned', 'handled', 'transferred'].map(countField),
    ...['answeredWithin', 'abandonedWithin', 'callbackWithin', 'shortAbandoned'].map(countField),
    ...['queueSeconds', 'abandonedQueueSeconds', 'talkSeconds', 'holdSeconds', 'wrapSeconds'].map(
      secondsField,
    ),
    ...['availableSeconds', 'thresholdSeconds', 'shortAbandonSeconds'].map(secondsField),
  ],
  words: {},
  keys: [['from', 'to', ...dimensions]],
  // What has other names in plans, and where the row's time ends, which its minutes say.
  further: { reserved: ['to', 'startedAt'] },
  span: { apart: dimensions },
};
