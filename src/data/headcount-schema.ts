import { amountField, dimensionField, spanFields, updatedAtField } from './part-fields.js';
import type { PartSchema } from './part-schema.js';

/** A row is how many people there were at both ends of a stretch of time, and who came and went in it. */
export const headcountSchema: PartSchema = {
  part: 'headcount',
  fields: [
    ...spanFields,
    dimensionField('team'),
    updatedAtField,
    amountField('opening'),
    amountField('joined'),
    amountField('left'),
    amountField('closing'),
  ],
  words: {},
  keys: [['from', 'to', 'team']],
  span: { apart: ['team'] },
  stock: ['opening', 'joined', 'left', 'closing'],
};
