import { amountField, dimensionField, updatedAtField } from './part-fields.js';
import type { PartSchema } from './part-schema.js';

/** A row is one criterion of one evaluation of an agent's work; the rows of an evaluation share its id. */
export const evaluationSchema: PartSchema = {
  part: 'evaluations',
  fields: [
    { name: 'id', kind: 'dimension', integers: true, identity: true },
    dimensionField('criterion'),
    updatedAtField,
    { name: 'at', kind: 'time' },
    { name: 'contact', kind: 'dimension', integers: true, identity: true },
    dimensionField('agent'),
    dimensionField('team'),
    dimensionField('queue'),
    dimensionField('evaluator'),
    amountField('points'),
    amountField('possible'),
  ],
  words: {},
  keys: [['id', 'criterion']],
};
