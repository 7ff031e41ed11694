import { afterQuery, beforeQuery, type DriversBase } from '../analysis/drivers/drivers-queries.js';
import { type ChangeSplit, type Driver, splitChange } from '../analysis/drivers/split-change.js';
import type { Locale } from '../i18n/locale.js';
import { categoryWords } from '../i18n/topics/categories.js';
import { driversWords } from '../i18n/topics/drivers.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import { keyName } from '../metrics/key-name.js';
import type { By, MetricQuery, MetricRequest } from '../metrics/query.js';
import type { MetricTable, ReasonCode } from '../metrics/table.js';
import type { BarChart } from './bar-chart.js';
import type { DataNote } from './data-note.js';
import { driversFile } from './drivers-file.js';
import { driverLines, effectTexts, type DriverLine } from './drivers-lines.js';
import { frameOf } from './frame-of.js';
import type { FrameView, Notice, TableTwin } from './frame-view.js';
import { keyHeader } from './key-text.js';
import { periodText } from './period-text.js';
import { changeSentence } from './spoken.js';
import { subjectsOf } from './subject-of.js';
import { totalOf, type Subject } from './subject.js';
import { textRanks } from './text-ranks.js';
import type { TrendTooltip } from './trend-tooltip.js';
import { changeText } from './value-text.js';

/** What a picture of drivers is asked to show. */
export interface DriversAsk extends DriversBase {
  readonly metric: MetricId | MetricRequest;
  /** A dimension or a cycle of the clock. */
  readonly by: By;
  /** So many values are told apart, 8 by default; the rest are one. */
  readonly limit?: number;
}

/** A waterfall of what changed a metric, with what stands about it. */
export interface DriversView {
  readonly chart: BarChart;
  /** Of each bar; undefined of the rest and of the change of all. */
  readonly keys: readonly (string | null | undefined)[];
  tooltip(row: number): TrendTooltip;
  /** One bar as it is said aloud. */
  describe(row: number, selected: boolean): string;
  readonly frame: FrameView;
}

const usualLimit = 8;
/** Effects add up to so much of the change: less is rounding. */
const sameAs = 1e-9;

/** Each value in the period, with what it is compared with. Throws a RangeError for a grain of time. */
export function driversQuery(ask: DriversAsk): MetricQuery {
  const { metric, by, where, period, compare, align, attribution } = ask;
  if (typeof by === 'object' && 'time' in by)
    throw new RangeError(`a grain of time has other values in each period: ${by.time}`);
  return afterQuery(typeof metric === 'string' ? { metric } : metric, by, {
    ...(where && { where }),
    ...(period && { period }),
    ...(compare && { compare }),
    ...(align && { align }),
    ...(attribution && { attribution }),
  });
}

/** What is asked when that is answered; nothing where there is nothing to compare with. */
export function driversNext(ask: DriversAsk, { query }: MetricTable): readonly MetricQuery[] {
  return query.period === null || query.compare === null ? [] : [beforeQuery(driversQuery(ask), query)];
}

