import { keyName } from '../metrics/key-name.js';
import type { MetricRow, MetricTable, MetricValue, ResolvedMetric } from '../metrics/table.js';
import { cutBuckets } from '../metrics/cut-buckets.js';
import { catalog } from '../metrics/catalog/index.js';
import type { DataNote } from './data-note.js';
import { fingerprint } from './fingerprint.js';

/** What else a table's file has: columns behind those of a row by its place, rows behind those of the table, and notes. */
export interface FileExtras {
  readonly names: readonly string[];
  /** As many as there are names; of a row behind the table's too. */
  cells(row: number): readonly string[];
  /** Keys of rows behind those of the table, which have nothing but these cells. */
  readonly coming?: readonly string[];
  readonly notes?: readonly (readonly [name: string, text: string])[];
}

/** Columns behind those of a table in its file: names, and the cells of each row, as many. Texts must be guarded. */
export interface FileColumns {
  readonly names: readonly string[];
  cells(row: MetricRow): readonly string[];
}

/**
 * A metric table for machines and spreadsheets: RFC 4180 (commas, CRLF, quotes doubled), names and codes that no
 * language changes, numbers in full precision with a decimal point.
 *
 * Columns: the keys; then for each metric `m` its value under `m` (a fraction, seconds, points; empty where there is
 * none), `m.numerator`, `m.denominator`, `m.n`, `m.low`, `m.high`, `m.previous` where the query compares, and
 * `m.reason` (why there is no value) and, of money, `m.currency` (empty where it is not known). A table by time has
 * `partial` behind them: `yes` where the data or the period have only a part of the bucket. Then lines that are no data, told by a first cell that begins with `#`:
 * `# total of Sales` for each of the subtotals, `# other` and `# total` in the same columns, then `# rows: 31`,
 * `# truncated: no`, `notes` and what the numbers are of.
 * `# truncated: yes` says that the query's limit was reached and the groups beyond it are not in the file.
 *
 * Text that a spreadsheet would run as a formula gets an apostrophe before it (`guard`), and so does a key that begins
 * with `#`. The byte order mark that spreadsheets need for UTF-8 is added where the file is saved.
 */
export function csv(
  table: MetricTable,
  {
    subtotals,
    notes: more = [],
    beside = { names: [], cells: () => [] },
    extras = [],
    covers = null,
  }: {
    /** Totals of each value of the table's first key. */
    readonly subtotals?: MetricTable | undefined;
    /** What else there is to say of the rows, each with its name. */
    readonly notes?: readonly (readonly [name: string, text: string])[];
    /** Further columns of rows, behind the metrics; empty for totals. */
    readonly beside?: FileColumns;
    /** The same by the place of a row; texts need no guard. */
    readonly extras?: readonly FileExtras[];
    /** The time that the data cover, where it is known. */
    readonly covers?: DataNote['covers'] | undefined;
  } = {},
): string {
  const { query } = table;
  const keys = query.by.map(keyName);
  const cut = table.buckets() === undefined ? null : partialColumn(table, covers);
  const header = [
    ...keys,
    ...query.metrics.flatMap((metric) => columnsOf(table, metric).map((name) => metric.as + name)),
    ...(cut === null ? [] : ['partial']),
    ...beside.names,
    ...extras.flatMap(({ names }) => names),
  ];
  const nothing = [
    ...(cut === null ? [] : ['']),
    ...beside.names,
    ...extras.flatMap(({ names }) => names),
  ].map(() => '');
  const extra = (row: number): string[] => extras.flatMap(({ cells }) => cells(row).map(textCell));
  const lines = [header.map(textCell)];
  table.rows.forEach((row, at) => {
    lines.push([
      ...keys.map((key) => textCell(row.key[key] ?? '')),
      ...cellsOf(table, row),
      ...(cut === null ? [] : [cut(row, at)]),
      ...beside.cells(row),
      ...extra(at),
    ]);
  });
  const coming = extras.flatMap((one) => one.coming ?? []);
  const absent = header.slice(1, header.length - extras.flatMap(({ names }) => names).length).map(() => '');
  coming.forEach((key, at) => lines.push([textCell(key), ...absent, ...extra(table.length + at)]));
  for (const row of subtotals?.rows ?? []) {
    const group = row.key[keys[0] as string] ?? '';
    lines.push([
      guard(`# total of ${group}`),
      ...keys.slice(1).map(() => ''),
      ...cellsOf(table, row),
      ...nothing,
    ]);
  }
  for (const [name, row] of [['# other', table.other] as const, ['# total', table.total] as const]) {
    if (row !== undefined && keys.length > 0) {
      lines.push([name, ...keys.slice(1).map(() => ''), ...cellsOf(table, row), ...nothing]);
    }
  }
  const said = [...more, ...extras.flatMap((one) => one.notes ?? [])];
  for (const note of notes(table, said, coming.length)) lines.push([note]);
  return csvLines(lines);
}

