import { funnelFrom, type Funnel, type FunnelAsk } from '../analysis/funnel/funnel.js';
import type { FunnelExitId, FunnelStepId } from '../analysis/funnel/funnel-flows.js';
import type { Locale } from '../i18n/locale.js';
import { categoryWords } from '../i18n/topics/categories.js';
import { funnelWords } from '../i18n/topics/funnel.js';
import type { Condition } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import type { DataNote } from './data-note.js';
import type { ExplanationLine } from './explain.js';
import { fieldText } from './field-text.js';
import { frameOf } from './frame-of.js';
import type { FrameView, NamedNumber, Notice, TableTwin } from './frame-view.js';
import { funnelFile } from './funnel-file.js';
import { funnelRows, funnelTexts, type FunnelRow, type FunnelTexts } from './funnel-texts.js';
import { fileName, periodText } from './period-text.js';
import { subjectsOf } from './subject-of.js';
import { totalOf, type Subject } from './subject.js';
import type { TrendTooltip, TrendTooltipLine } from './trend-tooltip.js';

/** The picture, all but its size, its direction and the width of its texts. Fits the charts' own type. */
export interface FunnelPicture {
  readonly lanes: readonly {
    readonly label: string;
    readonly kind: 'step' | 'exit' | 'unknown';
    readonly value: number;
    readonly text: string;
    readonly ofStep: string;
    readonly ofAll: string;
    readonly previous?: number;
  }[];
  readonly headers: { readonly ofStep: string; readonly ofAll: string };
  readonly previousLabel?: string;
}

/** What a lane is of: its id, and conditions that let through those who are counted there. */
export interface FunnelKey {
  readonly step: FunnelStepId;
  readonly exit: FunnelExitId | null;
  readonly where: Readonly<Record<string, Condition>>;
}

export interface FunnelView {
  readonly chart: FunnelPicture;
  readonly keys: readonly FunnelKey[];
  /** Throws a RangeError for a lane that the chart does not have. */
  tooltip(row: number): TrendTooltip;
  /** One lane as one line, for whoever goes from lane to lane by keyboard. */
  describe(row: number, selected: boolean): string;
  readonly frame: FrameView;
}

const namedAtMost = 2;

/** All that the parts of one view share. */
interface Shown {
  /** Of the rates that have the counts above and below their line, as far as the data can tell them. */
  readonly subjects: readonly [Subject, ...Subject[]];
  readonly table: MetricTable;
  readonly found: Funnel;
  readonly rows: readonly FunnelRow[];
  readonly texts: FunnelTexts;
}

/** From step to step, of the answer to `funnelQuery` or of a table that has the counts under the ids of the places. */
export function funnelView({
  table,
  ask,
  locale,
  data = {},
}: {
  readonly table: MetricTable;
  readonly ask: Pick<FunnelAsk, 'steps'>;
  readonly locale: Locale | string;
  readonly data?: DataNote;
}): FunnelView {
  const found = funnelFrom(table, ask, []);
  const all = subjectsOf(table, locale);
  const rates = all.filter(({ metric }) => metric.metric !== found.metric);
  const told = rates.filter((rate) => totalOf(rate)?.value !== null);
  const start = all.filter(({ metric }) => metric.as === found.steps[0]?.id);
  // The line under the heading names the filters of the first: one of all contacts of the flow, if there is such.
  const isOfAll = told[0] !== undefined && Object.keys(told[0].metric.where).length === 0;
  const subjects = isOfAll ? told : start.length > 0 ? [...start, ...told] : all.slice(0, 1);
  const [first] = subjects;
  if (first === undefined) throw new RangeError('table without a metric: []');
  const texts = funnelTexts(first.locale, first.formats);
  const rows = funnelRows(found);
  const shown: Shown = { subjects: [first, ...subjects.slice(1)], table, found, rows, texts };
  const rowAt = (at: number): FunnelRow => {
    const row = rows[at];
    if (row === undefined) throw new RangeError(`no such lane: ${at}`);
    return row;
  };
  const { messages } = first.locale;
  const categories = categoryWords(first.locale);
  return {
    chart: pictureOf(shown),
    keys: rows.map(({ step, exit, place }) => ({
      step: step.id,
      exit: exit?.id ?? null,
      where: place.where,
    })),
    tooltip: (row) => tooltipOf(shown, rowAt(row)),
    describe(row, selected) {
      const { title, lines } = tooltipOf(shown, rowAt(row));
      const said = [title, ...lines.map(({ label, text }) => messages.heading.pair(label, text))];
      return messages.heading.list(selected ? [...said, categories.selected] : said);
    },
    frame: frameOfFunnel(shown, data),
  };
}

