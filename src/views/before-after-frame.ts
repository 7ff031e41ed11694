import type { ChangeWindow } from '../analysis/before-after/change-window.js';
import type { SidesChange } from '../analysis/before-after/compare-sides.js';
import type { MetricTable, MetricValue } from '../metrics/table.js';
import { beforeAfterWords } from '../i18n/topics/before-after.js';
import type { ChangedMetric } from './changed-metrics.js';
import { csv, csvLines, guard, textCell } from './csv.js';
import type { DataNote } from './data-note.js';
import type { ExplanationLine } from './explain.js';
import { conditionText, fieldText } from './field-text.js';
import { frameOf } from './frame-of.js';
import type { FrameView, Notice, TableTwin } from './frame-view.js';
import { filterTexts } from './period-text.js';
import type { Subject } from './subject.js';

export interface BeforeAfterParts {
  readonly subjects: readonly [Subject, ...Subject[]];
  /** None where nothing can be compared. */
  readonly metrics: readonly ChangedMetric[];
  readonly beside: MetricTable | undefined;
  readonly on: string | null;
  readonly window: ChangeWindow | null;
  readonly data: DataNote;
}

/** What surrounds the picture of what was before and after a change. */
export function beforeAfterFrame(parts: BeforeAfterParts): FrameView {
  const { subjects, metrics, on, window, data, beside } = parts;
  const [first] = subjects;
  const { locale, formats, table } = first;
  const { messages } = locale;
  const words = beforeAfterWords(locale);
  const { heading } = messages;
  const day = on === null ? null : formats.dates.moment(on);
  const named = window === null ? [] : eventsOn(window);
  const isEmpty = metrics.every(({ sides }) => sides.every(({ value }) => value.value === null));
  const notices = windowNotices(parts, day ?? '');
  const said = metrics.map(({ subject, verdictText, amount }) =>
    heading.pair(subject.words.name, heading.list([verdictText, amount])),
  );
  const frame = frameOf(subjects, data, {
    heading:
      day === null
        ? words.placeholder
        : named.length === 0
          ? words.heading(day)
          : heading.pair(words.heading(day), formats.all(named)),
    summary: metrics.length === 0 ? (notices[0]?.text ?? '') : heading.list(said),
    empty: isEmpty,
    buckets: false,
    notices,
    explained: explained(first, beside !== undefined),
    twin: () => twinOf(parts, day),
  });
  const isCompared = window !== null && window.weeks > 0;
  return {
    heading: frame.heading,
    subheading: heading.line([
      ...(isCompared ? [words.sides(periodOf(first, window.before), periodOf(first, window.after))] : []),
      table.query.timeZone,
      ...filterTexts(first).map(({ label, text }) => heading.pair(label, text)),
    ]),
    summary: frame.summary,
    state: frame.state,
    // Of no time at all, only that is to be said.
    notices: window?.weeks === 0 ? notices : frame.notices,
    get explanations() {
      return frame.explanations;
    },
    get twin() {
      return frame.twin;
    },
    get csv() {
      return csvOf(parts);
    },
    fileName: `before-and-after${on === null ? '' : `-${on}`}`,
  };
}

function periodOf(
  { formats }: Subject,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  return formats.dates.period(from, to, 'short');
}

function windowNotices(
  { subjects, window, beside, metrics, data }: BeforeAfterParts,
  day: string,
): readonly Notice[] {
  const [first] = subjects;
  const { locale, formats } = first;
  const words = beforeAfterWords(locale);
  const info = (text: string): Notice => ({ severity: 'info', text });
  const warning = (text: string): Notice => ({ severity: 'warning', text });
  const group = [
    ...(beside === undefined
      ? [info(words.noGroup)]
      : [...(window === null ? [] : [info(words.group(groupText(first, beside)))]), info(words.assumption)]),
  ];
  if (window === null) return [info(words.given), ...group];
  if (window.weeks === 0) {
    if (data.covers === null) return [info(locale.messages.notice.noContacts)];
    return [warning(words.tooShort[window.shortenedBy ?? 'data'](day))];
  }
  const own = eventsOn(window);
  const named = window.events
    .map(({ label, kind }) => label ?? kind ?? '')
    .filter((text) => text !== '' && !own.includes(text));
  return [
    info(
      words.weeks({
        weeks: formats.quantity(window.weeks),
        before: periodOf(first, window.before),
        after: periodOf(first, window.after),
        day,
      }),
    ),
    ...(window.shortenedBy === null
      ? []
      : [warning(words.shortened[window.shortenedBy](formats.quantity(window.weeksAsked)))]),
    ...group,
    ...(named.length === 0 ? [] : [warning(words.events(formats.all([...new Set(named)])))]),
    ...lacks(metrics).map(info),
  ];
}

/** What the data say of the day itself: the change, as a rule. */
function eventsOn({ on, after, events }: ChangeWindow): readonly string[] {
  return events.flatMap(({ from, to, label }) =>
    label !== null && from.slice(0, 10) >= on && to <= after.from ? [label] : [],
  );
}

