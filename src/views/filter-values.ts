import { formatsOf } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { filterWords } from '../i18n/topics/filters.js';
import type { Condition } from '../metrics/query.js';
import { fieldText, memberText, type Names } from './field-text.js';

/** More values than these have a field to search them. */
const overview = 8;

/** A value of a dimension; null: not known. */
export type Value = string | null;

/** The values of one dimension to choose from. */
export interface ValueControl {
  readonly dimension: string;
  readonly label: string;
  readonly text: string;
  readonly set: boolean;
  /** Whether the values are so many that they are to be searched. */
  readonly searched: boolean;
  readonly options: readonly ValueOption[];
}

export interface ValueOption {
  readonly value: Value;
  readonly label: string;
  readonly selected: boolean;
}

/** What is selected of a dimension, and all that can be. */
export function valueControl(
  dimension: string,
  values: readonly Value[],
  condition: Condition | undefined,
  locale: Locale,
  names: Names = {},
): ValueControl {
  const words = filterWords(locale);
  const selected = selectedOf(condition, values);
  // What is selected stays in the list also where the page's own filters have come to leave it out.
  const all = [...new Set([...values, ...selected])];
  const { compare } = new Intl.Collator(locale.tag, { numeric: true });
  const options = all
    .map((value) => ({
      value,
      label: memberText(locale, dimension, value, names),
      selected: selected.includes(value),
    }))
    .sort((a, b) => Number(a.value === null) - Number(b.value === null) || compare(a.label, b.label));
  const [first] = selected;
  return {
    dimension,
    label: fieldText(locale, dimension),
    text:
      condition === undefined
        ? words.anyValue
        : selected.length === 1 && first !== undefined
          ? memberText(locale, dimension, first, names)
          : words.severalValues(formatsOf(locale).quantity(selected.length)),
    set: condition !== undefined,
    searched: options.length > overview,
    options,
  };
}

/** The options whose label holds a text that a reader typed, whatever its case. */
export function optionsWith(
  options: readonly ValueOption[],
  typed: string,
  tag: string,
): readonly ValueOption[] {
  const plain = (text: string): string => text.normalize('NFKC').toLocaleLowerCase(tag).trim();
  const wanted = plain(typed);
  return wanted === '' ? options : options.filter(({ label }) => plain(label).includes(wanted));
}

/** A condition with one value let through beside the others, or no longer; null: everything passes again. */
export function toggled(
  condition: Condition | undefined,
  value: Value,
  all: readonly Value[],
): Condition | null {
  const values = selectedOf(condition, all);
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return next.length === 0 ? null : next;
}

/** The values that a condition lets through, of all that there are; of a range, none can be named. */
function selectedOf(condition: Condition | undefined, all: readonly Value[]): readonly Value[] {
  if (condition === undefined) return [];
  if (typeof condition === 'string' || condition === null) return [condition];
  if (isList(condition)) return condition;
  if (!('not' in condition)) return [];
  return all.filter((value) => !condition.not.includes(value));
}

export function isList(condition: Condition): condition is readonly Value[] {
  return Array.isArray(condition);
}
