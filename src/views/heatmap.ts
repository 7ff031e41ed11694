import { heatmapFrom, weekOf, type HeatmapCell } from '../analysis/heatmap/heatmap.js';
import type { WeekHours } from '../analysis/heatmap/week-hours.js';
import type { HeatmapPlace } from '../i18n/heatmap-words.js';
import type { Locale } from '../i18n/locale.js';
import { categoryWords } from '../i18n/topics/categories.js';
import { heatmapWords } from '../i18n/topics/heatmap.js';
import type { MetricTable } from '../metrics/table.js';
import { limitsOf, type Limits } from '../metrics/unit-limits.js';
import { isSmall } from './category-notices.js';
import type { DataNote } from './data-note.js';
import type { ExplanationLine } from './explain.js';
import { frameOf } from './frame-of.js';
import type { FrameView, Notice, TableTwin } from './frame-view.js';
import { heatmapFile, type CellSums } from './heatmap-file.js';
import { cellValue, heatmapTexts, type HeatmapTexts } from './heatmap-texts.js';
import { periodText } from './period-text.js';
import { valueSentence } from './spoken.js';
import { subjectsOf } from './subject-of.js';
import { totalOf, type Subject } from './subject.js';
import type { TrendTooltip, TrendTooltipLine } from './trend-tooltip.js';
import { intervalText, sampleText } from './value-text.js';

/** The picture, all but its size, its direction and the width of its texts. Fits the charts' own type. */
export interface HeatmapPicture {
  readonly lanes: readonly [readonly string[], ...(readonly string[])[]];
  readonly steps: readonly string[];
  readonly values: Float64Array;
  readonly texts: readonly string[];
  readonly light: Uint8Array;
  readonly high: ReadonlySet<number>;
  readonly low: ReadonlySet<number>;
  readonly limits: Limits;
  readonly valueSteps: 'decimal' | 'seconds';
  formatValue(value: number): string;
  readonly legend: Readonly<Record<'title' | 'high' | 'low' | 'light' | 'absent', string>>;
}

export interface HeatmapView {
  readonly chart: HeatmapPicture;
  /** Of each cell: `1T09`. */
  readonly keys: readonly string[];
  /** What stands beside a cell that is pointed at. Throws a RangeError for one that the picture does not have. */
  tooltip(cell: number): TrendTooltip;
  /** The same as one line, for whoever goes from cell to cell by keyboard. */
  describe(cell: number, selected?: boolean): string;
  readonly frame: FrameView;
}

type Found = ReturnType<typeof heatmapFrom>;

/** All that the views of one heatmap share. */
interface Shown {
  readonly subject: Subject;
  readonly found: Found;
  readonly texts: HeatmapTexts;
  /** How often each hour of the week is in the time that the data cover; null where nobody knows. */
  readonly week: WeekHours | null;
  hoursOf(cell: HeatmapCell): number | null;
}

/** Means by hour and weekday of the first metric of the answer to `heatmapQuery`. `few`: so many of each end are named. */
export function heatmapView({
  table,
  locale,
  few,
  data = {},
}: {
  readonly table: MetricTable;
  readonly locale: Locale | string;
  readonly few?: number | undefined;
  readonly data?: DataNote;
}): HeatmapView {
  const [subject] = subjectsOf(table, locale);
  if (subject === undefined) throw new RangeError('table without a metric: []');
  const found = heatmapFrom(table, { covers: data.covers ?? null, few });
  const values = Float64Array.from(found.cells, ({ value }) => value ?? NaN);
  const known = values.filter((value) => !Number.isNaN(value));
  const texts = heatmapTexts(subject, found, known.length === 0 ? 0 : Math.max(...known.map(Math.abs)));
  const week = data.covers ? weekOf(table, data.covers) : null;
  const shown: Shown = {
    ...{ subject, found, texts, week },
    hoursOf: ({ key, hours }) => hours ?? (week === null ? null : (week.hours.get(key) ?? 0)),
  };
  const cellAt = (at: number): HeatmapCell => {
    const cell = found.cells[at];
    if (cell === undefined) throw new RangeError(`no such cell: ${at}`);
    return cell;
  };
  const tooltip = (at: number): TrendTooltip => tooltipOf(shown, cellAt(at), 'short');
  const { heading } = subject.locale.messages;
  return {
    chart: pictureOf(shown, values),
    keys: found.cells.map(({ key }) => key),
    tooltip,
    describe(at, selected = false) {
      const { title, lines } = tooltipOf(shown, cellAt(at), 'long');
      return heading.list([
        title,
        ...lines.map(({ label, text }) => heading.pair(label, text)),
        ...(selected ? [categoryWords(subject.locale).selected] : []),
      ]);
    },
    frame: frameOfHeatmap(shown, data),
  };
}

