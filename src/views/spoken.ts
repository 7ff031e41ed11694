import type { MetricValue } from '../metrics/table.js';
import type { DataNote } from './data-note.js';
import { absences } from './notices.js';
import { periodText } from './period-text.js';
import type { Subject } from './subject.js';
import { boundAloud, changeText, sampleText, valueAloud } from './value-text.js';

/** One sentence: the value over the whole period, and how it stands to its target. */
export function valueSentence(subject: Subject, value: MetricValue, data: DataNote): string {
  const { words, locale, table, definition } = subject;
  const { spoken } = locale.messages;
  const about = { metric: words.name, period: periodText(subject, table.query.period, 'long') };
  if (value.value === null)
    return spoken.absent({ ...about, reason: absences(subject, value, data)[0] ?? '' });
  const said = { ...about, value: valueAloud(subject, value), sample: sampleText(subject, value) };
  if (value.status !== undefined && value.target !== undefined) {
    return spoken.againstTarget[value.status]({ ...said, target: boundAloud(subject, value.target) });
  }
  return definition.unit === 'count' ? spoken.count(said) : spoken.value(said);
}

/** The change since the period compared with and whether it is clear, in sentences; null where there is none to tell. */
export function changeSentence(subject: Subject, value: MetricValue): string | null {
  const { locale, table } = subject;
  const { spoken } = locale.messages;
  const { compare } = table.query;
  const change = changeText(subject, value);
  if (compare === null || change === null) return null;
  const period = periodText(subject, compare, 'long');
  if (change.direction === 'same') return spoken.same(period);
  const said = spoken[change.direction][change.judgement]({
    amount: change.aloud,
    perDay: change.perDay,
    period,
  });
  if (change.clear === null) return said;
  return locale.messages.heading.sentences([said, change.clear ? spoken.clear : spoken.unclear]);
}
