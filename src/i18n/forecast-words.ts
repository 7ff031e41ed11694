import type { Quantity } from './plural.js';

/** Why a trend shows no forecast, beside what metrics say. */
export type ForecastLack = 'too-short' | 'grain' | 'rows';

/** Every text of a forecast in a trend. */
export interface ForecastWords {
  /** Name of the series, label beside the pointer, header of a column. */
  readonly forecast: string;
  /** Stands where the forecast begins. */
  readonly begins: (day: string) => string;
  /** A bucket that is to come. */
  readonly row: (bucket: string) => string;
  readonly band: (level: string) => string;
  /** The count of the last same weekday. */
  readonly naive: string;
  readonly closed: string;
  /** A sentence of the summary: what is to come in all, and in the first bucket. */
  readonly sum: (total: Quantity, period: string) => string;
  readonly first: (v: {
    readonly bucket: string;
    readonly value: string;
    readonly band: string | null;
  }) => string;
  /** Sentences: what is learned from, how it is worked out, what its bands mean. */
  readonly basis: (weeks: Quantity, period: string) => string;
  readonly method: string;
  readonly bands: string;
  readonly noBands: string;
  readonly provisional: string;
  readonly naiveShown: string;
  readonly naiveShares: string;
  readonly leftOut: (days: string) => string;
  readonly events: (days: string) => string;
  /** How far off forecasts of the past were, beside the naive ones. */
  readonly accuracy: string;
  readonly ofDays: string;
  readonly ofIntervals: string;
  readonly wape: (own: string, naive: string, origins: Quantity) => string;
  readonly mase: (own: string, naive: string) => string;
  /** Why there is none. */
  readonly reasons: Readonly<Record<ForecastLack, string>>;
  readonly onlyOf: (metrics: string) => string;
  readonly none: (why: string) => string;
}
