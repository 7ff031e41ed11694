import type { Contact } from '../data/contact.js';
import type { MetricTable } from '../metrics/table.js';
import type { BehindAsk, BehindPage } from './behind.js';
import { csvLines, guard, numberCell, textCell } from './csv.js';
import { fingerprint } from './fingerprint.js';

/** So many rows go into a file: more is a matter for whoever has the data. */
export const mostFileRows = 100_000;

/**
 * The rows behind a number for machines and spreadsheets: a column a field that some row has, values as they were delivered
 * and in no language, texts guarded (`guard`). Then what they are of; `# truncated: yes` where there are more rows.
 */
export function behindFile(table: MetricTable, ask: BehindAsk, { rows, total, behind }: BehindPage): string {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const metric = table.query.metrics.find(({ as }) => as === ask.metric);
  const { period, where, timeZone, attribution } = table.query;
  const notes: (readonly [string, string | number])[] = [
    ['rows', rows.length],
    ['truncated', rows.length < total ? `yes, of ${total}` : 'no'],
    ['behind', ask.metric],
    ...(ask.side ? [['side', ask.side] as const] : []),
    ...(ask.search === undefined ? [] : [['search', ask.search] as const]),
    ...(behind ? [['a row is', behind.part === 'contacts' ? behind.unit : 'response'] as const] : []),
    ...(metric ? [['definition', `${metric.metric} ${fingerprint(metric)}`] as const] : []),
    ...Object.entries(ask.key).map(([name, value]) => [`group ${name}`, JSON.stringify(value)] as const),
    ...(period ? [['period', `${period.from} to ${period.to}`] as const] : []),
    ['time zone', timeZone],
    ['counted in the time of', attribution],
    ...Object.entries({ ...where, ...metric?.where }).map(
      ([field, condition]) => [`where ${field}`, JSON.stringify(condition)] as const,
    ),
    ['data', table.version],
  ];
  return csvLines([
    fields.map(textCell),
    ...rows.map((row) => fields.map((field) => cell(row, field))),
    ...notes.map(([name, value]) => [guard(`# ${name}: ${value}`)]),
  ]);
}

function cell(row: Contact, field: string): string {
  const value = row[field] ?? null;
  if (value === null) return '';
  return typeof value === 'number' ? numberCell(value) : textCell(String(value));
}
