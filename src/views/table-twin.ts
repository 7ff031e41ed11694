import type { Locale } from '../i18n/locale.js';
import type { MetricRow, MetricTable, MetricValue } from '../metrics/table.js';
import { decimalsAmong } from './column-decimals.js';
import type { DataNote } from './data-note.js';
import type { TableTwin } from './frame-view.js';
import { keyRanks } from './key-ranks.js';
import { keyHeader, keyLabels } from './key-text.js';
import { isCutRow } from './marked-cut.js';
import { periodText } from './period-text.js';
import { subjectsOf } from './subject-of.js';
import { valueIn, type Subject } from './subject.js';
import { changeText, intervalText, valueText } from './value-text.js';

/**
 * A metric table as text: keys, then for each metric its value and, where there are any, the value before, the change
 * and the interval, then the sample. A last row has the total, the one before it the groups that the limit left out,
 * those before these the subtotals: totals of each value of the first key.
 */
export function tableTwin(
  table: MetricTable,
  language: Locale | string,
  { subtotals, data = {} }: { readonly subtotals?: MetricTable | undefined; readonly data?: DataNote } = {},
): TableTwin {
  const subjects = subjectsOf(table, language);
  const [first] = subjects;
  if (first === undefined) return { caption: '', columns: [], rows: [] };
  const { locale } = first;
  const { heading, table: words } = locale.messages;
  const keys = table.query.by.map((by) => ({
    header: keyHeader(locale, by),
    labels: keyLabels(table, by, locale, first.formats),
    order: () => keyRanks(table, by, locale, first.formats),
  }));
  const columns = subjects.flatMap((subject) => columnsOf(subject, subjects.length > 1));
  const cells = (row: MetricRow): string[] => columns.map(({ subject, text }) => text(valueIn(subject, row)));
  const header = (row: MetricRow, label: string): string =>
    subjects.some((subject) => valueIn(subject, row).partial) ? words.partialRow(label) : label;
  const isCut = isCutRow(subjects, table, data);
  const named = (row: MetricRow, label: string): string[] =>
    keys.length === 0 ? [label, ...cells(row)] : [label, ...keys.slice(1).map(() => ''), ...cells(row)];

  const rows = table.rows.map((row, at) => {
    const labels = keys.map((key) => key.labels[at] ?? '');
    const [label = words.total, ...others] = labels;
    return [isCut(at) ? words.partialRow(label) : label, ...others, ...cells(row)];
  });
  const [by] = table.query.by;
  const groups = subtotals && by ? keyLabels(subtotals, by, locale, first.formats) : [];
  subtotals?.rows.forEach((row, at) => {
    rows.push(named(row, heading.pair(groups[at] ?? '', header(row, words.total))));
  });
  if (table.other) rows.push(named(table.other, words.other));
  if (table.total && keys.length > 0) rows.push(named(table.total, header(table.total, words.total)));
  const names = subjects.map(({ words: { name } }) => name);
  return {
    caption: heading.caption(first.formats.all(names), periodText(first, table.query.period)),
    columns: [
      ...(keys.length === 0
        ? [{ label: '', align: 'start' as const }]
        : keys.map(({ header: label, order }) => ({ label, align: 'start' as const, order }))),
      ...columns.map(({ label, subject, number }) => ({
        ...{ label, align: 'end' as const },
        ...(number && {
          order: () => Float64Array.from(table.rows, (row) => number(valueIn(subject, row)) ?? NaN),
        }),
      })),
    ],
    rows,
    last: rows.length - table.length,
  };
}

interface Column {
  readonly subject: Subject;
  readonly label: string;
  text(value: MetricValue): string;
  /** What rows are sorted by; absent where there is no one number. */
  readonly number?: (value: MetricValue) => number | null | undefined;
}

function columnsOf(subject: Subject, several: boolean): Column[] {
  const { table, definition, words, locale, formats } = subject;
  const { table: names } = locale.messages;
  const values = table.rows.map((row) => valueIn(subject, row));
  const decimals = decimalsAmong(subject, values);
  const { absent } = locale.numbers;
  const label = (column: string): string => (several ? names.metricColumn(words.short, column) : column);
  const columns: Column[] = [
    {
      subject,
      label: several ? words.short : words.name,
      text: (value) =>
        value.value === null && value.reason
          ? locale.reasons[value.reason].brief
          : valueText(subject, value, decimals(value)),
      number: ({ value }) => value,
    },
  ];
  if (table.query.compare !== null) {
    columns.push(
      {
        subject,
        label: label(names.previous),
        text: ({ previous }) => (previous ? valueText(subject, previous, decimals(previous)) : absent),
        number: ({ previous }) => previous?.value,
      },
      {
        subject,
        label: label(names.change),
        text: (value) => changeText(subject, value)?.noted ?? absent,
        number: ({ change }) => change,
      },
    );
  }
  if (definition.interval !== 'none') {
    columns.push({
      subject,
      label: label(names.interval),
      text: (value) => intervalText(subject, value, decimals(value)) ?? absent,
    });
  }
  if (definition.unit !== 'count') {
    columns.push({
      subject,
      label: label(names.sample),
      text: ({ n }) => formats.quantity(n).text,
      number: ({ n }) => n,
    });
  }
  return columns;
}