/** What tells the comparison group from the rows that are compared. */
function groupText({ locale, formats, table }: Subject, beside: MetricTable): string {
  const { heading } = locale.messages;
  const other = Object.entries(beside.query.where).filter(
    ([field, condition]) => JSON.stringify(table.query.where[field]) !== JSON.stringify(condition),
  );
  return heading.list(
    other.map(([field, condition]) =>
      heading.pair(
        fieldText(locale, field),
        conditionText(locale, formats, field, condition, table.query.timeZone, beside),
      ),
    ),
  );
}

/** Why there is no value before, or in the comparison group; of what came after, the frame tells. */
function lacks(metrics: readonly ChangedMetric[]): readonly string[] {
  const texts = metrics.flatMap(({ subject: { locale }, sides }) =>
    sides.flatMap(({ label, value: { reason } }, at) =>
      at === 1 || reason === undefined
        ? []
        : [locale.messages.heading.pair(label, locale.reasons[reason].sentence)],
    ),
  );
  return [...new Set(texts)];
}

function explained({ locale }: Subject, hasGroup: boolean): readonly ExplanationLine[] {
  const { explain } = beforeAfterWords(locale);
  return [explain.interval, ...(hasGroup ? [explain.difference] : [])].map((text) => ({
    kind: 'note',
    label: explain.label,
    text,
  }));
}

function twinOf({ subjects, metrics, beside }: BeforeAfterParts, day: string | null): TableTwin {
  const [{ locale, formats }] = subjects;
  const { messages, numbers } = locale;
  const words = beforeAfterWords(locale);
  const end = (label: string): TableTwin['columns'][number] => ({ label, align: 'end' });
  const { metricColumn, interval, sample } = messages.table;
  const names = [
    words.before,
    words.after,
    ...(beside === undefined ? [] : [words.groupBefore, words.groupAfter]),
  ];
  return {
    caption: day === null ? words.placeholder : words.heading(day),
    columns: [
      { label: words.metric, align: 'start' },
      ...names.flatMap((name) => [
        end(name),
        end(metricColumn(name, interval)),
        end(metricColumn(name, sample)),
      ]),
      end(words.change),
      ...(beside === undefined ? [] : [end(words.groupChange), end(words.difference)]),
      { label: words.verdict, align: 'start' },
    ],
    rows: metrics.map((metric) => [
      metric.subject.words.name,
      ...metric.sides.flatMap(({ text, interval: between, value }) => [
        text,
        between,
        formats.number(value.n, 0),
      ]),
      metric.say(metric.own),
      ...(metric.group === null
        ? []
        : [metric.say(metric.group), metric.difference === null ? numbers.absent : metric.amount]),
      metric.verdictText,
    ]),
  };
}

/** For machines and spreadsheets: a line a metric in full precision, then what the numbers are of. */
function csvOf({ subjects, metrics, window, beside }: BeforeAfterParts): string {
  const [{ table }] = subjects;
  const parts = ['value', 'numerator', 'denominator', 'n', 'low', 'high', 'reason'] as const;
  const change = ['change', 'change.low', 'change.high'];
  const groups = beside === undefined ? [''] : ['', 'group.'];
  const header = [
    'metric',
    ...groups.flatMap((group) => [
      ...['before', 'after'].flatMap((side) => parts.map((part) => `${group}${side}.${part}`)),
      ...change.map((name) => group + name),
    ]),
    ...(beside === undefined ? [] : ['difference', 'difference.low', 'difference.high']),
    'verdict',
  ];
  const valueCells = (value: MetricValue): readonly unknown[] => parts.map((part) => value[part]);
  const changeCells = ({ before, after, change: amount, low, high }: SidesChange): readonly unknown[] => [
    ...valueCells(before),
    ...valueCells(after),
    ...[amount, low, high],
  ];
  const lines = metrics.map(({ subject, own, group, difference, verdict }) =>
    [
      subject.metric.as,
      ...changeCells(own),
      ...(group === null
        ? []
        : [...changeCells(group), difference?.value, difference?.low, difference?.high]),
      verdict,
    ].map((cell) => (cell === null || cell === undefined ? '' : textCell(String(cell)))),
  );
  const notes = [
    `rows: ${lines.length}`,
    'truncated: no',
    ...(window === null
      ? []
      : [
          `day of the change: ${window.on}`,
          `weeks on each side: ${window.weeks} of ${window.weeksAsked}`,
          `before: ${window.before.from} to ${window.before.to}`,
          `after: ${window.after.from} to ${window.after.to}`,
        ]),
    ...Object.entries(beside?.query.where ?? {}).map(
      ([field, condition]) => `where ${field} in the group: ${JSON.stringify(condition)}`,
    ),
  ];
  // What the numbers are of stands under every table's file in the same words.
  const common = csv(table)
    .split('\r\n')
    .filter((line) => /^"?# /.test(line) && !/^"?# (?:rows|truncated|period|compared)\b/.test(line));
  return (
    csvLines([header, ...lines, ...notes.map((note) => [guard(`# ${note}`)])]) +
    common.map((line) => `${line}\r\n`).join('')
  );
}
