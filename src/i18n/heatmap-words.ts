import type { Quantity } from './plural.js';

/** Where an hour stands among the others. `busiest` and `quietest` are said of what comes in, the others of all else. */
export type HeatmapPlace = 'busiest' | 'quietest' | 'highest' | 'lowest';

/** Every text of the heatmap of hours and weekdays. */
export interface HeatmapWords {
  readonly heading: (metric: string) => string;
  /** An hour of the week: its weekday, written out or short, and its time. */
  readonly cell: (weekday: string, hour: string) => string;
  /** The value of a count. */
  readonly mean: string;
  /** What the shades stand for; `isMean`: a count, as its mean per hour. */
  readonly scale: (metric: string, isMean: boolean) => string;
  /** How much there was in all such hours. */
  readonly sum: string;
  /** How many such hours the data cover: a label and its text. */
  readonly covered: string;
  readonly hours: (hours: Quantity) => string;
  /** Labels of the named hours, in a legend and before their names. */
  readonly places: Readonly<Record<HeatmapPlace, string>>;
  /** That an hour is one of them: a label and its text. */
  readonly stands: string;
  readonly among: Readonly<Record<HeatmapPlace, string>>;
  /** A sentence: the hours of an end. */
  readonly named: (place: string, cells: string) => string;
  /** An hour with its value, in a list of names. */
  readonly valued: (cell: string, value: string) => string;
  /** So many other hours have the value of the last that is named; at the end of the list. */
  readonly tied: (more: Quantity) => string;
  /** All hours are equal. */
  readonly level: string;
  /** A cell without a value, and one of few contacts, in a legend. */
  readonly absent: string;
  readonly light: (least: string) => string;
  /** How cells are made: of a count, of all else, of values that a page gave; which are named; what becomes of clock changes. */
  readonly made: Readonly<Record<'mean-per-hour' | 'ratio', string>>;
  readonly naming: (least: string) => string;
  readonly clock: string;
  readonly changes: (list: string) => string;
  readonly repeated: (moment: string) => string;
  readonly skipped: (moment: string) => string;
}
