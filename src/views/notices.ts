import { dayMs, wallTime } from '../i18n/wall-time.js';
import { neededFields } from '../metrics/metric-measures.js';
import type { MetricValue } from '../metrics/table.js';
import type { DataNote } from './data-note.js';
import { fieldText, partFieldText } from './field-text.js';
import type { Notice } from './frame-view.js';
import { intervalLack } from './interval-lack.js';
import { keyLabels } from './key-text.js';
import { isCutRow } from './marked-cut.js';
import { rowKind } from './row-kind.js';
import { totalOf, valueIn, type Subject } from './subject.js';
import { shareText } from './value-text.js';

/**
 * What has to be said beside the numbers, the gravest first: why there is none, what is cut, what was left out. `buckets`:
 * whether buckets are shown with numbers of their own, so that one which is cut has to be named.
 */
export function noticesOf(
  subjects: readonly Subject[],
  data: DataNote,
  show: { readonly buckets: boolean },
): readonly Notice[] {
  const [first] = subjects;
  if (first === undefined) return [];
  const isEmpty = subjects.every((subject) => totalOf(subject)?.value === null);
  const told = new Map<string, Notice>();
  const tell = (severity: Notice['severity'], text: string): void => {
    if (!told.has(text)) told.set(text, { severity, text });
  };
  for (const subject of subjects) {
    const total = totalOf(subject);
    if (total?.value === null) for (const text of absences(subject, total, data)) tell('info', text);
  }
  if (!isEmpty) for (const text of cuts(first, data, show.buckets)) tell('info', text);
  for (const subject of subjects) {
    for (const [severity, text] of omissionsAmong(subject, subjects)) tell(severity, text);
    for (const text of doubts(subject, data)) tell('warning', text);
    if (hasWithheld(subject)) tell('info', subject.locale.messages.notice.withheld);
  }
  return [...told.values()];
}

/** Whether some value of the table is not shown for the sake of its customers; without a policy no row is looked at. */
function hasWithheld(subject: Subject): boolean {
  const { rows, query, other } = subject.table;
  if (query.minCell === undefined) return false;
  return [...rows, ...(other === undefined ? [] : [other])].some(
    (row) => valueIn(subject, row).reason === 'too-few',
  );
}

/** Why there is no value: a sentence, then what the data lack or cover. */
export function absences(subject: Subject, value: MetricValue, data: DataNote): readonly string[] {
  const { reason, lacks } = value;
  const { locale, formats, table, definition, metric } = subject;
  const { notice } = locale.messages;
  if (table.query.period === null && reason !== 'not-supplied') return [notice.noContacts];
  const { period } = table.query;
  if (period !== null && period.fromMs === period.toMs) return [notice.noTime];
  const sentence =
    reason === undefined || reason === 'no-contacts' ? notice.nothingHere : locale.reasons[reason].sentence;
  const lack = intervalLack(subject, value);
  if (lack !== null) return reason === 'threshold-not-supplied' ? [sentence, lack] : [lack];
  if (reason === 'not-supplied') {
    if (lacks?.part === 'intervals' && lacks.field !== undefined)
      return [notice.missingField(fieldText(locale, lacks.field), `${lacks.part}.${lacks.field}`)];
    const needed = neededFields(definition, metric.parameters);
    const missing = data.metrics?.find((one) => one.metric === metric.metric)?.missing ?? [];
    const fields = missing.length > 0 ? missing : needed;
    return fields.length === 0
      ? [sentence]
      : fields.map((field) => notice.missingField(partFieldText(locale, field), field));
  }
  if (reason === 'not-covered' && data.covers) {
    return [sentence, notice.covers(formats.dates.period(data.covers.from, data.covers.to, 'short'))];
  }
  return [sentence];
}

/** Where the end of the data cuts the period, and what cuts buckets of it. */
function cuts(subject: Subject, data: DataNote, showsBuckets: boolean): string[] {
  const { locale, formats, table } = subject;
  const { notice } = locale.messages;
  const isPartial = totalOf(subject)?.partial === true;
  const labels = showsBuckets || isPartial ? cutLabels(subject, data) : [];
  const buckets = labels.length === 0 ? [] : [notice.cutBuckets(formats.all(labels))];
  if (!isPartial || !data.covers) return buckets;
  const until = formats.dates.moment(lastDay(data.covers.to));
  const { compare } = table.query;
  return [
    compare === null ? notice.partialValue(until) : notice.partialValueCompared(until),
    ...(showsBuckets ? buckets : []),
  ];
}

/** Labels of the buckets that are cut: they stand at the ends, so that there are few. */
function cutLabels(subject: Subject, data: DataNote): string[] {
  const { table, locale, formats } = subject;
  const by = table.query.by.find((one) => typeof one === 'object' && 'time' in one);
  if (by === undefined || table.query.by.length > 1) return [];
  const labels = keyLabels(table, by, locale, formats);
  const isCut = isCutRow([subject], table, data);
  return labels.filter((_, row) => isCut(row));
}

/** A half-open end at midnight is the end of the day before. */
function lastDay(to: string): string {
  const at = wallTime(to);
  return at?.midnight ? new Date(at.ms - dayMs).toISOString().slice(0, 10) : to;
}

const few = 0.9;

/** What was left out of a metric; the metrics are named that it is said of, unless it is said of all. */
function omissionsAmong(
  subject: Subject,
  subjects: readonly Subject[],
): (readonly [Notice['severity'], string])[] {
  const said = (one: Subject): (readonly [Notice['severity'], string])[] => {
    const total = totalOf(one);
    return total ? omissions(one, total) : [];
  };
  return said(subject).map(([severity, text]) => {
    const same = subjects.filter((one) => said(one).some(([, other]) => other === text));
    if (same.length === subjects.length) return [severity, text];
    const names = subject.formats.all(same.map(({ words }) => words.name));
    return [severity, subject.locale.messages.heading.pair(names, text)];
  });
}

function omissions(
  subject: Subject,
  { coverage, value }: MetricValue,
): (readonly [Notice['severity'], string])[] {
  const { locale, formats } = subject;
  const { used, eligible } = coverage;
  if (value === null || used === eligible) return [];
  const { notice } = locale.messages;
  const say = {
    contact: notice.coverage,
    response: notice.coverageOfResponses,
    criterion: notice.coverageOfCriteria,
    record: notice.coverageOfRecords,
  }[rowKind(subject)];
  const text = say(formats.quantity(used), formats.quantity(eligible), shareText(subject, used, eligible));
  return [[used / eligible < few ? 'warning' : 'info', text]];
}

/**
 * Flags that the data never deny, where a metric reads them as it was asked for, or is filtered by them: a share of them
 * would always be 100 %.
 */
function doubts({ definition, locale, metric, table }: Subject, { problems }: DataNote): string[] {
  const read = [
    ...neededFields(definition, metric.parameters),
    ...Object.keys(metric.where),
    ...Object.keys(table.query.where),
  ];
  return (problems ?? []).flatMap(({ code, values }) => {
    const field = String(values['field'] ?? '');
    if (code !== 'boolean-only-true' || !read.includes(field)) return [];
    return [locale.messages.notice.onlyTrue(fieldText(locale, field), field)];
  });
}
