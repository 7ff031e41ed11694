import { keyName } from '../metrics/key-name.js';
import type { Condition, NumericField } from '../metrics/query.js';
import { categoryWords } from '../i18n/topics/categories.js';
import { isScore } from './bin-edges.js';
import type { OrderTicks } from './order-ticks.js';
import { keyLabel } from './key-text.js';
import { valueIn, type Subject } from './subject.js';

/** A bin of a number field with what lies in it. */
export interface Bin {
  readonly key: string;
  /** `10 s to under 20 s`. */
  readonly label: string;
  /** Null: open to that side. */
  readonly low: number | null;
  readonly high: number | null;
  readonly count: number;
  readonly condition: Condition;
}

/** The bins of a table that has them all, in order; "not known" is none. */
export function binsOf(subject: Subject, field: NumericField, edges: readonly number[]): readonly Bin[] {
  const { table, locale, formats } = subject;
  const by = { bin: field, edges };
  return table.rows.flatMap((row): Bin[] => {
    const key = row.key[keyName(by)] ?? null;
    if (key === null) return [];
    const below = key.startsWith('<');
    const at = edges.findIndex((edge) => String(edge) === key);
    const low = below ? null : (edges[at] ?? null);
    const high = below ? (edges[0] ?? null) : (edges[at + 1] ?? null);
    return [
      {
        key,
        label: keyLabel(table, by, key, locale, formats),
        low,
        high,
        count: valueIn(subject, row).value ?? 0,
        condition: { ...(low !== null && { min: low }), ...(high !== null && { max: high }) },
      },
    ];
  });
}

/**
 * Where a value lies among bins of equal width on the paper: 2 is the middle of the third bin, 2.5 its edge to the
 * fourth. In an open bin no place is known but that it is there: its middle. Null where there is no bin.
 */
export function placeOf(bins: readonly Bin[], value: number): number | null {
  const at = bins.findIndex(({ low, high }) => (low ?? -Infinity) <= value && value < (high ?? Infinity));
  const bin = bins[at];
  if (bin === undefined) return null;
  if (value === bin.low) return at - 0.5;
  if (bin.low === null || bin.high === null) return at;
  return at - 0.5 + (value - bin.low) / (bin.high - bin.low);
}

function isMoneyField(field: NumericField): boolean {
  return field === 'revenue' || field === 'cost';
}

const strides = [1, 2, 3, 4, 5, 6, 10, 12, 20];

/**
 * Edges as they are named under the axis, every so many; bins that are open are named in their middle, and so are scores,
 * each of which has its own.
 */
export function ticksOf({ formats, locale }: Subject, field: NumericField, bins: readonly Bin[]): OrderTicks {
  const unit = field.endsWith('Seconds') ? 'seconds' : isMoneyField(field) ? 'money' : 'count';
  if (isScore(field) && bins.every(({ low, high }) => low !== null && (high ?? low + 1) === low + 1)) {
    const scores = bins.map(({ low }, row) => ({ row, label: formats.number(low ?? 0, 0) }));
    return () => scores;
  }
  const farthest = Math.max(0, ...bins.map(({ low }) => low ?? 0));
  const amount = (edge: number): string => formats.axis(unit, edge, farthest);
  const open = bins.flatMap(({ low, high }, row) => {
    if (low === null && high !== null) return [{ row, label: categoryWords(locale).lessThan(amount(high)) }];
    if (high === null && low !== null) return [{ row, label: categoryWords(locale).atLeast(amount(low)) }];
    return [];
  });
  const closed = bins.flatMap(({ low, high }, row) =>
    low === null || high === null ? [] : [{ row: row - 0.5, label: amount(low) }],
  );
  return (most) => {
    const stride = strides.find((one) => Math.ceil(closed.length / one) + open.length <= most) ?? Infinity;
    const named = closed.filter((_, at) => at % stride === 0 || (stride === Infinity && at === 0));
    return [...open, ...named].toSorted((a, b) => a.row - b.row);
  };
}
