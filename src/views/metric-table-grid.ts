import { keyName } from '../metrics/key-name.js';
import type { By } from '../metrics/query.js';
import type { MetricRow, MetricTable, MetricValue } from '../metrics/table.js';
import { decimalsAmong } from './column-decimals.js';
import type { DataNote } from './data-note.js';
import type { GridCell, GridColumn, GridLine, GridView } from './grid-view.js';
import { groupLines, type LineOrder } from './group-lines.js';
import { keyRanks } from './key-ranks.js';
import { keyHeader, keyLabels } from './key-text.js';
import { changeCell, columnNames, dotOf, emptyCell, valueCell, valueTip } from './metric-cell.js';
import { isCutRow } from './marked-cut.js';
import { periodText } from './period-text.js';
import { valueIn, type Subject } from './subject.js';

/** A column with what it takes to fill it. */
type Column =
  | { readonly column: GridColumn; readonly kind: 'key'; readonly at: number }
  | {
      readonly column: GridColumn;
      readonly kind: 'value' | 'change';
      readonly subject: Subject;
      readonly decimals: (value: MetricValue) => number;
    };

interface Key {
  readonly labels: readonly string[];
  /** Of the subtotals' rows; empty but for the first key. */
  readonly subtotalLabels: readonly string[];
  readonly ranks: Float64Array;
}

/** All of a metric table, cell by cell. `bars`: names of the metrics whose values are also drawn. */
export function metricTableGrid(
  subjects: readonly [Subject, ...Subject[]],
  subtotals: MetricTable | undefined,
  heading: string,
  bars: readonly string[],
  data: DataNote,
): GridView {
  const [first] = subjects;
  const { table, locale, formats } = first;
  const { by } = table.query;
  const { messages } = locale;
  const keys = by.map((key, at): Key => ({
    labels: keyLabels(table, key, locale, formats),
    subtotalLabels: at === 0 && subtotals ? keyLabels(subtotals, key, locale, formats) : [],
    ranks: keyRanks(table, key, locale, formats),
  }));
  const columns: readonly Column[] = [
    ...(by.length === 0 ? [null] : by).map((key, at): Column => ({
      kind: 'key',
      at,
      column: keyColumn(first, key),
    })),
    ...subjects.flatMap((subject) => metricColumns(subject, bars)),
  ];

  function rowOf({ kind, row }: GridLine): MetricRow {
    const found =
      kind === 'total' ? table.total : kind === 'other' ? table.other : rowsOf(kind, table, subtotals)[row];
    if (found === undefined) throw new RangeError(`line not in the table: ${kind} ${row}`);
    return found;
  }

  const cutRow = isCutRow(subjects, table, data);
  const cutSubtotal = subtotals ? isCutRow(subjects, subtotals, data) : () => false;
  const isCut = (line: GridLine): boolean => {
    if (line.kind === 'row' && by.length > 0) return cutRow(line.row);
    if (line.kind === 'subtotal') return cutSubtotal(line.row);
    return subjects.some((subject) => valueIn(subject, rowOf(line)).partial);
  };

  function keyCell(line: GridLine, at: number): GridCell {
    const { total, other, partialRow } = messages.table;
    const write = (text: string, muted = false): GridCell => {
      return { ...emptyCell, text: at === 0 && isCut(line) ? partialRow(text) : text, muted };
    };
    const key = keys[at];
    if (line.kind === 'row' && key !== undefined) {
      return write(key.labels[line.row] ?? '', at < line.repeats || Number.isNaN(key.ranks[line.row]));
    }
    if (line.kind === 'subtotal' && at < 2)
      return write(at === 0 ? (key?.subtotalLabels[line.row] ?? '') : total);
    return at === 0 ? write(line.kind === 'other' ? other : total) : emptyCell;
  }

  function cell(line: GridLine, at: number): GridCell {
    const column = columnAt(columns, at);
    if (column.kind === 'key') return keyCell(line, column.at);
    const { subject, decimals } = column;
    const value = valueIn(subject, rowOf(line));
    return column.kind === 'change' ? changeCell(subject, value) : valueCell(subject, value, decimals);
  }

  return {
    caption: messages.heading.caption(heading, periodText(first, table.query.period)),
    columns: columns.map(({ column }) => column),
    lines: (sort, shown) => {
      const at = sort === null ? -1 : columns.findIndex(({ column: { id } }) => id === sort.column);
      const order: LineOrder | null =
        sort === null || at < 0 ? null : { by: orderBy(columnAt(columns, at)), direction: sort.direction };
      const ranks = keys.map((key) => key.ranks);
      return groupLines({ table, subtotals, ranks }, order, shown);
    },
    foot: [
      ...(table.other ? [singleLine('other')] : []),
      ...(table.total && by.length > 0 ? [singleLine('total')] : []),
    ],
    cell,
    dots: (at) => {
      const column = columnAt(columns, at);
      return column.kind === 'key' ? [] : table.rows.map((row) => dotOf(valueIn(column.subject, row), false));
    },
    tip: (line, at) => {
      const column = columnAt(columns, at);
      if (column.kind === 'key') return null;
      const names = keys.map((_, key) => keyCell(line, key).text).filter((text) => text !== '');
      return {
        title: messages.heading.list(names.length === 0 ? [messages.table.total] : names),
        lines: valueTip(column.subject, valueIn(column.subject, rowOf(line))),
      };
    },
    key: (line) => (line.kind === 'other' || line.kind === 'total' ? {} : rowOf(line).key),
  };
}