function pictureOf({ subject, found, texts }: Shown, values: Float64Array): HeatmapPicture {
  const { definition, words, locale } = subject;
  const heatmap = heatmapWords(locale);
  const days = Array.from({ length: 7 }, (_, day) => (found.cells[day * 24] as HeatmapCell).weekday);
  const named = (keys: readonly string[]): ReadonlySet<number> =>
    new Set(keys.map((key) => found.cells.findIndex((cell) => cell.key === key)));
  const [high, low] = texts.places;
  const names = (style: 'long' | 'short' | 'narrow'): readonly string[] =>
    days.map((day) => texts.weekday(day, style));
  return {
    lanes: [names('long'), names('short'), names('narrow')],
    steps: Array.from({ length: 24 }, (_, hour) => texts.hour(hour)),
    values,
    texts: found.cells.map(({ value }) => (value === null ? '' : texts.brief(value))),
    light: Uint8Array.from(found.cells, (cell) => (isFew(subject, cell) ? 1 : 0)),
    high: named(found.peaks),
    low: named(found.valleys),
    limits: limitsOf(definition, values),
    valueSteps: definition.unit === 'seconds' ? 'seconds' : 'decimal',
    formatValue: texts.edge,
    legend: {
      title: heatmap.scale(words.name, found.kind === 'mean-per-hour'),
      high: heatmap.places[high],
      low: heatmap.places[low],
      light: heatmap.light(leastText(subject)),
      absent: heatmap.absent,
    },
  };
}

/** A count says its own size; all else needs a sample. */
function isFew(subject: Subject, cell: HeatmapCell): boolean {
  return isSmall(subject, cellValue(cell));
}

function leastText({ words, formats, definition }: Subject): string {
  return words.sample(formats.quantity(definition.minSample));
}

function tooltipOf(
  { subject, found, texts, hoursOf }: Shown,
  cell: HeatmapCell,
  style: 'long' | 'short',
): TrendTooltip {
  const { locale, formats, words } = subject;
  const { messages } = locale;
  const heatmap = heatmapWords(locale);
  const categories = categoryWords(locale);
  const isMean = found.kind === 'mean-per-hour';
  const label = isMean ? heatmap.mean : words.short;
  const hours = hoursOf(cell);
  const lines: TrendTooltipLine[] = [
    {
      series: 'value',
      label,
      text:
        cell.value === null
          ? locale.reasons[cell.reason ?? 'not-covered'].brief
          : texts.value(cell, style === 'long' ? 'said' : 'written'),
    },
  ];
  const remark = (name: string, text: string | null): void => {
    if (text !== null) lines.push({ series: null, label: name, text });
  };
  if (cell.value !== null) {
    remark(messages.table.interval, intervalText(subject, cellValue(cell)));
    const sample = sampleText(subject, cellValue(cell));
    remark(isMean ? heatmap.sum : messages.table.sample, sample);
    if (isFew(subject, cell)) remark(messages.explain.note, categories.smallSample);
  }
  remark(heatmap.covered, hours === null ? null : heatmap.hours(formats.quantity(hours)));
  const place = placeOf({ found, texts }, cell);
  remark(heatmap.stands, place && heatmap.among[place]);
  return { title: texts.cell(cell, style), lines };
}

function placeOf(
  { found, texts }: Pick<Shown, 'found' | 'texts'>,
  { key }: HeatmapCell,
): HeatmapPlace | null {
  const [high, low] = texts.places;
  return found.peaks.includes(key) ? high : found.valleys.includes(key) ? low : null;
}

/** The named hours, most extreme first, a sentence an end: `Busiest: Mon 10:00 – 11:00 AM (34); ….` */
function namesOf(shown: Shown, style: 'long' | 'short'): readonly string[] {
  const { subject, found, texts } = shown;
  const { formats } = subject;
  const { messages } = subject.locale;
  const heatmap = heatmapWords(subject.locale);
  const how = style === 'long' ? 'said' : 'written';
  return [found.peaks, found.valleys].flatMap((keys, end) => {
    const cells = keys.map((key) => found.cells.find((cell) => cell.key === key) as HeatmapCell);
    const named = cells.map((cell) => heatmap.valued(texts.cell(cell, style), texts.value(cell, how)));
    const place = texts.places[end] as HeatmapPlace;
    const tied = tiesOf(shown, keys);
    const more = tied === 0 ? [] : [heatmap.tied(formats.quantity(tied))];
    return named.length === 0
      ? []
      : [heatmap.named(heatmap.places[place], messages.heading.list([...named, ...more]))];
  });
}

