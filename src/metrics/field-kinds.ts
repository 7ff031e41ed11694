import { numericFields, type NumericField, responseScores, type ResponseScore } from './query.js';

const numberFields: ReadonlySet<string> = new Set([...numericFields, ...responseScores]);

/** Instants: number fields in epoch milliseconds, for ranges. */
const instantFields = ['startedAt', 'endedAt', 'updatedAt'] as const;

/** Text that is shown, never grouped or filtered by. */
const textFields = ['id', 'comment'] as const;

export function isNumericField(field: string): field is NumericField | ResponseScore {
  return numberFields.has(field);
}

export function isNumberField(field: string): boolean {
  return isNumericField(field) || (instantFields as readonly string[]).includes(field);
}

export function isTextField(field: string): boolean {
  return (textFields as readonly string[]).includes(field);
}

/**
 * A number of a field in the integer unit of its column: milliseconds for seconds, ten-thousandths for money and scores,
 * milliseconds as they are for instants. Rounded as the rows' own values are when they are read.
 */
export function toColumnUnit(field: string, value: number): number {
  if (!isNumericField(field)) return Math.round(value);
  return Math.round(value * (field.endsWith('Seconds') ? 1000 : 10_000));
}
