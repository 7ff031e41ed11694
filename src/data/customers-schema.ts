import { amountField, dimensionField, moneyField, spanFields, updatedAtField } from './part-fields.js';
import type { PartSchema } from './part-schema.js';

/** A row is how many customers there were at both ends of a stretch of time, what came and went, and what they are worth. */
export const customersSchema: PartSchema = {
  part: 'customers',
  fields: [
    ...spanFields,
    dimensionField('segment'),
    updatedAtField,
    { name: 'currency', kind: 'currency' },
    amountField('opening'),
    amountField('gained'),
    amountField('lost'),
    amountField('closing'),
    moneyField('averagePurchase'),
    amountField('purchasesPerYear'),
    amountField('lifetimeYears'),
  ],
  words: {},
  keys: [['from', 'to', 'segment']],
  span: { apart: ['segment'] },
  stock: ['opening', 'gained', 'lost', 'closing'],
};
