import type { NumericField } from '../metrics/query.js';
import { categoryWords } from '../i18n/topics/categories.js';
import type { Bin } from './bins.js';
import { fieldText } from './field-text.js';
import type { TableTwin } from './frame-view.js';
import { periodText } from './period-text.js';
import { plainShare } from './plain-share.js';
import { valueIn, totalOf, type Subject } from './subject.js';

/** What the picture shows: each bin with its count and its share of what is known, then what is not known, and all. */
export function histogramTwin(
  subject: Subject,
  field: NumericField,
  bins: readonly Bin[],
  known: number,
): TableTwin {
  const { locale, words, formats, table } = subject;
  const { heading, table: names } = locale.messages;
  const { absent } = locale.numbers;
  const count = (n: number): string => formats.number(n, 0);
  const unknown = table.rows.find(({ key }) => key[field] === null);
  const total = totalOf(subject)?.value ?? null;
  return {
    caption: heading.caption(words.name, periodText(subject, table.query.period)),
    columns: [
      { label: fieldText(locale, field), align: 'start' },
      { label: words.name, align: 'end' },
      { label: categoryWords(locale).share, align: 'end' },
    ],
    rows: [
      ...bins.map((bin) => [
        bin.label,
        count(bin.count),
        known > 0 ? plainShare(subject, bin.count, known) : absent,
      ]),
      ...(unknown ? [[locale.terms.unknown, count(valueIn(subject, unknown).value ?? 0), absent]] : []),
      ...(total === null ? [] : [[names.total, count(total), absent]]),
    ],
  };
}
