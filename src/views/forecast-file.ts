import type { Forecast, ForecastPoint } from '../analysis/forecast/forecast-source.js';
import type { FileExtras } from './csv.js';
import type { ForecastBuckets } from './forecast-buckets.js';
import type { Subject } from './subject.js';
import { numberCell } from './csv.js';

/**
 * A forecast in a trend's file: columns behind those of the table (`offered.forecast`, with the ends of each band and the
 * naive one), and a row for each bucket that is to come, which has nothing but these.
 */
export function forecastFile(
  { table, metric }: Subject,
  { naive, provisional, weeks, learned, accuracy, origins, leftOut }: Forecast,
  { points, at }: ForecastBuckets,
  levels: readonly number[],
): FileExtras {
  const pointAt = new Map(at.map((index, i) => [index, points[i] as ForecastPoint]));
  const percent = (level: number): string => String(Math.round(level * 1000) / 10);
  const named = (name: string): string => `${metric.as}.forecast${name}`;
  const cells = (index: number): readonly string[] => {
    const point = pointAt.get(index);
    const numbers = point
      ? [
          point.value,
          ...levels.flatMap((level) => {
            const band = point.bands.find((one) => one.level === level);
            return [band?.low ?? null, band?.high ?? null];
          }),
          point.naive,
        ]
      : [null, ...levels.flatMap(() => [null, null]), null];
    return numbers.map(numberCell);
  };
  const errors = (name: string, of: Forecast['accuracy']['days']): (readonly [string, string])[] =>
    of === null
      ? []
      : [
          [
            `forecast accuracy of ${name}`,
            `WAPE ${of.wape} MASE ${of.mase} (naive: WAPE ${of.naive.wape} MASE ${of.naive.mase})`,
          ],
        ];
  return {
    names: [
      named(''),
      ...levels.flatMap((level) => [named(`.low${percent(level)}`), named(`.high${percent(level)}`)]),
      named('.naive'),
    ],
    cells,
    coming: at.flatMap((index, i) => (index < table.length ? [] : [(points[i] as ForecastPoint).key])),
    notes: [
      ['forecast rows', String(points.length)],
      ['forecast learned from', `${learned?.from} to ${learned?.to}, ${weeks} whole weeks`],
      ['forecast provisional', provisional ? 'yes' : 'no'],
      ['forecast is the naive one', naive.days ? 'yes' : naive.intervals ? 'of intervals' : 'no'],
      ['forecast origins', String(origins)],
      ...errors('days', accuracy.days),
      ...errors('intervals', accuracy.intervals),
      ...leftOut.map(
        ({ date, because, label, kind }) =>
          ['forecast not learned from', [date, because, kind, label].filter(Boolean).join(' ')] as const,
      ),
    ],
  };
}
