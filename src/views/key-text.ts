import { keyName } from '../metrics/key-name.js';
import type { By } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import type { Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { amountText, fieldText, memberText } from './field-text.js';

/** What a key is called in a table's header. */
export function keyHeader(locale: Locale, by: By): string {
  if (typeof by === 'string') return fieldText(locale, by);
  if ('time' in by) return locale.terms.grains[by.time];
  return 'cycle' in by ? locale.terms.cycles[by.cycle] : fieldText(locale, by.bin);
}

/** Labels of one key for every row of a table. */
export function keyLabels(table: MetricTable, by: By, locale: Locale, formats: Formats): readonly string[] {
  const name = keyName(by);
  const keys = Array.from({ length: table.length }, (_, row) => table.key(row)[name] ?? null);
  if (typeof by === 'object' && 'time' in by) {
    const texts = keys.map((key) => key ?? '');
    const labels = formats.dates.buckets(by.time, texts, table.query.weekStart);
    return labels.map((label, at) => (keys[at] === null ? locale.terms.unknown : label));
  }
  return keys.map((key) => keyLabel(table, by, key, locale, formats));
}

/** The label of one value of a key. */
export function keyLabel(
  table: MetricTable,
  by: By,
  key: string | null,
  locale: Locale,
  formats: Formats,
): string {
  if (key === null) return locale.terms.unknown;
  if (typeof by === 'string') return memberText(locale, by, key, table);
  if ('time' in by) return formats.dates.bucket(by.time, key, table.query.weekStart);
  if ('cycle' in by) return formats.dates.cell(by.cycle, key);
  return binLabel(table, by, key, locale, formats);
}

function binLabel(
  table: MetricTable,
  by: Extract<By, { readonly bin: string }>,
  key: string,
  locale: Locale,
  formats: Formats,
): string {
  const { condition } = locale.messages;
  const amount = (edge: number): string => amountText(locale, formats, by.bin, edge, table.query.timeZone);
  // A bin is named by its lower edge, what lies below the first by `<` and that edge.
  const first = by.edges[0];
  if (first !== undefined && key === `<${first}`) return condition.below(amount(first));
  const at = by.edges.findIndex((edge) => String(edge) === key);
  const from = by.edges[at];
  const below = by.edges[at + 1];
  if (from === undefined) return key;
  return below === undefined ? condition.from(amount(from)) : condition.bin(amount(from), amount(below));
}
