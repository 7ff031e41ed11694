import type { MetricValue } from '../metrics/table.js';
import { categoryWords } from '../i18n/topics/categories.js';
import type { CategoryRows } from './category-rows.js';
import type { Notice } from './frame-view.js';
import { totalOf, type Subject } from './subject.js';
import type { TrendLine } from './trend-tooltip.js';

/** A count says its own size; all else needs a sample. */
export function isSmall({ definition }: Subject, { value, n }: MetricValue): boolean {
  return definition.unit !== 'count' && value !== null && n < definition.minSample;
}

const namedAtMost = 3;

/** Which categories are drawn hollow as too few are behind them, and what "other" is. `none`: no group had a contact. */
export function categoryNotices(
  lines: readonly TrendLine[],
  { labels, keys }: CategoryRows,
  none: boolean,
): readonly Notice[] {
  const notices: Notice[] = [];
  for (const { subject, values } of lines) {
    const { locale, formats, definition, words } = subject;
    const small = labels.filter((_, row) => isSmall(subject, values[row] as MetricValue));
    if (small.length === 0) continue;
    const least = words.sample(formats.quantity(definition.minSample));
    notices.push({
      severity: 'info',
      text: categoryWords(locale).smallSamples(least, someOf(subject, small)),
    });
  }
  const [first] = lines;
  const subject = first?.subject;
  // Where all together have a value and none alone has one, it is the categories that the data lack.
  const reason = first?.values.every(({ value }) => value === null) ? first.values[0]?.reason : undefined;
  if (subject && reason !== undefined && (totalOf(subject)?.value ?? null) !== null) {
    notices.push({ severity: 'info', text: subject.locale.reasons[reason].sentence });
  }
  if (subject && none) notices.push(...nothingHere(subject));
  if (subject && keys.includes(undefined)) {
    const shown = subject.formats.quantity(keys.filter((key) => key !== undefined).length);
    notices.push({ severity: 'info', text: categoryWords(subject.locale).otherBeyond(shown) });
  }
  return notices;
}

/** The first few labels, and how many there are beside them. */
function someOf({ formats, locale }: Subject, names: readonly string[]): string {
  const labels = names.map(isolated);
  const more = labels.length - namedAtMost;
  return formats.all(
    more > 0 ? [...labels.slice(0, namedAtMost), categoryWords(locale).more(formats.quantity(more))] : labels,
  );
}

/** A text whose direction, or marks of direction, would turn the sentence about it, kept to itself. */
function isolated(text: string): string {
  return /[\p{Script=Hebrew}\p{Script=Arabic}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text)
    ? `\u2068${text}\u2069`
    : text;
}

/** That nothing was counted at all: a count of nothing is 0, which by itself is no reason to show nothing. */
export function nothingHere(subject: Subject): readonly Notice[] {
  return totalOf(subject)?.value === 0
    ? [{ severity: 'info', text: subject.locale.messages.notice.nothingHere }]
    : [];
}
