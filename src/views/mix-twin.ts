import type { By } from '../metrics/query.js';
import { categoryWords } from '../i18n/topics/categories.js';
import type { TableTwin } from './frame-view.js';
import { keyHeader } from './key-text.js';
import type { MixFold } from './mix-fold.js';
import type { Shares } from './mix-shares.js';
import { periodText } from './period-text.js';
import type { Subject } from './subject.js';

/** What the picture shows, row by row: the part, its count and its share. */
export function mixTwin(
  subject: Subject,
  partBy: By,
  rowBy: By | undefined,
  partLabels: readonly string[],
  rowLabels: readonly string[],
  fold: MixFold,
  rows: readonly Shares[],
): TableTwin {
  const { locale, words, formats, table } = subject;
  const { heading, table: names } = locale.messages;
  const count = (n: number): string => formats.number(n, 0);
  const before = (row: number): string[] => (rowBy === undefined ? [] : [rowLabels[row] as string]);
  const lines = fold.rows.flatMap(({ counts }, row) => {
    const { texts, total } = rows[row] as Shares;
    const whole = total > 0 ? formats.value('ratio', 1, 0) : locale.numbers.absent;
    return [
      ...partLabels.map((label, at) => [
        ...before(row),
        label,
        count(counts[at] as number),
        total > 0 ? (texts[at] as string) : locale.numbers.absent,
      ]),
      [...before(row), names.total, count(total), whole],
    ];
  });
  return {
    caption: heading.caption(words.name, periodText(subject, table.query.period)),
    columns: [
      ...(rowBy === undefined ? [] : [{ label: keyHeader(locale, rowBy), align: 'start' } as const]),
      { label: keyHeader(locale, partBy), align: 'start' },
      { label: words.name, align: 'end' },
      { label: categoryWords(locale).share, align: 'end' },
    ],
    rows: lines,
  };
}
