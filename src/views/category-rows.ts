import { keyName } from '../metrics/key-name.js';
import type { By } from '../metrics/query.js';
import type { MetricRow } from '../metrics/table.js';
import { keyLabels } from './key-text.js';
import { bucketTicks, cycleTicks, type OrderTicks } from './order-ticks.js';
import type { Subject } from './subject.js';

/** The rows of a table by one key as categories: what they are called, in the order of the table. */
export interface CategoryRows {
  readonly rows: readonly MetricRow[];
  readonly labels: readonly string[];
  /** The key's value; null: not known; undefined: all other groups together. */
  readonly keys: readonly (string | null | undefined)[];
  /** Of rows in the order of time. */
  readonly ticks?: OrderTicks;
}

/** The table's rows, and "other" as the last. */
export function categoryRows(subject: Subject, by: By): CategoryRows {
  const { table, locale, formats } = subject;
  const name = keyName(by);
  const labels = [...keyLabels(table, by, locale, formats)];
  const known = table.rows.map(({ key }) => key[name] ?? null);
  const keys: (string | null | undefined)[] = [...known];
  const rows = [...table.rows];
  if (table.other) {
    rows.push(table.other);
    labels.push(locale.messages.table.other);
    keys.push(undefined);
  }
  const ticks = table.query.orderBy.length === 0 ? ticksOf(subject, by, known) : undefined;
  return { rows, labels, keys, ...(ticks && { ticks }) };
}

function ticksOf(subject: Subject, by: By, keys: readonly (string | null)[]): OrderTicks | undefined {
  if (typeof by === 'object' && 'cycle' in by) return cycleTicks(subject, by.cycle, keys);
  const buckets = subject.table.buckets();
  return buckets && bucketTicks(subject, buckets.grain, buckets.starts, buckets.ends);
}
