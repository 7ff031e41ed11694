import type { Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { keyName } from '../metrics/key-name.js';
import type { By } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import { keyLabels } from './key-text.js';

/**
 * The place of each row's key among those of its column, from 0, as a reader of the language would order them: times,
 * cells of a cycle and bins by what they stand for, names as in a dictionary with `Agent 2` before `Agent 10`. NaN for
 * what is not known.
 */
export function keyRanks(table: MetricTable, by: By, locale: Locale, formats: Formats): Float64Array {
  const name = keyName(by);
  const keys = Array.from({ length: table.length }, (_, row) => table.key(row)[name] ?? null);
  const starts = typeof by === 'object' && 'time' in by ? table.buckets()?.starts : undefined;
  if (starts !== undefined) return Float64Array.from(keys, (_, row) => starts[row] as number);
  if (typeof by === 'object' && !('time' in by)) {
    return Float64Array.from(keys, (key) => (key === null ? NaN : cellPlace(by, key, table.query.weekStart)));
  }
  // Times without their instants, as a page gives them: ISO text is in their order.
  const labels = typeof by === 'object' ? [] : keyLabels(table, by, locale, formats);
  const { compare } = new Intl.Collator(locale.tag, { numeric: true });
  const known = new Map(keys.flatMap((key, row) => (key === null ? [] : [[key, labels[row] ?? '']])));
  // Texts that a language takes for equal are told apart by their code units, or their order would be of no one's making.
  const ordered = [...known].toSorted(([a, x], [b, y]) => compare(x, y) || (a < b ? -1 : 1));
  const places = new Map(ordered.map(([key], place) => [key, place]));
  return Float64Array.from(keys, (key) => (key === null ? NaN : (places.get(key) as number)));
}

function cellPlace(
  by: Exclude<By, string | { readonly time: unknown }>,
  key: string,
  weekStart: number,
): number {
  if ('bin' in by) return key.startsWith('<') ? -1 : by.edges.findIndex((edge) => String(edge) === key);
  if (by.cycle === 'hour-of-day') return Number(key);
  // `3`, `3T09`, `3T09:15`: an ISO weekday and a time of day.
  const [day = '', time = '0'] = key.split('T');
  return ((Number(day) - weekStart + 7) % 7) * 24 * 60 + minutesOf(time);
}

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
