import type { Locale } from '../i18n/locale.js';
import { metricTableWords } from '../i18n/topics/metric-table.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { By, MetricQuery, MetricRequest, Period } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import { wallText } from '../time/period.js';
import { Zone } from '../time/zone.js';
import type { DataNote } from './data-note.js';
import { frameOf } from './frame-of.js';
import type { FrameView } from './frame-view.js';
import type { CellMark, GridLine, GridSort, GridView } from './grid-view.js';
import { textFinder } from './find-text.js';
import { keyHeader, keyLabels } from './key-text.js';
import { statusMark } from './metric-cell.js';
import { metricTableGrid } from './metric-table-grid.js';
import { orderedTable } from './ordered-table.js';
import { valueSentence } from './spoken.js';
import { subjectsOf } from './subject-of.js';
import { totalOf, valueIn, type Subject } from './subject.js';
import { csv } from './csv.js';
import { tableTwin } from './table-twin.js';

const statusNames = ['met', 'near', 'missed', 'unclear'] as const;

/** What a metric table is asked to show. */
export interface MetricTableAsk {
  readonly metrics: readonly (MetricId | MetricRequest)[];
  /** Keys of the rows; none: one row of all. */
  readonly by: readonly By[];
  readonly where?: MetricQuery['where'];
  readonly period?: MetricQuery['period'];
  readonly compare?: MetricQuery['compare'];
  readonly attribution?: MetricQuery['attribution'];
  /** The order in which the limit counts; by default that of the keys. */
  readonly sort?: { readonly by: string; readonly direction: 'ascending' | 'descending' };
  /** So many rows; all beyond are one more. */
  readonly limit?: number;
}

export interface MetricTableView {
  readonly grid: GridView;
  /** The order that was asked for; null: that of the keys. */
  readonly sort: GridSort | null;
  /** The shapes in its cells that stand without a word. */
  readonly legend: readonly CellMark[];
  /** The time of a line; undefined where it is of none. */
  period(line: GridLine): Period | undefined;
  readonly frame: FrameView;
  /** Whether some key of a row has what is looked for, as it is called or as the data have it. */
  finder(wanted: string): (row: number) => boolean;
  /** How many rows are shown, of how many. */
  count(shown: number): string;
  /** The frame where the body's lines are these, in this order, found by a search: so its table and its file have them. */
  arranged(lines: readonly GridLine[], search?: string): FrameView;
}

/** One query for the rows, for what is beyond the limit, and for the total. */
export function metricTableQuery(ask: MetricTableAsk): MetricQuery {
  const { sort, limit, by } = ask;
  return {
    ...withoutRows(ask),
    by,
    ...(sort && { orderBy: [sort] }),
    ...(limit !== undefined && { limit, other: true }),
    total: true,
  };
}

/** Of several keys, the totals of each value of the first: asked of the engine, as ratios cannot be added. */
export function metricTableSubtotals(ask: MetricTableAsk): MetricQuery | undefined {
  const [first, second] = ask.by;
  return first === undefined || second === undefined ? undefined : { ...withoutRows(ask), by: [first] };
}

function withoutRows({ metrics, where, period, compare, attribution }: MetricTableAsk): MetricQuery {
  return {
    metrics,
    ...(where && { where }),
    ...(period && { period }),
    ...(compare && { compare }),
    ...(attribution && { attribution }),
  };
}

