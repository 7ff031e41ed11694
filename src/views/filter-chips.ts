import type { Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { filterWords } from '../i18n/topics/filters.js';
import type { Condition } from '../metrics/query.js';
import { conditionText, fieldText, memberText, type Names } from './field-text.js';
import { isList, toggled } from './filter-values.js';
import type { Span } from './grain-for.js';

/** A chip for each value up to so many; beyond, one that counts them. */
const mostChips = 3;

/** What someone selected: a filter bar (`own`), or a click on some chart. */
export interface Selected<T> {
  readonly own: boolean;
  readonly what: T;
}

/** One filter that is set, or one value of it. */
export interface FilterChip {
  readonly label: string;
  readonly text: string;
  /** Set elsewhere than in a filter bar. */
  readonly elsewhere: boolean;
  /** Whose it is: its place in the list of selections, or of ranges. */
  readonly of: 'selections' | 'ranges';
  readonly at: number;
  /** Null for a range. */
  readonly dimension: string | null;
  /** What is left of the filter without the chip; null: nothing. */
  readonly without: Condition | null;
}

/** The chip of a time. */
export function rangeChip(
  { own, what }: Selected<Span>,
  at: number,
  locale: Locale,
  formats: Formats,
): FilterChip {
  return {
    label: filterWords(locale).period,
    text: formats.dates.period(what.from, what.to, 'short'),
    elsewhere: !own,
    of: 'ranges',
    at,
    dimension: null,
    without: null,
  };
}

/** The chips of the conditions of one owner. */
export function chipsOf(
  { own, what }: Selected<Readonly<Record<string, Condition>>>,
  at: number,
  data: Names & { readonly timeZone: string },
  locale: Locale,
  formats: Formats,
): FilterChip[] {
  return Object.entries(what).flatMap(([dimension, condition]): FilterChip[] => {
    const chip = (text: string, without: Condition | null): FilterChip => ({
      label: fieldText(locale, dimension),
      text,
      elsewhere: !own,
      of: 'selections',
      at,
      dimension,
      without,
    });
    if (!isList(condition) || condition.length === 0) {
      return [chip(conditionText(locale, formats, dimension, condition, data.timeZone, data), null)];
    }
    if (condition.length > mostChips) {
      return [chip(filterWords(locale).valueCount(formats.quantity(condition.length)), null)];
    }
    return condition.map((value) =>
      chip(memberText(locale, dimension, value, data), toggled(condition, value, [])),
    );
  });
}