/** Hours that are not named, though they have the value of the last that is: which of them is named is chance. */
function tiesOf({ subject, found: { cells } }: Shown, keys: readonly string[]): number {
  const last = cells.find(({ key }) => key === keys.at(-1));
  return cells.filter(
    (cell) => cell.value === last?.value && cell.n > 0 && !isFew(subject, cell) && !keys.includes(cell.key),
  ).length;
}

function frameOfHeatmap(shown: Shown, data: DataNote): FrameView {
  const { subject, found, hoursOf } = shown;
  const { locale, words, table } = subject;
  const total = totalOf(subject);
  const known = found.cells.filter(({ value }) => value !== null);
  const level =
    known.length > 1 && new Set(known.map(({ value }) => value)).size === 1
      ? [heatmapWords(locale).level]
      : [];
  // A total that has a value says nothing of why no hour has one.
  const nothing =
    found.reason === 'not-covered' && total?.value !== null ? [locale.reasons[found.reason].sentence] : [];
  const frame = frameOf([subject], data, {
    heading: heatmapWords(locale).heading(words.name),
    summary: locale.messages.heading.sentences([
      ...(total ? [valueSentence(subject, total, data)] : []),
      ...namesOf(shown, 'long'),
      ...nothing,
      ...level,
    ]),
    empty: found.reason !== undefined,
    buckets: false,
    notices: [...nothing, ...namesOf(shown, 'short'), ...level].map((text): Notice => ({
      severity: 'info',
      text,
    })),
    explained: explained(shown),
    twin: () => twinOf(shown),
  });
  const made: { csv?: string } = {};
  // What the frame makes late is still made late.
  return Object.create(frame, {
    csv: {
      enumerable: true,
      get: () =>
        (made.csv ??= heatmapFile(subject, found, (cell) => sumsOf(table, subject, found, cell), hoursOf)),
    },
    fileName: {
      enumerable: true,
      // A count is asked for by hour.
      value: frame.fileName.replace(/-by-hour(?!-of-week)/, '-by-hour-of-week'),
    },
  }) as FrameView;
}

/** A mean is what came in its hours, over their number. */
function sumsOf(
  table: MetricTable,
  { metric }: Subject,
  { kind }: Found,
  { key, value, n, hours }: HeatmapCell,
): CellSums {
  if (kind === 'mean-per-hour' && hours !== null)
    return value === null ? { numerator: null, denominator: null } : { numerator: n, denominator: hours };
  const row = table.rows.find((one) => one.key['hour-of-week'] === key);
  const { numerator = null, denominator = null } = row?.values[metric.as] ?? {};
  return { numerator, denominator };
}

function explained({ subject, found, week }: Shown): readonly ExplanationLine[] {
  const { locale, formats, definition } = subject;
  const { messages } = locale;
  const heatmap = heatmapWords(locale);
  const changes = (week?.changes ?? []).map(({ at, kind }) => heatmap[kind](formats.dates.moment(at)));
  return [
    heatmap.made[found.kind],
    ...(definition.unit === 'count' || definition.minSample < 2 ? [] : [heatmap.naming(leastText(subject))]),
    ...(changes.length > 0 ? [heatmap.clock, heatmap.changes(messages.heading.list(changes))] : []),
  ].map((text) => ({ kind: 'note', label: messages.explain.note, text }));
}

/** Weekdays down, hours across; what is named says so in words. */
function twinOf({ subject, found, texts }: Shown): TableTwin {
  const { locale, table, words } = subject;
  const { messages, terms, numbers } = locale;
  const heatmap = heatmapWords(locale);
  const text = (cell: HeatmapCell): string => {
    if (cell.value === null) return numbers.absent;
    const place = placeOf({ found, texts }, cell);
    return place === null ? texts.value(cell) : heatmap.valued(texts.value(cell), heatmap.places[place]);
  };
  return {
    caption: messages.heading.caption(
      heatmap.scale(words.name, found.kind === 'mean-per-hour'),
      periodText(subject, table.query.period),
    ),
    columns: [
      { label: terms.cycles['day-of-week'], align: 'start' },
      ...Array.from({ length: 24 }, (_, hour) => ({ label: texts.hour(hour), align: 'end' }) as const),
    ],
    rows: Array.from({ length: 7 }, (_, day) => {
      const cells = found.cells.slice(day * 24, day * 24 + 24);
      return [texts.weekday((cells[0] as HeatmapCell).weekday, 'long'), ...cells.map(text)];
    }),
  };
}
