import type { MetricValue } from '../metrics/table.js';
import { cutPart } from './cut-part.js';
import { fieldText } from './field-text.js';
import { intervalLack } from './interval-lack.js';
import type { Subject } from './subject.js';

/** What a reader of a value in a row of its table, or null for the total, ought to know beside how it is made; no sentences yet. */
export function notesOf(subject: Subject, value: MetricValue, row: number | null): readonly string[] {
  const { definition, formats, locale, table } = subject;
  const { explain: words } = locale.messages;
  const notes: string[] = Object.entries(value.present ?? {})
    .filter(([, present]) => present < value.n)
    .map(([field, present]) =>
      words.present(fieldText(locale, field), formats.quantity(present), formats.quantity(value.n)),
    );
  const lack = intervalLack(subject, value);
  if (lack !== null) notes.push(lack);
  if ((value.value ?? 0) > 1 && definition.fields.includes('handlingSeconds'))
    notes.push(words.parallel(formats.value('ratio', 1, 0)));
  if (value.approximate) notes.push(words.approximate(formats.value('ratio', 0.01, 0)));
  if (value.standardError !== undefined)
    notes.push(words.standardError(formats.number(value.standardError, 1)));
  const cut = cutPart(table, row);
  if (cut !== null) notes.push(words.cut(formats.dates.period(cut.from, cut.to, 'long')));
  if (value.partial) notes.push(words.partial);
  if (table.query.weekStart !== 1 && table.query.by.some((by) => typeof by === 'object' && weekly(by))) {
    notes.push(words.weekStart(formats.dates.weekday(table.query.weekStart, 'long')));
  }
  return notes;
}

function weekly(by: object): boolean {
  return Object.values(by).some(
    (name) => name === 'week' || name === 'day-of-week' || String(name).endsWith('-of-week'),
  );
}
