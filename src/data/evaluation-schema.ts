import { amountField, dimensionField, updatedAtField } from './part-fields.js';
import type { PartSchema } from './part-schema.js';

/** Dimensions that a row of an evaluation may have itself; those that it lacks come from its contact. */
export const evaluationDimensions: readonly string[] = ['agent', 'team', 'queue'];

/** The criteria that judge how an agent communicates. */
export const communicationCriteria = ['understanding', 'tone', 'accuracy', 'professionalism'] as const;

/**
 * Columns of what an evaluation has in all: points earned and possible of its criteria that count, on the first row of
 * them, not known on the others. A criterion counts where its points are known and some were possible: one without
 * possible points does not apply.
 */
export const evaluationTotals = { points: 'evaluation.points', possible: 'evaluation.possible' } as const;
/** The same of the `communicationCriteria` alone. */
export const communicationTotals = {
  points: 'evaluation.communicationPoints',
  possible: 'evaluation.communicationPossible',
} as const;

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
    amountField('possible'),
    { name: 'points', kind: 'portion', factor: 10_000, of: 'possible' },
  ],
  words: {},
  keys: [['id', 'criterion']],
};