function keyColumn({ locale }: Subject, by: By | null): GridColumn {
  const label = by === null ? '' : keyHeader(locale, by);
  return {
    id: by === null ? 'key' : `key ${keyName(by)}`,
    kind: 'key',
    label,
    name: label === '' ? locale.messages.table.total : label,
    align: 'start',
    first: 'ascending',
    metric: null,
    key: by === null ? null : keyName(by),
    dimension: typeof by === 'string',
    drawing: null,
  };
}

function metricColumns(subject: Subject, bars: readonly string[]): Column[] {
  const { table, metric, locale } = subject;
  const { table: labels } = locale.messages;
  const names = columnNames(subject);
  const decimals = decimalsAmong(
    subject,
    table.rows.map((row) => valueIn(subject, row)),
  );
  const plain = {
    align: 'end',
    first: 'descending',
    metric: metric.as,
    key: null,
    dimension: false,
  } as const;
  const columns: Column[] = [
    {
      kind: 'value',
      subject,
      decimals,
      column: {
        ...plain,
        id: metric.as,
        kind: 'value',
        ...names,
        drawing: bars.includes(metric.as) ? { kind: 'bar' } : null,
      },
    },
  ];
  if (table.query.compare === null) return columns;
  return [
    ...columns,
    {
      kind: 'change',
      subject,
      decimals,
      column: {
        ...plain,
        id: `${metric.as} change`,
        kind: 'change',
        label: labels.change,
        name: labels.metricColumn(names.name, labels.change),
        drawing: null,
      },
    },
  ];
}

/** The place of a key, or the numbers that a metric's column is sorted by. */
function orderBy(column: Column): LineOrder['by'] {
  if (column.kind === 'key') return column.at;
  const { subject, kind } = column;
  const { as } = subject.metric;
  if (kind === 'value') return (table) => table.column(as).value;
  return (table) => Float64Array.from(table.rows, ({ values }) => (values[as] as MetricValue).change ?? NaN);
}

function rowsOf(
  kind: GridLine['kind'],
  table: MetricTable,
  subtotals: MetricTable | undefined,
): readonly MetricRow[] {
  return kind === 'subtotal' ? (subtotals?.rows ?? []) : table.rows;
}

function singleLine(kind: 'other' | 'total'): GridLine {
  return { kind, id: kind, row: 0, repeats: 0 };
}

function columnAt(columns: readonly Column[], at: number): Column {
  const column = columns[at];
  if (column === undefined) throw new RangeError(`column not in the table: ${at}`);
  return column;
}