/** `before`: the answer to `driversNext`. Throws a RangeError where the table is not of one metric by one key. */
export function driversView({
  table,
  before,
  locale: language,
  limit = usualLimit,
  data = {},
}: {
  readonly table: MetricTable;
  readonly before: MetricTable | undefined;
  readonly locale: Locale | string;
  readonly limit?: number;
  readonly data?: DataNote;
}): DriversView {
  const [subject, ...others] = subjectsOf(table, language);
  const [by, ...keys] = table.query.by;
  if (subject === undefined || others.length > 0) throw new RangeError('table not of one metric');
  if (by === undefined || keys.length > 0)
    throw new RangeError(`table not by one key: ${JSON.stringify(table.query.by)}`);
  const { locale, definition, metric } = subject;
  const { messages } = locale;
  const words = driversWords(locale);
  const categories = categoryWords(locale);
  const total = totalOf(subject);
  const isCount = definition.unit === 'count';
  const asked = { as: metric.as, name: keyName(by), isCount, limit };
  const split: ChangeSplit =
    before === undefined || total === undefined
      ? { reason: 'not-covered' }
      : splitChange({ ...asked, total }, table, before);
  const lines = 'kind' in split ? driverLines(subject, by, split, before as MetricTable) : [];
  const say = effectTexts(subject, 'kind' in split ? split : null);
  const better = betterOf(subject);
  /** For the better or for the worse; null where nothing changed, or the metric is neither. */
  const judged = (effect: number): 'better' | 'worse' | null =>
    Math.abs(effect) < sameAs || better === 'none'
      ? null
      : effect > 0 === (better === 'higher')
        ? 'better'
        : 'worse';
  const sayJudged = (effect: number): string => {
    const judgement = judged(effect);
    return judgement === null
      ? say(effect)
      : messages.change.noted(say(effect), messages.judgement[judgement]);
  };
  const marks = lines.map(({ effect }) => {
    const judgement = judged(effect);
    return judgement === null ? null : judgement === 'better' ? ('met' as const) : ('missed' as const);
  });
  const summary = [total ? changeSentence(subject, total) : null, ...spoken(subject, split, lines, say)];
  const header = keyHeader(locale, by);
  const name = categories.metricBy(subject.words.name, keyName(by), header);
  const frame = frameOf([subject], data, {
    heading: words.heading(name),
    summary: messages.heading.sentences(summary.filter((one) => one !== null)),
    empty: lines.length === 0,
    buckets: false,
    notices: noticesOf(
      locale,
      split,
      marks.some((mark) => mark !== null),
    ),
    twin: () => twinOf(subject, header, split, lines, say, sayJudged),
  });
  const tooltip = (row: number): TrendTooltip => {
    const line = lines[row];
    if (line === undefined) throw new RangeError(`bar not in the chart: ${row}`);
    const parts: (readonly [label: string, text: string | null])[] = [
      [isCount ? words.contribution : words.effect, sayJudged(line.effect)],
      [words.rate, line.rate === null ? null : say(line.rate)],
      [words.mix, line.mix === null ? null : say(line.mix)],
      [words.before, line.beforeBased],
      [words.after, line.afterBased],
      [words.shareBefore, line.shareBefore],
      [words.shareAfter, line.shareAfter],
    ];
    return {
      title: line.label,
      lines: parts.flatMap(([label, text], at) =>
        text === null ? [] : [{ series: at === 0 ? 'effect' : null, label, text }],
      ),
    };
  };
  return {
    chart: {
      shape: 'rows',
      rows: lines.map(({ label, kind }) => ({ label, ...(kind !== 'value' && { rest: true }) })),
      series: [
        {
          id: 'effect',
          label: isCount ? words.contribution : words.effect,
          palette: 1,
          from: Float64Array.from(lines, ({ from }) => from),
          values: Float64Array.from(lines, ({ to }) => to),
          texts: lines.map(({ effect }) => say(effect)),
          // By shape as well as by colour.
          statuses: marks,
          roles: marks,
        },
      ],
      rules: [],
      limits: { min: null, max: null },
      steps: 'decimal',
      absent: locale.numbers.absent,
      formatValue: say,
    },
    keys: lines.map(({ key }) => key),
    tooltip,
    describe(row, selected) {
      const { title, lines: said } = tooltip(row);
      const { heading } = messages;
      const text = heading.list([title, ...said.map((one) => heading.pair(one.label, one.text))]);
      return selected ? heading.list([text, categories.selected]) : text;
    },
    frame: withFile(frame, messages.heading.line([frame.subheading, ...comparison(subject)]), () =>
      driversFile(subject, by, split, before),
    ),
  };
}

function betterOf({ definition, metric }: Subject): 'higher' | 'lower' | 'none' {
  return definition.betterOf?.(metric.parameters) ?? definition.better;
}

