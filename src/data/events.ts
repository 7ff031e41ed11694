import { codeAt, type Column, numberAt } from './column.js';
import type { DataEvent } from './contact-data.js';
import type { PartRows } from './part-ingest.js';

/** The events of the part, by when they begin; of those that begin at once the one delivered first comes first. */
export function eventsOf(part: PartRows | undefined): readonly DataEvent[] {
  if (part === undefined) return [];
  const { columns } = part;
  const events = Array.from({ length: part.rows }, (_, row): DataEvent => ({
    label: textAt(columns.get('label'), row),
    kind: textAt(columns.get('kind'), row),
    from: instantAt(columns.get('from'), row),
    to: instantAt(columns.get('to'), row),
  }));
  return events.sort((a, b) => a.from - b.from);
}

function textAt(column: Column | undefined, row: number): string | null {
  if (column === undefined || column.kind === 'number') return null;
  return column.kind === 'text' ? column.at(row) : codeAt(column, row);
}

/** Rows without times are rejected when they are read. */
function instantAt(column: Column | undefined, row: number): number {
  return column?.kind === 'number' ? (numberAt(column, row) ?? NaN) : NaN;
}
