import type { DataQuality } from '../../data/contact-data.js';
import { formatsOf } from '../../i18n/formats.js';
import type { Locale } from '../../i18n/locale.js';
import { problemText } from '../../i18n/problem-text.js';
import { dictionaryWords } from '../../i18n/topics/dictionary.js';
import { qualityWords } from '../../i18n/topics/quality.js';
import { reportWords } from '../../i18n/topics/report.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { MetricTable } from '../../metrics/table.js';
import type { Problem } from '../../problem.js';
import { wallText } from '../../time/period.js';
import { Zone } from '../../time/zone.js';
import type { DataNote } from '../data-note.js';
import { frameOf } from '../frame-of.js';
import type { FrameView } from '../frame-view.js';
import { missingText } from '../metric-dictionary.js';
import { partFieldText } from '../field-text.js';
import { filterTexts, periodText } from '../period-text.js';
import { subjectIn, type Subject } from '../subject.js';
import { inCatalogueOrder, type LeftOut, type PlannedItem, type ReportPlan } from './plan-report.js';
import type { ReportData } from './report-data.js';
import { reportNumbers } from './report-numbers.js';
import type { ReportSpec } from './report-spec.js';
import { reportText } from './report-text.js';

/** A report without its elements: what stands before, between and behind them. */
export interface ReportView {
  readonly title: string;
  readonly aim: string | null;
  /** Of what, compared with what, of which data, made when. */
  readonly facts: readonly ReportFact[];
  readonly sections: readonly ReportSectionView[];
  readonly notes: readonly string[];
  /** What is known of the data's faults, a sentence each; the first counts rows. */
  readonly quality: readonly string[];
  /** The metrics that it names, in the catalogue's order. */
  readonly glossary: readonly {
    readonly metric: MetricId;
    readonly name: string;
    readonly definition: string;
  }[];
  /** What was asked for and is not there, with what it lacks. */
  readonly left: readonly ReportFact[];
  readonly frame: FrameView;
}

export interface ReportFact {
  readonly label: string;
  readonly text: string;
}

export interface ReportSectionView {
  readonly id: number;
  readonly title: string;
  readonly note: string | null;
  readonly items: readonly PlannedItem[];
}

/** The gravest faults of data that a report tells of; the element for data quality tells all. */
const mostFaults = 6;

/**
 * A report in a language. `table`: the numbers of the metrics it names, in one row; `madeMs`: when it was made, epoch ms,
 * null where that is not to be said. Throws a RangeError for a table without a metric.
 */
export function reportView({
  spec,
  plan,
  table,
  data,
  quality,
  note,
  problems,
  madeMs,
  locale,
}: {
  readonly spec: ReportSpec;
  readonly plan: ReportPlan;
  readonly table: MetricTable;
  readonly data: ReportData;
  readonly quality: DataQuality;
  readonly note: DataNote;
  /** Of the spec. */
  readonly problems: readonly Problem[];
  readonly madeMs: number | null;
  readonly locale: Locale;
}): ReportView {
  const { messages } = locale;
  const words = reportWords(locale);
  const [first, ...others] = table.query.metrics.map(({ as }) => subjectIn(table, as, locale));
  if (first === undefined) throw new RangeError('table without a metric: []');
  const formats = formatsOf(locale);
  const said = (text: string | undefined): string | null =>
    text === undefined ? null : reportText(text, table, locale);
  const title = said(spec.title) ?? words.templates['operations-month'].title;
  const sections = plan.sections.map((section) => ({
    ...section,
    title: said(section.title) ?? '',
    note: said(section.note),
  }));
  const period = periodText(first, table.query.period, 'long');
  const frame = frameOf([first, ...others], note, {
    heading: title,
    summary: messages.heading.sentences([
      `${messages.heading.caption(title, period)}.`,
      words.summary(formats.quantity(sections.length), formats.quantity(plan.metrics.length)),
    ]),
    empty: sections.every(({ items }) => items.length === 0),
    buckets: false,
    notices: [
      ...(sections.length === 0 ? [{ severity: 'info', text: words.nothing } as const] : []),
      ...problems.map((one) => ({ severity: 'warning', text: problemText(one, locale) }) as const),
    ],
    twin: () => reportNumbers([first, ...others], title),
  });
  return {
    title,
    aim: said(spec.aim),
    facts: factsOf(first, data, madeMs),
    sections,
    notes: (spec.notes ?? []).map((text) => reportText(text, table, locale)),
    quality: [
      qualityWords(locale).counts({
        read: formats.quantity(quality.read),
        kept: formats.quantity(quality.kept),
        repaired: formats.quantity(quality.repaired),
        rejected: formats.quantity(quality.rejected),
        merged: formats.quantity(quality.deduplicated),
      }),
      ...quality.problems
        .toSorted((a, b) => gravity(b) - gravity(a) || b.count - a.count)
        .slice(0, mostFaults)
        .map((one) => problemText(one, locale)),
    ],
    glossary: inCatalogueOrder(plan.metrics).map((metric) => ({
      metric,
      name: locale.metrics[metric].name,
      definition: locale.metrics[metric].definition,
    })),
    left: plan.left.map((one) => leftLine(one, locale)),
    frame: Object.create(frame, {
      // The facts say it, line by line.
      subheading: { value: messages.heading.line([period, table.query.timeZone]), enumerable: true },
      fileName: { value: reportFileName(table), enumerable: true },
    }) as FrameView,
  };
}

function gravity({ severity }: Problem): number {
  return severity === 'error' ? 1 : 0;
}

function factsOf(first: Subject, data: ReportData, madeMs: number | null): readonly ReportFact[] {
  const { locale, table } = first;
  const words = reportWords(locale);
  const formats = formatsOf(locale);
  const { period, compare, timeZone } = table.query;
  const contacts = data.parts.find(({ part }) => part === 'contacts')?.rows ?? 0;
  const covers =
    data.covers === null ? null : formats.dates.period(data.covers.from, data.covers.to, 'short');
  return [
    { label: words.period, text: periodText(first, period, 'long') },
    ...(compare === null ? [] : [{ label: words.compared, text: periodText(first, compare, 'long') }]),
    ...filterTexts(first),
    {
      label: words.data,
      text:
        covers === null
          ? words.noContacts(timeZone)
          : words.rows(formats.quantity(contacts), covers, timeZone),
    },
    ...(madeMs === null
      ? []
      : [{ label: words.made, text: formats.dates.moment(minuteText(timeZone, madeMs)) }]),
  ];
}

function minuteText(timeZone: string, ms: number): string {
  return wallText(new Zone(timeZone), ms - (ms % 60_000));
}

function leftLine({ section, show, label, metric, missing }: LeftOut, locale: Locale): ReportFact {
  const { messages, metrics } = locale;
  const words = reportWords(locale);
  const dictionary = dictionaryWords(locale);
  const what = metric === null ? (label ?? words.shows[show]) : metrics[metric].name;
  const fields =
    metric === null
      ? formatsOf(locale).all(missing.map((name) => partFieldText(locale, name)))
      : missingText(metric, missing, locale);
  return {
    label: messages.heading.line(section === '' ? [what] : [section, what]),
    text: dictionary.lacks(fields),
  };
}

function reportFileName(table: MetricTable): string {
  const { period } = table.query;
  const parts = ['report', ...(period === null ? [] : [period.from, period.to])];
  return parts
    .join('-')
    .replaceAll(/[^a-z0-9-]+/gi, '-')
    .toLowerCase();
}
