import type { PropertyDeclarations } from 'lit';
import type { Locale } from '../i18n/locale.js';
import type { Condition, Period } from '../metrics/query.js';
import type { DataInput, MetricSource } from '../source/metric-source.js';
import type { Theme } from './context.js';

/** What every element takes that shows numbers: where they come from, of what time and rows, in which language. */
export interface DataProperties {
  src: string | undefined;
  data: DataInput | undefined;
  source: MetricSource | undefined;
  timeZone: string | undefined;
  currency: string | undefined;
  weekStart: number | string | undefined;
  where: Readonly<Record<string, Condition>> | string | undefined;
  period: Period | string | undefined;
  periodFrom: string | undefined;
  periodTo: string | undefined;
  locale: Locale | string | undefined;
  theme: Theme | undefined;
}

/** Lit's declarations of what every element takes for its reader: to be spread into `static properties`. */
export const readerProperties = {
  locale: {},
  theme: {},
  // HTML's own attribute, watched under another name so that the property `lang` stays the platform's.
  watchedLang: { attribute: 'lang' },
} as const satisfies PropertyDeclarations;

/** Lit's declarations of `DataProperties`, to be spread into an element's `static properties`. */
export const dataProperties = {
  src: {},
  data: { attribute: false },
  source: { attribute: false },
  timeZone: { attribute: 'time-zone' },
  currency: {},
  weekStart: { attribute: 'week-start' },
  where: {},
  period: {},
  periodFrom: { attribute: 'period-from' },
  periodTo: { attribute: 'period-to' },
  ...readerProperties,
} as const satisfies PropertyDeclarations;
