import type { Heatmap, HeatmapCell } from '../analysis/heatmap/heatmap.js';
import { csv, csvLines, numberCell } from './csv.js';
import type { Subject } from './subject.js';

/** Sums of a cell, as far as they are known. */
export interface CellSums {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * The cells for machines and spreadsheets, in full precision and in no language: a line an hour of the week with its
 * value, what it is the quotient of, its sample, its interval, how many such hours the data cover, and where it is named
 * or lacks a value. Then the lines that say what the numbers are of.
 */
export function heatmapFile(
  { table, metric: { as } }: Subject,
  { cells, peaks, valleys }: Heatmap | Omit<Heatmap, 'queries'>,
  sumsOf: (cell: HeatmapCell) => CellSums,
  hoursOf: (cell: HeatmapCell) => number | null,
): string {
  const header = [
    ...['hour-of-week', 'weekday', 'hour'],
    ...['', '.numerator', '.denominator', '.n', '.low', '.high'].map((name) => as + name),
    ...['hours', 'named', 'reason'],
  ];
  const lines = cells.map((cell) => {
    const { key, weekday, hour, value, n, low, high, reason } = cell;
    const { numerator, denominator } = sumsOf(cell);
    const numbers = [value, numerator, denominator, n, low, high, hoursOf(cell)];
    return [
      ...[key, String(weekday), String(hour)],
      ...numbers.map(numberCell),
      peaks.includes(key) ? 'high' : valleys.includes(key) ? 'low' : '',
      reason ?? '',
    ];
  });
  // What the numbers are of stands under every table's file in the same words.
  const [total = '', ...notes] = csv(table)
    .split('\r\n')
    .filter((line) => /^"?# /.test(line) && !/^"?# (?:rows|truncated|other)\b/.test(line));
  const ends = /^"?# total/.test(total) ? notes : [total, ...notes];
  return (
    csvLines([header, ...lines, [`# rows: ${lines.length}`], ['# truncated: no']]) +
    ends.map((line) => `${line}\r\n`).join('')
  );
}
