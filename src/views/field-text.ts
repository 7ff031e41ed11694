import { tableParts } from '../data/part-tables.js';
import { formatsOf, type Formats } from '../i18n/formats.js';
import { isolated } from '../i18n/isolated.js';
import type { Locale } from '../i18n/locale.js';
import type { Condition } from '../metrics/query.js';
import { cycleOfField } from '../time/cycle-field.js';
import { wallText } from '../time/period.js';
import { Zone } from '../time/zone.js';

/** What a field is called: by the language where the data format names it, else as the host calls it. */
export function fieldText(locale: Locale, field: string): string {
  const cycle = cycleOfField(field);
  if (cycle !== undefined) return locale.terms.cycles[cycle];
  return own(locale.terms.fields, field) ?? field;
}

/** The same of a field that may be named by its part: `shifts.workedSeconds`. */
export function partFieldText(locale: Locale, name: string): string {
  const dot = name.indexOf('.');
  const isOfPart = (tableParts as readonly string[]).includes(name.slice(0, Math.max(0, dot)));
  return fieldText(locale, isOfPart ? name.slice(dot + 1) : name);
}

/** What the data themselves call a value that is an id. */
export interface Names {
  nameOf?(dimension: string, value: string): string | undefined;
}

/** What a value is called: by the language where the data format names it, else as the data call it. */
export function memberText(locale: Locale, field: string, value: string | null, names: Names = {}): string {
  if (value === null) return locale.terms.unknown;
  const cycle = cycleOfField(field);
  if (cycle !== undefined) return formatsOf(locale).dates.span(cycle, value);
  const words = valueWords(locale, field);
  if (words !== noWords) return own(words, value) ?? value;
  return isolated(names.nameOf?.(field, value) ?? value, locale);
}

/** The words that the language has for a field's values, by value; none where these are the data's own. */
export function valueWords({ terms: { values } }: Locale, field: string): Readonly<Record<string, string>> {
  if (booleanFields.has(field)) return values.boolean;
  return field === 'channel' || field === 'direction' || field === 'outcome' || field === 'criterion'
    ? values[field]
    : noWords;
}

/** A number of a field with its unit: seconds as a duration, an instant on the data's wall clock. */
export function amountText(
  locale: Locale,
  formats: Formats,
  field: string,
  amount: number,
  timeZone: string,
): string {
  if (field.endsWith('Seconds')) return formats.value('seconds', amount, Number.isInteger(amount) ? 0 : 1);
  if (instantFields.has(field)) return formats.dates.moment(wallText(new Zone(timeZone), amount));
  return formats.number(amount, Number.isInteger(amount) ? 0 : 2);
}

/** What a filter lets through. */
export function conditionText(
  locale: Locale,
  formats: Formats,
  field: string,
  condition: Condition,
  timeZone: string,
  names: Names = {},
): string {
  const { condition: words } = locale.messages;
  const member = (value: string | null): string => memberText(locale, field, value, names);
  if (typeof condition === 'string' || condition === null) return member(condition);
  if (isList(condition)) {
    return condition.length === 0 ? words.nothing : words.anyOf(formats.anyOf(condition.map(member)));
  }
  if ('not' in condition) return words.noneOf(formats.all(condition.not.map(member)));
  const { min, max } = condition as { readonly min?: number; readonly max?: number };
  const amount = (edge: number): string => amountText(locale, formats, field, edge, timeZone);
  // Two ranges that exclude each other leave such a one.
  if (min !== undefined && max !== undefined && min >= max) return words.nothing;
  if (min !== undefined && max !== undefined) return words.range(amount(min), amount(max));
  if (min !== undefined) return words.from(amount(min));
  return max === undefined ? words.noneOf(locale.terms.unknown) : words.below(amount(max));
}

const noWords: Readonly<Record<string, string>> = {};

const instantFields: ReadonlySet<string> = new Set(['startedAt', 'endedAt', 'updatedAt']);
const booleanFields: ReadonlySet<string> = new Set([
  'transferred',
  'resolved',
  'resolvedFirstContact',
  'closedFirstContact',
  'reopened',
  'followedScript',
  'complaint',
  'rightParty',
  'sale',
]);

function isList(condition: Condition): condition is readonly (string | null)[] {
  return Array.isArray(condition);
}

/** A member of a record of words; never one of `Object.prototype`, whatever the data call their fields. */
function own(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
