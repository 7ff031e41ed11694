import { spanFields } from './part-fields.js';
import type { PartSchema } from './part-schema.js';

/** What may have happened. */
export const eventKinds = ['promotion', 'outage', 'holiday', 'change'] as const;

/** Something that happened to the centre as a whole, and that numbers of its time are read by. */
export const eventSchema: PartSchema = {
  part: 'events',
  fields: [
    ...spanFields,
    { name: 'label', kind: 'text' },
    { name: 'kind', kind: 'dimension', values: eventKinds },
  ],
  words: {},
  keys: [],
  span: {},
};