function pictureOf({ subjects: [subject], found, rows, texts, table }: Shown): FunnelPicture {
  const funnel = funnelWords(subject.locale);
  const { compare } = table.query;
  return {
    lanes: rows.map((row) => {
      const { place, before, exit } = row;
      const earlier = place.previous?.ofStep;
      return {
        label: texts.name(row),
        kind: exit === undefined ? 'step' : exit.unknown ? 'unknown' : 'exit',
        value: place.count ?? NaN,
        text: texts.count(place),
        ofStep: texts.share(place.ofStep),
        ofAll: texts.share(place.ofAll),
        // As many as there would be: periods of unequal length and traffic compare by their shares.
        ...(typeof earlier === 'number' &&
          typeof before?.count === 'number' && { previous: earlier * before.count }),
      };
    }),
    headers: { ofStep: funnel.ofStep, ofAll: funnel.ofAll },
    ...(compare !== null &&
      found.reason === undefined && { previousLabel: funnel.atSharesOf(periodText(subject, compare)) }),
  };
}

function tooltipOf({ subjects: [subject], found, texts, table }: Shown, row: FunnelRow): TrendTooltip {
  const { messages } = subject.locale;
  const funnel = funnelWords(subject.locale);
  const { place, before } = row;
  const lines: TrendTooltipLine[] = [
    { series: 'count', label: funnel.counts[found.counts], text: texts.count(place) },
  ];
  const remark = (label: string, text: string): void => {
    if (text !== '') lines.push({ series: null, label, text });
  };
  if (before !== undefined) {
    remark(funnel.ofStep, texts.share(place.ofStep));
    if (place.low !== null && place.high !== null && place.ofStep !== null) {
      remark(
        messages.table.interval,
        messages.interval.between(texts.share(place.low), texts.share(place.high)),
      );
    }
    remark(funnel.ofAll, texts.share(place.ofAll));
  }
  const { compare } = table.query;
  if (compare !== null && place.previous) {
    const { count, ofStep } = place.previous;
    const share = texts.share(ofStep);
    const told = texts.count({ count });
    remark(
      periodText(subject, compare),
      share === '' ? told : categoryWords(subject.locale).countAndShare(told, share),
    );
  }
  return { title: texts.alone(row), lines };
}

function frameOfFunnel(shown: Shown, data: DataNote): FrameView {
  const { subjects, table, found } = shown;
  const { locale } = subjects[0];
  const steps = found.steps.map(({ id }) => funnelWords(locale).steps[id]);
  const frame = frameOf(subjects, data, {
    heading: funnelWords(locale).heading(steps.join(' → ')),
    summary: summaryOf(shown),
    empty: found.reason !== undefined,
    buckets: false,
    notices: noticesOf(shown),
    explained: explained(shown),
    twin: () => twinOf(shown),
  });
  const made: { csv?: string } = {};
  const named = { ...table, query: { ...table.query, metrics: table.query.metrics.slice(0, 0) } };
  // What the frame makes late is still made late.
  return Object.create(frame, {
    csv: { enumerable: true, get: () => (made.csv ??= funnelFile(table, found)) },
    numbers: { enumerable: true, value: numbersOf(shown) },
    fileName: {
      enumerable: true,
      value: `${['funnel', ...found.steps.map(({ id }) => id)].join('-')}-${fileName(named)}`.replace(
        /-report$/,
        '',
      ),
    },
  }) as FrameView;
}

/** Steps and ways out by their words, then the rates: each place is counted by one metric. */
function numbersOf({ subjects, table, found, rows, texts }: Shown): readonly NamedNumber[] {
  const has = new Set(table.query.metrics.map(({ as }) => as));
  const places = rows.map((row): NamedNumber => {
    const [step, exit] = [row.step.id, row.exit?.id];
    return { as: exit ?? step, label: texts.name(row), key: { step, ...(exit && { exit }) } };
  });
  const rates = subjects.filter(({ metric }) => metric.metric !== found.metric);
  return [
    ...places.filter(({ as }) => has.has(as)),
    ...rates.map(({ metric, words }) => ({ as: metric.as, label: words.name })),
  ];
}

