import { keyName } from '../metrics/key-name.js';
import type { By } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import { cycleKeys } from './cycle-keys.js';

/** A value of a key; undefined: all others together. */
export type FoldedKey = string | null | undefined;

/** Counts of a table by two keys, or by one, as wholes and their parts. */
export interface MixFold {
  /** The parts by size, "other" last. */
  readonly parts: readonly FoldedKey[];
  /** How many values the part "other" is. */
  readonly folded: number;
  /** The wholes: one without a value where there is no second key. */
  readonly rows: readonly { readonly key: FoldedKey; readonly counts: Float64Array }[];
}

/**
 * Adds up counts so that few parts and few wholes are left: counts of groups are additive, so that what is put together
 * is what the engine would have counted. A single value too many is no "other": it keeps its name.
 */
export function foldMix(
  table: MetricTable,
  metric: string,
  partBy: By,
  rowBy: By | undefined,
  limits: { readonly parts: number; readonly rows: number },
): MixFold {
  const counts = table.column(metric).value;
  const partName = keyName(partBy);
  const rowName = rowBy === undefined ? undefined : keyName(rowBy);
  const cells = new Map<string | null, Map<string | null, number>>();
  const partSizes = new Map<string | null, number>();
  const rowSizes = new Map<string | null, number>();
  for (let row = 0; row < table.length; row++) {
    const key = table.key(row);
    const part = key[partName] ?? null;
    const whole = rowName === undefined ? null : (key[rowName] ?? null);
    const count = counts[row] as number;
    const cell = cells.get(whole) ?? new Map<string | null, number>();
    cells.set(whole, cell);
    const known = Number.isNaN(count) ? 0 : count;
    cell.set(part, (cell.get(part) ?? 0) + known);
    partSizes.set(part, (partSizes.get(part) ?? 0) + known);
    rowSizes.set(whole, (rowSizes.get(whole) ?? 0) + known);
  }
  const parts = foldKeys(partSizes, limits.parts);
  const rows =
    rowName === undefined
      ? { keys: [null], of: new Map([[null, 0]]), folded: 0 }
      : rowKeys(table, rowBy, rowSizes, limits.rows);
  const folded = rows.keys.map((key) => ({ key, counts: new Float64Array(parts.keys.length) }));
  for (const [whole, cell] of cells) {
    const row = folded[rows.of.get(whole) as number];
    for (const [part, count] of cell) {
      const at = parts.of.get(part) as number;
      if (row) row.counts[at] = (row.counts[at] as number) + count;
    }
  }
  return { parts: parts.keys, folded: parts.folded, rows: folded };
}

interface FoldedKeys {
  readonly keys: FoldedKey[];
  readonly of: ReadonlyMap<string | null, number>;
  readonly folded: number;
}

/** The largest values in the order of their size, equal ones in the order of the table. */
function foldKeys(sizes: ReadonlyMap<string | null, number>, limit: number): FoldedKeys {
  const all = [...sizes.keys()].sort((a, b) => (sizes.get(b) as number) - (sizes.get(a) as number));
  const fits = all.length <= limit + 1;
  const keys: FoldedKey[] = fits ? all : [...all.slice(0, limit), undefined];
  const of = new Map(all.map((key, at) => [key, Math.min(at, keys.length - 1)]));
  return { keys, of, folded: fits ? 0 : all.length - limit };
}

/** The wholes: the largest of a dimension; all of what has an order of its own, in that order. */
function rowKeys(
  table: MetricTable,
  by: By | undefined,
  sizes: ReadonlyMap<string | null, number>,
  limit: number,
): FoldedKeys {
  if (typeof by !== 'object') return foldKeys(sizes, limit);
  const keys = 'cycle' in by ? cycleKeys(table, by.cycle, sizes) : [...sizes.keys()];
  return { keys, of: new Map(keys.map((key, at) => [key, at])), folded: 0 };
}
