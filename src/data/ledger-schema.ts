import { amountField, dimensionField, moneyField, spanFields, updatedAtField } from './part-fields.js';
import type { PartSchema } from './part-schema.js';

/** A row is what a stretch of time (a day, a month) cost and brought in, of all or of one queue or team. */
export const ledgerSchema: PartSchema = {
  part: 'ledger',
  fields: [
    ...spanFields,
    dimensionField('queue'),
    dimensionField('team'),
    updatedAtField,
    { name: 'currency', kind: 'currency' },
    moneyField('directCost'),
    moneyField('indirectCost'),
    moneyField('revenue'),
    moneyField('orderValue'),
    amountField('sales'),
    amountField('orders'),
  ],
  words: {},
  keys: [['from', 'to', 'queue', 'team']],
  span: { apart: ['queue', 'team'] },
};
