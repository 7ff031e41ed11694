import type { Heatmap, HeatmapCell } from '../analysis/heatmap/heatmap.js';
import type { HeatmapPlace } from '../i18n/heatmap-words.js';
import { decimalsFor, moneyDecimals, precisionOf } from '../i18n/precision.js';
import { heatmapWords } from '../i18n/topics/heatmap.js';
import type { MetricValue } from '../metrics/table.js';
import type { Subject } from './subject.js';

type Style = 'long' | 'short' | 'narrow';

/** Texts of the hours of a week and of what is in them. */
export interface HeatmapTexts {
  weekday(day: number, style: Style): string;
  /** `9 AM`, `09:00`: where an hour begins. */
  hour(hour: number): string;
  /** `Mon 9:00 – 10:00 AM`. */
  cell(cell: Pick<HeatmapCell, 'weekday' | 'hour'>, style?: Style): string;
  /** A value as finely as it is known, written or said. */
  value(cell: HeatmapCell, how?: 'written' | 'said'): string;
  /** The same as briefly as a cell has room for; nought, and all, are told from nearly so. */
  brief(value: number): string;
  /** A value at an edge of the scale. */
  edge(value: number): string;
  /** What the named hours are called, of the highest and of the lowest. */
  readonly places: readonly [high: HeatmapPlace, low: HeatmapPlace];
}

const hourMs = 3_600_000;

/** The texts of a heatmap whose greatest value is `most`. */
export function heatmapTexts(subject: Subject, { kind }: Pick<Heatmap, 'kind'>, most: number): HeatmapTexts {
  const { definition, formats, locale } = subject;
  const { unit, better } = definition;
  const words = heatmapWords(locale);
  const { dates } = formats;
  const mean = (value: number): string =>
    formats.number(value, value !== 0 && Math.abs(value) < 9.95 ? 1 : 0);
  const hourly = kind === 'mean-per-hour';
  return {
    weekday: (day, style) => dates.weekday(day, style),
    hour: (hour) => dates.tick('hour', hour * hourMs),
    cell: ({ weekday, hour }, style = 'short') =>
      words.cell(dates.weekday(weekday, style), dates.cell('hour-of-day', String(hour).padStart(2, '0'))),
    value(cell, how = 'written') {
      if (cell.value === null) return locale.numbers.absent;
      if (hourly) return mean(cell.value);
      const decimals = decimalsFor(precisionOf(definition), cell);
      return formats[how === 'said' ? 'aloud' : 'value'](unit, cell.value, decimals);
    },
    brief(value) {
      if (hourly) return mean(value);
      // A share that is nearly nought or all is neither.
      if (unit === 'ratio')
        return formats.value(
          unit,
          value,
          (value < 0.005 && value > 0) || (value > 0.995 && value < 1) ? 1 : 0,
        );
      if (unit === 'seconds')
        return most >= 60 ? formats.axis(unit, Math.round(value), most) : formats.number(value, 0);
      if (unit === 'money') return formats.value(unit, value, moneyDecimals(value));
      if (unit === 'points') return formats.value(unit, value, 0);
      return formats.number(value, Math.abs(value) < 9.95 ? 1 : 0);
    },
    edge: (value) => (hourly ? formats.axis('count', value, most) : formats.axis(unit, value, most)),
    places: hourly && better === 'none' ? ['busiest', 'quietest'] : ['highest', 'lowest'],
  };
}

/** A cell as the engine would have answered it, for what is said of any value. */
export function cellValue({ value, n, low, high }: HeatmapCell): MetricValue {
  const coverage = { used: n, eligible: n, excluded: [] };
  return { ...{ value, n, low, high, coverage }, numerator: null, denominator: null };
}
