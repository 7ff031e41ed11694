import type { CodeArray, Column, NumberColumn, TextColumn } from './column.js';
import type { Indexes, Ingested, RowCounts } from './contact-ingest.js';
import { booleanFields } from './contact-schema.js';
import type { CurrencyUse } from './builders/currency-builder.js';
import type { Dictionary } from './dictionary.js';
import type { SettledIds } from './duplicates.js';
import type { LoggedProblems } from './problem-log.js';
import { TextList } from './text-column.js';
import type { NumberedTexts } from './text-table.js';

/** Codes with their dictionary as bytes, which are moved to another thread where strings are copied one by one. */
export interface PackedCodes {
  readonly kind: 'packed';
  readonly codes: CodeArray;
  /** Undefined where the codes are those of booleans. */
  readonly texts: NumberedTexts | undefined;
}

/** Contacts that were read on their own, as plain data: what another reading needs to put them behind its own. */
export interface ReadRows {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, NumberColumn | TextColumn | PackedCodes>;
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
  const { duplicates, delivered, dictionaries } = ingested.indexes as Indexes;
  return {
    counts,
    isTidy,
    isOverfull: overfull.size > 0 || log.hasOthers,
    dimensions,
    currencyUses,
    rows,
    columns: new Map([...columns].map(([name, column]) => [name, packed(name, column, dictionaries)])),
    problems: log.logged(),
    ids: duplicates.settled(),
    delivered: delivered.all(),
  };
}

/** As `readRowsOf` made them, after they were posted: what crosses to another thread is a copy, whatever it was. */
export function receivedRows(posted: ReadRows): ReadRows {
  const columns = new Map(posted.columns);
  for (const [name, column] of columns) {
    if (column.kind === 'text') columns.set(name, new TextList((column as TextList).pieces));
  }
  return { ...posted, columns };
}

function packed(
  name: string,
  column: Column,
  dictionaries: Indexes['dictionaries'],
): NumberColumn | TextColumn | PackedCodes {
  if (column.kind !== 'code') return column;
  const texts = booleanFields.includes(name) ? undefined : (dictionaries.get(name) as Dictionary).texts();
  return { kind: 'packed', codes: column.codes, texts };
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
    if (column.kind === 'packed')
      arrays.push(column.codes, ...(column.texts ? [column.texts.bytes, column.texts.ends] : []));
    else if (column.kind === 'number') arrays.push(column.raw);
    else for (const { bytes, ends } of (column as TextList).pieces) arrays.push(bytes, ends);
  }
  return [...new Set(arrays.map(({ buffer }) => buffer))];
}
