import type { PartField } from './part-schema.js';

/** Fields that several parts have, under the rules that they have on contacts. */

/** An id of somebody or something, and what it is grouped by. */
export function dimensionField(name: string): PartField {
  return { name, kind: 'dimension', integers: true };
}

/** The names of the row itself and when it was changed last. */
export const idField: PartField = { name: 'id', kind: 'text', integers: true };
export const updatedAtField: PartField = { name: 'updatedAt', kind: 'time' };

/** Time that is spent: whole milliseconds. */
export function secondsField(name: string): PartField {
  return { name, kind: 'number', factor: 1000, least: 0, most: 1e9 };
}

/** Money: ten-thousandths, in the currency of the row. */
export function moneyField(name: string): PartField {
  return { name, kind: 'money', factor: 10_000, least: -1e11, most: 1e11 };
}

/** People, things, points: ten-thousandths, not negative. */
export function amountField(name: string): PartField {
  return { name, kind: 'number', factor: 10_000, least: 0, most: 1e11 };
}

export const spanFields: readonly PartField[] = [
  { name: 'from', kind: 'time' },
  { name: 'to', kind: 'time' },
];
