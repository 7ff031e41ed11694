import type { TablePart } from './part-tables.js';

/**
 * Of parts whose rows take from their contacts what they lack, the boolean column that says whether the data have a row's
 * contact.
 */
export const contactKnown: Readonly<Partial<Record<TablePart, string>>> = {
  surveys: 'response.contactKnown',
  staff: 'response.contactKnown',
  evaluations: 'evaluation.contactKnown',
};
