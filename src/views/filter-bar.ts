import { findLocale } from '../i18n/find-locale.js';
import { formatsOf } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { filterWords } from '../i18n/topics/filters.js';
import type { Condition, MetricQuery } from '../metrics/query.js';
import type { WeekStart } from '../time/grain.js';
import type { Names } from './field-text.js';
import { chipsOf, rangeChip, type FilterChip, type Selected } from './filter-chips.js';
import { valueControl, type Value, type ValueControl } from './filter-values.js';
import type { Span } from './grain-for.js';
import { periodControl, type PeriodControl } from './period-control.js';

/** What is counted to say how much is left, and beside each value. */
export const countedMetric = 'contact-volume';

/** Dimensions with a control where the page names none: those of them that the data have, in this order. */
export const usualDimensions = [
  'queue',
  'channel',
  'team',
  'topic',
  'site',
  'segment',
  'language',
  'direction',
] as const;
/** How many values a dimension may have to be offered unasked: of one there is no choice, of more no overview. */
export const usualValues = { least: 2, most: 200 } as const;

type Where = NonNullable<MetricQuery['where']>;
interface Within {
  readonly where?: Where;
  readonly period?: Span;
}

/** What there is to filter, under the filters and period that the page has set around the bar. */
export interface FilterBarFacts extends Names {
  readonly timeZone: string;
  readonly weekStart: WeekStart;
  /** The time of which periods are offered: that of the data, within that of the page. Null where there is none. */
  readonly span: Span | null;
  readonly dimensions: readonly { readonly name: string; readonly values: readonly Value[] }[];
  /** All contacts there; null where they cannot be counted. */
  readonly contacts: number | null;
}

export interface FilterBarView {
  /** Null where the data have no time. */
  readonly period: PeriodControl | null;
  readonly controls: readonly ValueControl[];
  readonly chips: readonly FilterChip[];
  /** How many filters are set. */
  readonly set: number;
  /** What the button says that shows the bar where there is little room. */
  readonly toggle: string;
  /** How many contacts are left; empty where nothing was counted. */
  readonly status: string;
  readonly state: 'ready' | 'empty';
}

/** How many contacts meet a filter. */
export function filterCountQuery(within: Within): MetricQuery {
  return { metrics: [countedMetric], ...within };
}

/** The values that a dimension has, each with its contacts. Values of contacts that are not counted are among them. */
export function filterValuesQuery(dimension: string, within: Within): MetricQuery {
  return { metrics: [countedMetric, 'offered'], by: [dimension], ...within };
}

/** All that a bar shows. `left`: contacts that meet all that is selected; undefined while that is not known. */
export function filterBarView({
  facts,
  selections,
  ranges,
  left,
  locale,
}: {
  readonly facts: FilterBarFacts;
  readonly selections: readonly Selected<Where>[];
  readonly ranges: readonly Selected<Span>[];
  readonly left: number | undefined;
  readonly locale: Locale | string;
}): FilterBarView {
  const language = findLocale(locale);
  const formats = formatsOf(language);
  const words = filterWords(language);
  const set = ranges.length + selections.reduce((sum, { what }) => sum + Object.keys(what).length, 0);
  const own = (dimension: string): Condition | undefined =>
    selections.find((one) => one.own && Object.hasOwn(one.what, dimension))?.what[dimension];
  const { span, timeZone, weekStart } = facts;
  const period = ranges.find((one) => one.own)?.what;
  const all = facts.contacts === null ? null : formats.quantity(facts.contacts);
  return {
    period: span && periodControl(span, timeZone, weekStart, period, language, formats),
    controls: facts.dimensions.map(({ name, values }) =>
      valueControl(name, values, own(name), language, facts),
    ),
    chips: [
      ...ranges.map((one, at) => rangeChip(one, at, language, formats)),
      ...selections.flatMap((one, at) => chipsOf(one, at, facts, language, formats)),
    ],
    set,
    toggle: set === 0 ? words.heading : words.toggle(formats.quantity(set)),
    status:
      all === null || (set > 0 && left === undefined)
        ? ''
        : set === 0
          ? words.contacts(all)
          : left === 0
            ? words.none
            : words.contactsOf(formats.quantity(left as number), all),
    state: (set === 0 ? facts.contacts : left) === 0 ? 'empty' : 'ready',
  };
}
