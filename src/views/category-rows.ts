import { keyName } from '../metrics/key-name.js';
import type { By } from '../metrics/query.js';
import type { MetricRow, MetricValue } from '../metrics/table.js';
import type { TimeCycle } from '../time/grain.js';
import { cycleKeys } from './cycle-keys.js';
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

/** The table's rows, with what of a cycle has no rows between those that have, and "other" as the last. */
export function categoryRows(subject: Subject, by: By): CategoryRows {
  const { table, locale, formats } = subject;
  const inOrder = table.query.orderBy.length === 0;
  if (typeof by === 'object' && 'cycle' in by && inOrder) return cycleRows(subject, by.cycle);
  const name = keyName(by);
  const labels = [...keyLabels(table, by, locale, formats)];
  const keys: (string | null | undefined)[] = table.rows.map(({ key }) => key[name] ?? null);
  const rows = [...table.rows];
  if (table.other) {
    rows.push(table.other);
    labels.push(locale.messages.table.other);
    keys.push(undefined);
  }
  const buckets = inOrder ? table.buckets() : undefined;
  if (!buckets) return { rows, labels, keys };
  const { starts, ends, grain } = buckets;
  return { rows, labels, keys, ticks: bucketTicks(subject, grain, starts, ends) };
}

/** The cells of a cycle; one without rows that lies between others has nothing in it. */
function cycleRows(subject: Subject, cycle: TimeCycle): CategoryRows {
  const { table, formats, locale, definition } = subject;
  const found = new Map(table.rows.map((row) => [row.key[cycle] ?? null, row]));
  const keys = cycleKeys(table, cycle, found);
  const nothing: MetricValue = {
    value: definition.unit === 'count' ? 0 : null,
    numerator: definition.unit === 'count' ? 0 : null,
    denominator: null,
    n: 0,
    low: null,
    high: null,
    coverage: { used: 0, eligible: 0, excluded: [] },
    ...(definition.unit !== 'count' && { reason: 'no-contacts' as const }),
  };
  const values = Object.fromEntries(table.query.metrics.map(({ as }) => [as, nothing]));
  const rows = keys.map((key): MetricRow => found.get(key) ?? { key: { [cycle]: key }, values });
  const labels = keys.map((key) => (key === null ? locale.terms.unknown : formats.dates.cell(cycle, key)));
  return { rows, labels, keys, ticks: cycleTicks(subject, cycle, keys) };
}
