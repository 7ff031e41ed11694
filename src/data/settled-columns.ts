import type { Problem } from '../problem.js';
import { hasValues, withoutUnused } from './code-column.js';
import { booleanValues, type CodeColumn, type Column, type NumberColumn } from './column.js';
import { contactFields } from './contact-schema.js';
import type { Ingested } from './contact-ingest.js';
import { decodeNumbers, encodeNumbers } from './number-column.js';
import { coded } from './problem-log.js';
import { isCurrency } from './settings.js';

/** Fields that every row has, if only by default: they are columns even where there is no row. */
const always: ReadonlySet<string> = new Set(['startedAt', 'channel', 'direction']);

const isFalse = 1;
const isTrue = 2;

/** The columns as they are asked about, after the rules that look at all rows at once. */
export interface SettledColumns {
  readonly columns: ReadonlyMap<string, Column>;
  readonly currency: string | null;
  readonly problems: readonly Problem[];
}

/**
 * Applies what only the whole of the rows can tell: the currency where none is declared (the one that all rows name, if
 * it is one), booleans that the data have and that are false where nobody was reached, booleans that are never false.
 */
export function settleColumns(ingested: Ingested): SettledColumns {
  const columns = new Map<string, Column>();
  for (const [name, column] of ingested.columns) {
    if (always.has(name) || isKnown(column)) columns.set(name, tidied(column, ingested));
  }
  const problems: Problem[] = [];
  const currency = settleCurrency(ingested, columns, problems);
  fillUnreached(columns);
  for (const field of contactFields) {
    const column = field.kind === 'boolean' ? (columns.get(field.name) as CodeColumn | undefined) : undefined;
    if (column === undefined || ingested.settings.absentIsFalse.has(field.name)) continue;
    if (column.codes.includes(isTrue) && !column.codes.includes(isFalse)) {
      problems.push(coded('boolean-only-true', { field: field.name }, knownRows(column)));
    }
  }
  return { columns, currency, problems };
}

/** Whether any row has a value. */
function isKnown(column: Column): boolean {
  if (column.kind === 'code') return hasValues(column.codes);
  return column.kind === 'text' || column.min <= column.max;
}

/** Of rows that were dropped as duplicates, the dictionaries still have the texts: the next reading goes on from them. */
function tidied(column: Column, { counts }: Ingested): Column {
  const isTidy = counts.deduplicated === 0 || column.kind !== 'code' || column.values === booleanValues;
  return isTidy ? column : withoutUnused(column);
}

function settleCurrency(
  { settings, currencyUses }: Ingested,
  columns: Map<string, Column>,
  problems: Problem[],
): string | null {
  if (settings.currency !== null || currencyUses.size === 0) return settings.currency;
  if (currencyUses.size === 1) {
    const [[only, { rows, first }]] = [...currencyUses] as [[string, { rows: number; first: [] }]];
    if (isCurrency(only)) return only;
    problems.push(coded('currency-invalid', { value: only }, Math.max(1, rows), first));
    return null;
  }
  for (const [currency, { rows, first }] of currencyUses) {
    if (rows > 0) problems.push(coded('mixed-currency', { currency }, rows, first));
  }
  const named = (columns.get('currency') as CodeColumn | undefined)?.codes;
  if (named === undefined) return null;
  for (const field of contactFields) {
    const column = field.kind === 'money' ? (columns.get(field.name) as NumberColumn | undefined) : undefined;
    if (column === undefined) continue;
    const left = encodeNumbers(decodeNumbers(column).map((value, row) => (named[row] === 0 ? value : NaN)));
    if (left.min <= left.max) columns.set(field.name, left);
    else columns.delete(field.name);
  }
  return null;
}

function fillUnreached(columns: Map<string, Column>): void {
  const directions = columns.get('direction') as CodeColumn;
  const outcomes = columns.get('outcome') as CodeColumn | undefined;
  if (outcomes === undefined) return;
  for (const field of contactFields) {
    if (field.kind !== 'boolean' || field.unreached === undefined) continue;
    const column = columns.get(field.name) as CodeColumn | undefined;
    if (column === undefined) continue;
    const { direction, outcomes: unreached } = field.unreached;
    const sought = directions.values.indexOf(direction);
    const isUnreached = outcomes.values.map((outcome) => outcome !== null && unreached.includes(outcome));
    const codes = column.codes.map((code, row) =>
      code === 0 && directions.codes[row] === sought && isUnreached[outcomes.codes[row] as number] === true
        ? isFalse
        : code,
    );
    columns.set(field.name, { kind: 'code', codes, values: booleanValues });
  }
}

function knownRows(column: CodeColumn): number {
  let rows = 0;
  for (const code of column.codes) if (code !== 0) rows++;
  return rows;
}
