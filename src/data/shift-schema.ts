import {
  amountField,
  dimensionField,
  idField,
  secondsField,
  spanFields,
  updatedAtField,
} from './part-fields.js';
import type { PartSchema } from './part-schema.js';

/** A row is one shift of one agent; it may cross midnight. */
export const shiftSchema: PartSchema = {
  part: 'shifts',
  fields: [
    idField,
    dimensionField('agent'),
    updatedAtField,
    ...spanFields,
    dimensionField('team'),
    secondsField('scheduledSeconds'),
    secondsField('adherentSeconds'),
    secondsField('paidSeconds'),
    secondsField('workedSeconds'),
    secondsField('availableSeconds'),
    secondsField('handlingSeconds'),
    secondsField('trainingSeconds'),
    amountField('trainingScore'),
    amountField('trainingPossible'),
  ],
  words: {},
  keys: [['id'], ['agent', 'from']],
  span: {},
};