/** How many came to each step, and where the most left. */
function summaryOf({ subjects: [subject], found, texts }: Shown): string {
  const { messages } = subject.locale;
  const words = funnelWords(subject.locale);
  const categories = categoryWords(subject.locale);
  if (found.reason !== undefined) return words.nobody;
  const sentences = found.steps.map((step, at) => {
    const before = found.steps[at - 1];
    const [name, count] = [words.steps[step.id], texts.count(step)];
    if (before === undefined || step.ofStep === null) return words.began(name, count);
    const said = { step: name, count, before: words.steps[before.id], share: texts.share(step.ofStep) };
    return at === 1 ? words.came(said) : words.cameOfAll({ ...said, all: texts.share(step.ofAll) });
  });
  const lost = (step: Funnel['steps'][number]): number =>
    step.exits.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const worst = found.steps.reduce<Funnel['steps'][number] | undefined>(
    (most, step) => (lost(step) > (most === undefined ? 0 : lost(most)) ? step : most),
    undefined,
  );
  const exits = (worst?.exits ?? []).filter(({ unknown, count }) => !unknown && count).slice(0, namedAtMost);
  const parts = exits.map((exit) => {
    const name = texts.name({ step: worst!, before: worst, exit, place: exit });
    return messages.heading.pair(name, categories.countAndShare(texts.count(exit), texts.share(exit.ofStep)));
  });
  const left = parts.length > 0 ? [words.mostLeft(words.steps[worst!.id], messages.heading.list(parts))] : [];
  return messages.heading.sentences([...sentences, ...left]);
}

function noticesOf({ subjects: [subject], found }: Shown): readonly Notice[] {
  const { locale } = subject;
  const fields = found.missing.flatMap(({ field }) => (field === undefined ? [] : [field]));
  const texts = [
    // Where there is no picture, this is what a reader sees.
    ...(found.reason === 'no-contacts' ? [funnelWords(locale).nobody] : []),
    ...(found.steps.length === 0
      ? []
      : fields.map((field) => locale.messages.notice.missingField(fieldText(locale, field), field))),
  ];
  return [...new Set(texts)].map((text) => ({ severity: 'info', text }));
}

/** The share of those of whom it is known whether they came to the next step: a rate of the catalogue is of these. */
function sharesOfKnown({ subjects: [{ locale, formats }], found }: Shown): readonly string[] {
  return found.steps.flatMap(({ count, exits }, at) => {
    const next = found.steps[at + 1];
    const unknown = exits.find((exit) => exit.unknown)?.count ?? 0;
    if (count === null || next === undefined || next.count === null) return [];
    if (unknown === 0 || unknown === count) return [];
    const share = formats.value('ratio', next.count / (count - unknown), 1);
    const step = funnelWords(locale).steps[next.id];
    return [funnelWords(locale).ofKnown({ unknown: formats.quantity(unknown), step, share })];
  });
}

/** What is counted, and at each step that those who left and those who went on are those who were there. */
function explained(shown: Shown): readonly ExplanationLine[] {
  const { found, texts } = shown;
  const { locale } = shown.subjects[0];
  const { messages } = locale;
  const words = funnelWords(locale);
  const categories = categoryWords(locale);
  const sums = found.steps.flatMap((step, at): ExplanationLine[] => {
    const next = found.steps[at + 1];
    const parts = [
      ...(next ? [{ name: words.steps[next.id], place: next }] : []),
      ...step.exits.map((exit) => ({
        name: texts.name({ step, before: step, exit, place: exit }),
        place: exit,
      })),
    ];
    if (next === undefined || parts.some(({ place }) => place.count === null)) return [];
    const sum = parts
      .map(({ name, place }) => categories.countAndShare(texts.count(place), name))
      .join(' + ');
    return [{ kind: 'component', label: words.steps[step.id], text: `${texts.count(step)} = ${sum}` }];
  });
  const notes = [...sharesOfKnown(shown), words.counted[found.counts]];
  return [...sums, ...notes.map((text) => ({ kind: 'note', label: messages.explain.note, text }) as const)];
}

function twinOf({ subjects: [subject], found, rows, texts, table }: Shown): TableTwin {
  const { locale } = subject;
  const { messages, numbers } = locale;
  const words = funnelWords(locale);
  const { compare } = table.query;
  const share = (one: number | null | undefined): string => texts.share(one ?? null) || numbers.absent;
  return {
    caption: messages.heading.caption(words.counts[found.counts], periodText(subject, table.query.period)),
    columns: [
      { label: words.place, align: 'start' },
      { label: words.counts[found.counts], align: 'end' },
      { label: words.ofStep, align: 'end' },
      { label: words.ofAll, align: 'end' },
      ...(compare === null
        ? []
        : ([
            {
              label: messages.table.metricColumn(words.counts[found.counts], messages.table.previous),
              align: 'end',
            },
            { label: messages.table.metricColumn(words.ofStep, messages.table.previous), align: 'end' },
          ] as const)),
    ],
    rows: rows.map((row) => {
      const { place } = row;
      return [
        texts.alone(row),
        texts.count(place),
        share(place.ofStep),
        share(place.ofAll),
        ...(compare === null
          ? []
          : [texts.count({ count: place.previous?.count ?? null }), share(place.previous?.ofStep)]),
      ];
    }),
  };
}
