import type { Answer, ColumnName } from '../answer.js';
import { kpis } from '../questions.js';

/** The answer to q7 from those for its two months, by queue. Of a queue that one of them lacks, counts are 0, others absent. */
export function sideBySide(now: Answer, before: Answer): Answer {
  const queues = [...new Set([...now.keys, ...before.keys].map(([queue]) => queue!))];
  const columns: Partial<Record<ColumnName, number[]>> = {};
  for (const kpi of kpis) {
    columns[kpi] = valuesOf(now, kpi, queues);
    columns[`previous ${kpi}`] = valuesOf(before, kpi, queues);
  }
  return { keys: queues.map((queue) => [queue]), columns };
}

function valuesOf(
  { keys, columns }: Answer,
  kpi: (typeof kpis)[number],
  queues: readonly string[],
): number[] {
  const rows = new Map(keys.map(([queue], row) => [queue, row]));
  const absent = kpi === 'contact-volume' || kpi === 'answered' ? 0 : Number.NaN;
  return queues.map((queue) => columns[kpi]![rows.get(queue) ?? -1] ?? absent);
}
