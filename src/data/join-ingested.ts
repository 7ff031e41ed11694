import type { CurrencyUse } from './builders/currency-builder.js';
import type { Column } from './column.js';
import type { Indexes, Ingested } from './contact-ingest.js';
import { contactFields } from './contact-schema.js';
import { joinedColumn } from './joined-columns.js';
import { numbersWithout } from './number-column.js';
import type { ReadRows } from './read-rows.js';
import type { TextList } from './text-column.js';
import { withoutRows } from './without-rows.js';

const mostPlaces = 5;

/**
 * What reading the rows of both in one would have made: those of `back`, which were read on their own by the same
 * settings, behind those of `front`, which has its look-ups. Both are used up. Undefined where only reading them in one
 * can tell, since a limit was passed or is by both together.
 */
export function joinIngested(front: Ingested, back: ReadRows): Ingested | undefined {
  const { settings, log, counts } = front;
  const { duplicates, dictionaries } = front.indexes as Indexes;
  const read = counts.read + back.counts.read;
  const dimensions = [...new Set([...front.dimensions, ...back.dimensions])];
  const isOverfull = front.overfull.size > 0 || back.isOverfull || log.hasOthers;
  if (isOverfull || read > settings.limits.rows || dimensions.length > settings.limits.dimensions)
    return undefined;
  if (!log.join(back.problems, counts.read)) return undefined;
  for (const row of duplicates.join(back.ids)) {
    const place = { part: 'contacts', row: counts.read + (back.delivered[row] as number), path: 'id' };
    log.add('duplicate', { part: 'contacts' }, place, 0);
  }
  const dropped = duplicates.clearDropped();
  const columns = new Map<string, Column>();
  for (const name of [...contactFields.map((field) => field.name), ...dimensions]) {
    if (!front.columns.has(name) && !back.columns.has(name)) continue;
    const column = joinedColumn(name, front, back, dictionaries.get(name));
    if (isLimited(name) && column.kind === 'code' && column.values.length - 1 > settings.limits.values)
      return undefined;
    const left = without(column, dropped);
    if (left !== undefined) columns.set(name, left);
  }
  return {
    settings,
    counts: {
      read,
      rejected: counts.rejected + back.counts.rejected,
      repaired: counts.repaired + back.counts.repaired,
      deduplicated: counts.deduplicated + back.counts.deduplicated + dropped.length,
    },
    rows: front.rows + back.rows - dropped.length,
    log,
    columns,
    isTidy: front.isTidy && back.isTidy && dropped.length === 0,
    dimensions,
    overfull: front.overfull,
    currencyUses: joinedUses(front.currencyUses, back.currencyUses, counts.read),
    indexes: undefined,
  };
}

/** Whether the limit of distinct values holds for a field. */
function isLimited(name: string): boolean {
  const field = contactFields.find((one) => one.name === name);
  if (field === undefined) return true;
  return field.kind === 'dimension' && field.identity !== true;
}

/** Texts of which none is left are no column. */
function without(column: Column, dropped: readonly number[]): Column | undefined {
  if (dropped.length === 0) return column;
  if (column.kind === 'number') return numbersWithout(column, dropped);
  if (column.kind === 'code') return { ...column, codes: withoutRows(column.codes, dropped) };
  const left = (column as TextList).without(dropped);
  return left.hasValues() ? left : undefined;
}

/** @param rows how many rows were delivered before those of `back` */
function joinedUses(
  front: ReadonlyMap<string, CurrencyUse>,
  back: ReadonlyMap<string, CurrencyUse>,
  rows: number,
): ReadonlyMap<string, CurrencyUse> {
  const joined = new Map(front);
  for (const [currency, use] of back) {
    const known = front.get(currency) ?? { rows: 0, first: [] };
    const places = use.first.map((place) => ({ ...place, row: place.row + rows }));
    joined.set(currency, {
      rows: known.rows + use.rows,
      first: [...known.first, ...places].slice(0, mostPlaces),
    });
  }
  return joined;
}
