import { booleanValues, type CodeColumn, type Column } from './column.js';
import type { Indexes, Ingested, RowCounts } from './contact-ingest.js';
import { booleanFields } from './contact-schema.js';
import type { CurrencyUse } from './builders/currency-builder.js';
import type { SettledIds } from './duplicates.js';
import type { ColumnRows } from './joined-columns.js';
import type { LoggedProblems } from './problem-log.js';
import { TextList } from './text-column.js';

/** Contacts that were read on their own, as plain data: what another reading needs to put them behind its own. */
export interface ReadRows extends ColumnRows {
  readonly counts: RowCounts;
  readonly isTidy: boolean;
  /** Whether a limit was passed, and something was left out or is counted together. */
  readonly isOverfull: boolean;
  readonly dimensions: readonly string[];
  readonly currencyUses: ReadonlyMap<string, CurrencyUse>;
  readonly problems: LoggedProblems;
  readonly ids: SettledIds;
  /** By row, those dropped included: which delivered one it is. */
  readonly delivered: Float64Array;
}

/** What was read, with its look-ups, as plain data. */
export function readRowsOf(ingested: Ingested): ReadRows {
  const { counts, isTidy, dimensions, currencyUses, rows, columns, log, overfull } = ingested;
  const { duplicates, delivered } = ingested.indexes as Indexes;
  return {
    counts,
    isTidy,
    isOverfull: overfull.size > 0 || log.hasOthers,
    dimensions,
    currencyUses,
    rows,
    columns,
    problems: log.logged(),
    ids: duplicates.settled(),
    delivered: delivered.all(),
  };
}

/** As `readRowsOf` made them, after they were posted: what crosses to another thread is a copy, whatever it was. */
export function receivedRows(posted: ReadRows): ReadRows {
  const columns = new Map<string, Column>();
  for (const [name, column] of posted.columns) {
    if (column.kind === 'text') columns.set(name, new TextList((column as TextList).pieces));
    else columns.set(name, isBoolean(name, column) ? { ...column, values: booleanValues } : column);
  }
  return { ...posted, columns };
}

function isBoolean(name: string, column: Column): column is CodeColumn {
  return column.kind === 'code' && booleanFields.includes(name);
}

/** The buffers of rows that are posted and not needed any more where they were read. */
export function buffersOf({ columns, ids, delivered }: ReadRows): ArrayBufferLike[] {
  const arrays: { readonly buffer: ArrayBufferLike }[] = [
    ids.bytes,
    ids.ends,
    ids.serialOf,
    ids.firstOf,
    ids.updatedAt,
    delivered,
  ];
  for (const column of columns.values()) {
    if (column.kind === 'code') arrays.push(column.codes);
    else if (column.kind === 'number') arrays.push(column.raw);
    else for (const { bytes, ends } of (column as TextList).pieces) arrays.push(bytes, ends);
  }
  return [...new Set(arrays.map(({ buffer }) => buffer))];
}
