import type { By, Condition } from '../../../src/metrics/query.js';
import type { NaiveRow } from './naive-rows.js';

export function passesAll(row: NaiveRow, where: Readonly<Record<string, Condition>> | undefined): boolean {
  return Object.entries(where ?? {}).every(([field, condition]) => passes(row, field, condition));
}

function passes(row: NaiveRow, field: string, condition: Condition): boolean {
  if (typeof condition === 'object' && condition !== null && ('min' in condition || 'max' in condition)) {
    const number = row.number[field] ?? null;
    if (number === null) return false;
    const value = field.endsWith('Seconds') ? number / 1000 : number;
    return value >= (condition.min ?? -Infinity) && value < (condition.max ?? Infinity);
  }
  const value = row.text[field] ?? null;
  if (typeof condition === 'string' || condition === null) return value === condition;
  if ('not' in condition) return !(condition.not as readonly (string | null)[]).includes(value);
  return (condition as readonly (string | null)[]).includes(value);
}

export function binOf(
  row: NaiveRow,
  { bin, edges }: Extract<By, { readonly edges: readonly number[] }>,
): string | null {
  const number = row.number[bin] ?? null;
  if (number === null) return null;
  const value = bin.endsWith('Seconds') ? number / 1000 : number;
  const edge = edges.findLast((each) => each <= value);
  return edge === undefined ? `<${edges[0]}` : String(edge);
}
