import type { PropertyDeclarations } from 'lit';
import type { Locale } from '../i18n/locale.js';
import type { Condition, Period } from '../metrics/query.js';
import type { DataInput, MetricSource } from '../source/metric-source.js';
import type { Theme } from './context.js';

/** What an element takes that says something of data as a whole: where they come from, and in which language. */
export interface SourceProperties {
  src: string | undefined;
  data: DataInput | undefined;
  source: MetricSource | undefined;
  timeZone: string | undefined;
  currency: string | undefined;
  weekStart: number | string | undefined;
  locale: Locale | string | undefined;
  theme: Theme | undefined;
}

/** What every element takes that shows numbers: also of what time and rows. */
export interface DataProperties extends SourceProperties {
  where: Readonly<Record<string, Condition>> | string | undefined;
  period: Period | string | undefined;
  periodFrom: string | undefined;
  periodTo: string | undefined;
}

/** Lit's declarations of what every element takes for its reader: to be spread into `static properties`. */
export const readerProperties = {
  locale: {},
  theme: {},
  // HTML's own attribute, watched under another name so that the property `lang` stays the platform's.
  watchedLang: { attribute: 'lang' },
} as const satisfies PropertyDeclarations;

/** Lit's declarations of `SourceProperties`, to be spread into an element's `static properties`. */
export const sourceProperties = {
  src: {},
  data: { attribute: false },
  source: { attribute: false },
  timeZone: { attribute: 'time-zone' },
  currency: {},
  weekStart: { attribute: 'week-start' },
  ...readerProperties,
} as const satisfies PropertyDeclarations;

/** Lit's declarations of `DataProperties`, likewise. */
export const dataProperties = {
  where: {},
  period: {},
  periodFrom: { attribute: 'period-from' },
  periodTo: { attribute: 'period-to' },
  ...sourceProperties,
} as const satisfies PropertyDeclarations;
