import type { ChangeSplit, DriverSide } from '../analysis/drivers/split-change.js';
import { splitChange } from '../analysis/drivers/split-change.js';
import { keyName } from '../metrics/key-name.js';
import type { By } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import { csv, csvLines, textCell, numberCell } from './csv.js';
import { totalOf, type Subject } from './subject.js';

/**
 * The effects of all values for machines and spreadsheets, in full precision and in no language: the key, its effects in
 * the metric's unit, and for both periods the value, its sums, its sample, its interval and its share. Then the lines that say what the
 * numbers are of.
 */
export function driversFile(
  subject: Subject,
  by: By,
  shown: ChangeSplit,
  before: MetricTable | undefined,
): string {
  const { table, metric, definition } = subject;
  const total = totalOf(subject);
  const whole =
    before === undefined || total === undefined
      ? shown
      : splitChange(
          {
            ...{ as: metric.as, name: keyName(by), isCount: definition.unit === 'count', total },
            limit: Infinity,
          },
          table,
          before,
        );
  const sides = ['', '.numerator', '.denominator', '.n', '.low', '.high', '.share'];
  const header = [
    ...[keyName(by), 'effect', 'rate', 'mix'],
    ...['before', 'after'].flatMap((side) => sides.map((name) => side + name)),
  ];
  const drivers = 'kind' in whole ? whole.drivers : [];
  const lines = drivers.map(({ key, effect, rate, mix, before: was, after: is }) => [
    textCell(key ?? ''),
    ...[effect, rate, mix, ...cells(was), ...cells(is)].map(numberCell),
  ]);
  const reason = 'reason' in whole ? [[`# reason: ${whole.reason}`]] : [];
  const change = 'kind' in whole ? [['# change', numberCell(whole.change)]] : [];
  // What the numbers are of stands under every table's file in the same words.
  const notes = csv(table)
    .split('\r\n')
    .filter((line) => /^"?# /.test(line) && !/^"?# (?:rows|truncated|other|total)\b/.test(line));
  return (
    csvLines([header, ...lines, ...change, [`# rows: ${lines.length}`], ['# truncated: no'], ...reason]) +
    notes.map((line) => `${line}\r\n`).join('')
  );
}

function cells({
  value,
  numerator,
  denominator,
  n,
  low,
  high,
  share,
}: DriverSide): readonly (number | null)[] {
  return [value, numerator, denominator, n, low, high, share];
}