/** What is in the file is made when it is asked for. */
function withFile(frame: FrameView, subheading: string, file: () => string): FrameView {
  const { heading, summary, state, notices, fileName } = frame;
  return {
    ...{ heading, subheading, summary, state, notices },
    fileName: `drivers-of-${fileName}`,
    get explanations() {
      return frame.explanations;
    },
    get twin() {
      return frame.twin;
    },
    get csv() {
      return file();
    },
  };
}

/** The change of all, and since when: `−4.9 pp vs September 2026`. */
function comparison(subject: Subject): readonly string[] {
  const total = totalOf(subject);
  const change = total && changeText(subject, total);
  const { compare } = subject.table.query;
  return change && compare
    ? [subject.locale.messages.change.against(change.amount, periodText(subject, compare))]
    : [];
}

function spoken(
  { locale }: Subject,
  split: ChangeSplit,
  [first]: readonly DriverLine[],
  say: (effect: number) => string,
): readonly string[] {
  const words = driversWords(locale);
  if (!('kind' in split) || first === undefined) return [];
  return [
    words.largest(first.label, say(first.effect)),
    ...(split.rate === null || split.mix === null ? [] : [words.parts(say(split.rate), say(split.mix))]),
  ];
}

function noticesOf(locale: Locale, split: ChangeSplit, marked: boolean): readonly Notice[] {
  const { reasons } = locale;
  const words = driversWords(locale);
  if ('kind' in split) {
    return [words.note, ...(marked ? [words.marks] : [])].map((text) => ({ severity: 'info', text }));
  }
  const { reason } = split;
  const text = reason === 'not-decomposable' ? words.notDecomposable : sentenceOf(reason);
  return [{ severity: 'warning', text }];

  function sentenceOf(code: ReasonCode): string {
    return code === 'not-covered' ? words.nothingBefore : reasons[code].sentence;
  }
}

function twinOf(
  subject: Subject,
  header: string,
  split: ChangeSplit,
  lines: readonly DriverLine[],
  say: (effect: number) => string,
  sayJudged: (effect: number) => string,
): TableTwin {
  const { locale, table, words: metric } = subject;
  const { messages, numbers } = locale;
  const words = driversWords(locale);
  const isCount = 'kind' in split && split.kind === 'contributions';
  const columns: readonly (readonly [label: string, of: (driver: Driver) => number | null])[] = [
    [words.before, ({ before }) => before.value],
    [words.after, ({ after }) => after.value],
    [words.shareBefore, ({ before }) => before.share],
    [words.shareAfter, ({ after }) => after.share],
    ...(isCount
      ? []
      : [[words.rate, ({ rate }: Driver) => rate] as const, [words.mix, ({ mix }: Driver) => mix] as const]),
    [isCount ? words.contribution : words.effect, ({ effect }) => effect],
  ];
  const told = lines.flatMap(({ driver, label }) => (driver === undefined ? [] : [{ driver, label }]));
  return {
    caption: messages.heading.caption(metric.name, periodText(subject, table.query.period)),
    columns: [
      {
        ...{ label: header, align: 'start' },
        order: () =>
          textRanks(
            told.map(({ driver, label }) => (driver.key === null ? null : label)),
            locale.tag,
          ),
      },
      ...columns.map(([label, of]) => ({
        ...{ label, align: 'end' as const },
        order: () => Float64Array.from(told, ({ driver }) => of(driver) ?? NaN),
      })),
    ],
    last: lines.length - told.length,
    rows: lines.map((line) => [
      line.label,
      ...[line.before, line.after, line.shareBefore, line.shareAfter].map((text) => text ?? numbers.absent),
      ...(isCount ? [] : [line.rate, line.mix]).map((part) => (part === null ? numbers.absent : say(part))),
      sayJudged(line.effect),
    ]),
  };
}
