import { wallTime } from '../i18n/wall-time.js';
import { definitionOf } from '../metrics/definition-of.js';
import { statusOf } from '../metrics/status.js';
import type { MetricColumn, MetricRow, MetricTable, MetricValue, ResolvedMetric } from '../metrics/table.js';
import type { TimeCycle } from '../time/grain.js';
import { Zone } from '../time/zone.js';
import { cellsWithin, cycleKeys } from './cycle-keys.js';
import type { Span } from './grain-for.js';
import { sortRows } from './sort-rows.js';

/**
 * A table by a cycle of the clock with a row for every cell that its period has: one without contacts counts 0, or has
 * no value where the metric is no count, as it is with buckets of time; one that the data do not cover has no value at
 * all. Any other table is given back as it is, and so is one with a limit: what it leaves out is not known.
 */
export function wholeCycle(table: MetricTable, covers: Span | null | undefined): MetricTable {
  const { query } = table;
  const [by, ...others] = query.by;
  if (typeof by !== 'object' || !('cycle' in by) || others.length > 0 || query.limit !== null) return table;
  const { cycle } = by;
  const found = new Map(table.rows.map((row) => [row.key[cycle] ?? null, row]));
  const keys = cycleKeys(table, cycle, found);
  if (keys.length === table.length) return table;
  const covered = cellsWithin(query, cycle, coveredPart(table, covers));
  const cells = keys.map((key) => found.get(key) ?? emptyRow(table, cycle, key, covered.has(key ?? '')));
  return withRows(table, inOrder(cells, table, cycle));
}

/** As much of the period as the data cover: all of it where nothing is said of them. */
function coveredPart(
  { query: { period, timeZone } }: MetricTable,
  covers: Span | null | undefined,
): { readonly from: number; readonly to: number } | null {
  if (period === null) return null;
  const [from, to] = [covers && wallTime(covers.from), covers && wallTime(covers.to)];
  if (!from || !to) return { from: period.fromMs, to: period.toMs };
  const zone = new Zone(timeZone);
  return {
    from: Math.max(period.fromMs, zone.toInstant(from.ms).instant),
    to: Math.min(period.toMs, zone.toInstant(to.ms).instant),
  };
}

function emptyRow(table: MetricTable, cycle: TimeCycle, key: string | null, covered: boolean): MetricRow {
  const values = table.query.metrics.map(
    (metric) => [metric.as, emptyValue(table, metric, covered)] as const,
  );
  return { key: { [cycle]: key }, values: Object.fromEntries(values) };
}

/** The value of no contacts. */
function emptyValue({ total, query }: MetricTable, metric: ResolvedMetric, covered: boolean): MetricValue {
  const definition = definitionOf(metric);
  const whole = total?.values[metric.as];
  const counts = definition.unit === 'count';
  // What leaves all contacts without a value, whatever they are, leaves none of them without one too.
  const reason = !covered
    ? 'not-covered'
    : whole?.reason === 'not-supplied' || whole?.reason === 'not-covered'
      ? whole.reason
      : undefined;
  const known = reason === undefined;
  const value: MetricValue = {
    value: counts && known ? 0 : null,
    numerator: known ? 0 : null,
    denominator: counts || !known ? null : 0,
    n: 0,
    low: null,
    high: null,
    coverage: { used: 0, eligible: 0, excluded: [] },
    ...(known ? !counts && { reason: definition.emptyReason(metric.parameters) } : { reason }),
    ...(covered && whole?.lacks && { lacks: whole.lacks }),
    // What no row has now the period before may have had: only the table could say.
    ...(query.compare !== null && { change: null, changeRatio: null }),
  };
  if (whole?.target === undefined) return value;
  const { target, floor } = whole;
  const setting = { target, ...(floor !== undefined && { floor }) };
  const status = statusOf(value, definition, setting);
  return { ...value, ...setting, ...(status && { status }) };
}

/** Rows that stand in the order of the cycle, in that of the query. */
function inOrder(
  cells: readonly MetricRow[],
  { query }: MetricTable,
  cycle: TimeCycle,
): readonly MetricRow[] {
  let order: readonly number[] = cells.map((_, at) => at);
  for (const { by, direction } of query.orderBy.toReversed()) {
    const isMetric = query.metrics.some(({ as }) => as === by);
    const values = cells.map(({ key, values: of }, at) =>
      isMetric ? (of[by]?.value ?? NaN) : key[cycle] === null ? NaN : at,
    );
    const rank = new Float64Array(cells.length);
    order.forEach((row, place) => (rank[row] = place));
    order = sortRows(order, values, direction, rank);
  }
  return order.map((at) => cells[at] as MetricRow);
}

function withRows(table: MetricTable, rows: readonly MetricRow[]): MetricTable {
  const { query, version, coverage, total, other } = table;
  const numbers = (metric: string, of: (value: MetricValue) => number | null | undefined): Float64Array =>
    Float64Array.from(rows, ({ values }) => of(values[metric] as MetricValue) ?? NaN);
  return {
    length: rows.length,
    query,
    version,
    coverage,
    rows,
    ...(total && { total }),
    ...(other && { other }),
    column: (metric): MetricColumn => ({
      value: numbers(metric, ({ value }) => value),
      numerator: numbers(metric, ({ numerator }) => numerator),
      denominator: numbers(metric, ({ denominator }) => denominator),
      n: numbers(metric, ({ n }) => n),
      ...(query.compare !== null && { previous: numbers(metric, ({ previous }) => previous?.value) }),
    }),
    key: (row) => {
      const found = rows[row];
      if (found === undefined) throw new RangeError(`no such row in a table of ${rows.length}: ${row}`);
      return found.key;
    },
    nameOf: (dimension, value) => table.nameOf?.(dimension, value),
    buckets: () => undefined,
    toJSON: () => ({ ...(table.toJSON() as object), rows }),
  };
}
