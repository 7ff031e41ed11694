import { keyName } from '../metrics/key-name.js';
import type { By } from '../metrics/query.js';
import type { MetricRow, MetricValue } from '../metrics/table.js';
import { cycleKey, cycleSize } from '../time/cycles.js';
import type { TimeCycle, WeekStart } from '../time/grain.js';
import { Zone } from '../time/zone.js';
import { keyLabels } from './key-text.js';
import type { Subject } from './subject.js';
import { timeTicks } from './time-ticks.js';

/** The rows of a table by one key as categories: what they are called, in the order of the table. */
export interface CategoryRows {
  readonly rows: readonly MetricRow[];
  readonly labels: readonly string[];
  /** The key's value; null: not known; undefined: all other groups together. */
  readonly keys: readonly (string | null | undefined)[];
  /** Short names of rows in the order of time, no more than `most`; `row` may lie between two. */
  ticks?(most: number): readonly { readonly row: number; readonly label: string }[];
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

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
  const { timeZone, weekStart } = table.query;
  let zone: Zone | undefined;
  return {
    rows,
    labels,
    keys,
    ticks(most) {
      const [from, to] = [starts[0], starts.at(-1)];
      if (from === undefined || to === undefined) return [];
      zone ??= new Zone(timeZone);
      return timeTicks({ zone, grain, weekStart, formats }, from, to, most).map(({ at, label }) => {
        const row = Math.max(
          0,
          starts.findLastIndex((start) => start <= at),
        );
        const [start, end] = [starts[row] as number, ends[row] as number];
        return { row: row + Math.max(0, (at - start) / (end - start)), label };
      });
    },
  };
}

/**
 * The cells of a cycle from the first to the last that has rows. A cell between them without rows is one with nothing
 * in it, as long as the period is no shorter than the cycle: else it may not be part of the period at all.
 */
function cycleRows(subject: Subject, cycle: TimeCycle): CategoryRows {
  const { table, formats, locale, definition } = subject;
  const { period, weekStart } = table.query;
  const found = new Map(table.rows.map((row) => [row.key[cycle] ?? null, row]));
  const cells = Array.from({ length: cycleSize(cycle) }, (_, cell) =>
    cycleKey(cycle, cell, weekStart as WeekStart),
  );
  const lengthMs = cycle === 'hour-of-day' ? dayMs : 7 * dayMs;
  const whole = period !== null && period.toMs - period.fromMs >= lengthMs - hourMs;
  const first = cells.findIndex((cell) => found.has(cell));
  const last = cells.findLastIndex((cell) => found.has(cell));
  const keys: (string | null)[] = cells
    .slice(Math.max(0, first), last + 1)
    .filter((cell) => whole || found.has(cell));
  if (found.has(null)) keys.push(null);
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
  return {
    rows,
    labels,
    keys,
    ticks: (most) => cycleTicks(subject, cycle, keys, most),
  };
}

const hourStrides = [1, 2, 3, 4, 6, 12, 24];

/** Every so many hours of a day; of a week its days, each at its first cell. */
function cycleTicks(
  { formats }: Subject,
  cycle: TimeCycle,
  keys: readonly (string | null)[],
  most: number,
): { readonly row: number; readonly label: string }[] {
  const { dates } = formats;
  const every = (stride: number, hourOf: (key: string) => number | null, label: (key: string) => string) =>
    keys.flatMap((key, row) => {
      const hour = key === null ? null : hourOf(key);
      return key === null || hour === null || hour % stride > 0 ? [] : [{ row, label: label(key) }];
    });
  if (cycle === 'hour-of-day') {
    const stride = hourStrides.find((one) => Math.ceil(keys.length / one) <= most) ?? 24;
    return every(stride, Number, (key) => dates.tick('hour', Number(key) * hourMs));
  }
  const short = (key: string): string => dates.weekday(Number(key[0]), 'short');
  if (cycle === 'day-of-week') return every(1, () => 0, short);
  const days = new Set<string>();
  return keys.flatMap((key, row) => {
    if (key === null || days.has(key[0] as string)) return [];
    days.add(key[0] as string);
    return [{ row, label: short(key) }];
  });
}
