import { hasValues } from './code-column.js';
import type { Column } from './column.js';

/** Whether any row has a value; of texts that are only shown nobody looks. */
export function isKnown(column: Column): boolean {
  if (column.kind === 'code') return hasValues(column.codes);
  return column.kind === 'text' || column.min <= column.max;
}