/** A table of all metrics of an answer. `bars`: names of metrics whose values are also drawn. */
export function metricTableView({
  table,
  subtotals,
  locale: language,
  bars = [],
  data = {},
}: {
  readonly table: MetricTable;
  readonly subtotals?: MetricTable | undefined;
  readonly locale: Locale | string;
  readonly bars?: readonly string[];
  readonly data?: DataNote;
}): MetricTableView {
  const [first, ...others] = subjectsOf(table, language);
  if (first === undefined) throw new RangeError('table without a metric: []');
  const subjects = [first, ...others] as const;
  const heading = headingOf(subjects);
  const grid = metricTableGrid(subjects, subtotals, heading, bars, data);
  const frame = frameOf(subjects, data, {
    heading,
    summary: summaryOf(subjects, data),
    empty: subjects.every((subject) => table.rows.every((row) => valueIn(subject, row).value === null)),
    buckets: true,
  });
  const [order] = table.query.orderBy;
  const column = grid.columns.find(
    ({ kind, metric, key }) => kind !== 'change' && (metric ?? key) === order?.by,
  );
  return {
    grid,
    sort: order && column ? { column: column.id, direction: order.direction } : null,
    legend: legendOf(subjects),
    period: (line) => periodOf(table, line),
    frame,
    finder: (wanted) => {
      const finds = textFinder(wanted, first.locale.tag);
      const labels = table.query.by.map((by) => keyLabels(table, by, first.locale, first.formats));
      return (row) =>
        finds(
          ...labels.map((of) => of[row] ?? ''),
          ...Object.values(table.key(row)).map((value) => value ?? ''),
        );
    },
    count: (shown) =>
      metricTableWords(first.locale).found(
        first.formats.quantity(shown),
        first.formats.quantity(table.length),
      ),
    arranged: (lines, search = '') =>
      arrangedFrame(frame, lines, search.trim(), table, subtotals, first.locale, data),
  };
}

/** The statuses that there are, the best first. */
function legendOf(subjects: readonly Subject[]): readonly CellMark[] {
  const found = new Set(
    subjects.flatMap((subject) =>
      [...subject.table.rows, ...(subject.table.total ? [subject.table.total] : [])].map(
        (row) => valueIn(subject, row).status,
      ),
    ),
  );
  const { locale } = subjects[0] as Subject;
  return statusNames.filter((name) => found.has(name)).map((name) => statusMark(locale, name));
}

/** The bucket of a row by time, as wall-clock text. */
function periodOf(table: MetricTable, { kind, row }: GridLine): Period | undefined {
  const buckets = kind === 'row' ? table.buckets() : undefined;
  const from = buckets?.starts[row];
  const to = buckets?.ends[row];
  if (from === undefined || to === undefined) return undefined;
  const zone = new Zone(table.query.timeZone);
  return { from: wallText(zone, from), to: wallText(zone, to) };
}

/** What is made only when asked for is still made only then. */
function arrangedFrame(
  frame: FrameView,
  lines: readonly GridLine[],
  search: string,
  table: MetricTable,
  subtotals: MetricTable | undefined,
  locale: Locale,
  data: DataNote,
): FrameView {
  const rows = (): MetricTable =>
    orderedTable(
      table,
      lines.flatMap(({ kind, row }) => (kind === 'row' ? [row] : [])),
    );
  const notes = search === '' ? [] : [['search', search] as const];
  return Object.create(frame, {
    twin: { get: () => tableTwin(rows(), locale, { subtotals, data }) },
    csv: { get: () => csv(rows(), { subtotals, covers: data.covers, notes }) },
  }) as FrameView;
}

/** Names of few metrics, the number of many. */
function headingOf(subjects: readonly [Subject, ...Subject[]]): string {
  const [{ table, locale, formats }] = subjects;
  const metricTable = metricTableWords(locale);
  const names =
    subjects.length > 3
      ? metricTable.metrics(formats.quantity(subjects.length))
      : formats.all(subjects.map(({ words }) => words.name));
  const keys = table.query.by.map((by) => keyHeader(locale, by));
  return keys.length === 0 ? names : metricTable.heading(names, formats.all(keys));
}

/** How many rows, and a sentence for each of the first metrics. */
function summaryOf(subjects: readonly [Subject, ...Subject[]], data: DataNote): string {
  const [{ table, locale, formats }] = subjects;
  const totals = subjects.slice(0, 3).flatMap((subject) => {
    const total = totalOf(subject);
    return total ? [valueSentence(subject, total, data)] : [];
  });
  const rows =
    table.query.by.length === 0 ? [] : [metricTableWords(locale).rows(formats.quantity(table.length))];
  return locale.messages.heading.sentences([...rows, ...totals]);
}
