import { cutBuckets } from '../metrics/cut-buckets.js';
import type { MetricTable, MetricValue } from '../metrics/table.js';
import type { DataNote } from './data-note.js';
import { valueIn, type Subject } from './subject.js';

/** Whether a row is to be marked as incomplete: the data, the period or a clock that it ends at cut its bucket. */
export function isCutRow(
  subjects: readonly Subject[],
  table: MetricTable,
  { covers = null }: DataNote,
): (row: number) => boolean {
  const isCut = cutBuckets(table, covers);
  return (row) => {
    const found = table.rows[row];
    if (found === undefined) return false;
    const values = subjects.map((subject) => valueIn(subject, found));
    // What lies wholly outside has no value, and says why.
    if (values.every(({ value }) => value === null)) return false;
    return isCut(row) || values.some(({ partial }) => partial);
  };
}

/** The values of a table's rows, those of buckets that are cut marked as partial. */
export function markedCut(subject: Subject, data: DataNote): readonly MetricValue[] {
  const isCut = isCutRow([subject], subject.table, data);
  return subject.table.rows.map((row, at) => {
    const value = valueIn(subject, row);
    return isCut(at) && !value.partial ? { ...value, partial: true } : value;
  });
}