function partialColumn(
  table: MetricTable,
  covers: DataNote['covers'],
): (row: MetricRow, at: number) => string {
  const isCut = cutBuckets(table, covers);
  return ({ values }, at) => {
    const known = Object.values(values).filter(({ value }) => value !== null);
    return known.length > 0 && (isCut(at) || known.some(({ partial }) => partial)) ? 'yes' : '';
  };
}

/** Lines of cells as a file. Texts must be guarded. */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/**
 * Text as a cell that no spreadsheet takes for a formula: an apostrophe goes before `=`, `+`, `-`, `@`, their full-width
 * forms, a tab and a line's end where the cell begins with one, or where one follows a `;`, a tab or a line's end inside
 * it: a spreadsheet whose list separator is `;` (a Russian one) cuts the cell there. Plain numbers stay as they are.
 */
export function guard(text: string): string {
  if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return text;
  const start = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return start.replaceAll(/([;\t\r\n])(\s*)(?=[=+\-@＝＋－＠])/g, "$1$2'");
}

function columnsOf({ query }: MetricTable, { metric }: ResolvedMetric): readonly string[] {
  const previous = query.compare === null ? [] : ['.previous'];
  const currency = catalog[metric].unit === 'money' ? ['.currency'] : [];
  return ['', '.numerator', '.denominator', '.n', '.low', '.high', ...previous, '.reason', ...currency];
}

function cellsOf({ query }: MetricTable, row: MetricRow): string[] {
  return query.metrics.flatMap(({ as, metric }) => {
    const value = row.values[as] as MetricValue;
    const { numerator, denominator, n, low, high } = value;
    const previous = query.compare === null ? [] : [value.previous?.value ?? null];
    const numbers = [value.value, numerator, denominator, n, low, high, ...previous];
    const currency = catalog[metric].unit === 'money' ? [query.currency ?? ''] : [];
    return [...numbers.map(numberCell), value.reason ?? '', ...currency];
  });
}

/** What the numbers are of. Text of the host's in it is guarded and quoted like any other. */
function notes(table: MetricTable, more: readonly (readonly [string, string])[], coming: number): string[] {
  const { query } = table;
  const { limit, period, compare } = query;
  const truncated = limit !== null && table.length >= limit && table.other === undefined;
  return [
    ['rows', table.length + coming],
    ['truncated', truncated ? 'yes' : 'no'],
    ...more,
    ...(period === null ? [] : [['period', `${period.from} to ${period.to}`]]),
    ...(compare === null ? [] : [['compared with', `${compare.from} to ${compare.to}`]]),
    ['time zone', query.timeZone],
    ['counted in the time of', query.attribution],
    ...Object.entries(query.where).map(([field, condition]) => [`where ${field}`, JSON.stringify(condition)]),
    ...query.metrics.flatMap((metric) => metricNotes(metric)),
    ['data', table.version],
  ].map(([name, value]) => guard(`# ${name}: ${value}`));
}

function metricNotes(metric: ResolvedMetric): (readonly [string, string])[] {
  const definition = catalog[metric.metric];
  const variant = Object.entries(definition.variantOf(metric.parameters));
  const parameters = variant.map(([name, value]) => `${name}=${parameterText(value)}`);
  return [
    [`definition of ${metric.as}`, [metric.metric, ...parameters, fingerprint(metric)].join(' ')],
    ...Object.entries(metric.where).map(
      ([field, condition]) => [`where ${field} for ${metric.as}`, JSON.stringify(condition)] as const,
    ),
  ];
}

function parameterText(value: unknown): string {
  if (Array.isArray(value)) return value.join('|');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, member]) => `${name}:${String(member)}`)
    .join('|');
}

/** A cell of text: no formula, and no note. */
export function textCell(text: string): string {
  return text.startsWith('#') ? `'${guard(text)}` : guard(text);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A number as a file has it: all its digits, nothing where there is none. */
export function numberCell(value: number | null): string {
  return value === null ? '' : String(value);
}
