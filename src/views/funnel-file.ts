import type { Funnel } from '../analysis/funnel/funnel.js';
import type { MetricTable } from '../metrics/table.js';
import { csv, csvLines, numberCell } from './csv.js';
import { funnelRows } from './funnel-texts.js';

/**
 * The places for machines and spreadsheets, in full precision and in no language: a line a step or a way out, with how many
 * there are and what its shares are parts of. Then the lines that say what the numbers are of.
 */
export function funnelFile(table: MetricTable, found: Funnel): string {
  const compared = table.query.compare !== null;
  const header = [
    ...['step', 'exit', 'count', 'of-step', 'of-step.denominator', 'of-step.low', 'of-step.high'],
    ...['of-all', 'of-all.denominator'],
    ...(compared ? ['count.previous', 'of-step.previous', 'of-all.previous'] : []),
    'reason',
  ];
  const first = found.steps[0]?.count ?? null;
  const lines = funnelRows(found).map(({ step, before, exit, place }) => {
    const { count, ofStep, ofAll, low, high, previous, reason } = place;
    const earlier = [previous?.count ?? null, previous?.ofStep ?? null, previous?.ofAll ?? null];
    return [
      ...[step.id, exit?.id ?? ''],
      ...[count, ofStep, before?.count ?? null, low, high, ofAll, first].map(numberCell),
      ...(compared ? earlier.map(numberCell) : []),
      reason ?? '',
    ];
  });
  // What the numbers are of stands under every table's file in the same words.
  const notes = csv(table)
    .split('\r\n')
    .filter((line) => /^"?# /.test(line) && !/^"?# (?:rows|truncated)\b/.test(line));
  return (
    csvLines([header, ...lines, [`# rows: ${lines.length}`], ['# truncated: no']]) +
    notes.map((line) => `${line}\r\n`).join('')
  );
}
