import type { TableTwin } from '../frame-view.js';
import { periodText } from '../period-text.js';
import { totalOf, type Subject } from '../subject.js';
import { boundText, changeText, intervalText, sampleText, valueText } from '../value-text.js';
import { reportWords } from '../../i18n/topics/report.js';

/** All numbers that a report names, a metric a row: a table for whoever wants no picture. */
export function reportNumbers(subjects: readonly [Subject, ...Subject[]], title: string): TableTwin {
  const [{ locale, table }] = subjects;
  const { messages, numbers } = locale;
  const words = reportWords(locale);
  const compares = table.query.compare !== null;
  return {
    caption: messages.heading.caption(title, periodText(subjects[0], table.query.period)),
    columns: [
      { label: words.metric, align: 'start' },
      { label: messages.table.value, align: 'end' },
      ...(compares
        ? ([
            { label: messages.table.previous, align: 'end' },
            { label: messages.table.change, align: 'end' },
          ] as const)
        : []),
      { label: words.target, align: 'end' },
      { label: words.status, align: 'start' },
      { label: messages.table.interval, align: 'end' },
      { label: messages.table.sample, align: 'end' },
    ],
    rows: subjects.map((subject) => {
      const value = totalOf(subject);
      if (value === undefined) return [subject.words.name];
      const { previous, target, status } = value;
      return [
        subject.words.name,
        valueText(subject, value),
        ...(compares
          ? [
              previous ? valueText(subject, previous) : numbers.absent,
              changeText(subject, value)?.noted ?? numbers.absent,
            ]
          : []),
        target === undefined ? numbers.absent : boundText(subject, target),
        status === undefined ? numbers.absent : messages.status[status],
        intervalText(subject, value) ?? numbers.absent,
        sampleText(subject, value),
      ];
    }),
  };
}
