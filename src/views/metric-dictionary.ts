import { findLocale } from '../i18n/find-locale.js';
import { formatsOf, type Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import type { PartName } from '../i18n/dictionary-words.js';
import { dictionaryWords } from '../i18n/topics/dictionary.js';
import { catalog } from '../metrics/catalog/index.js';
import { type Chapter, chapters, type MetricId } from '../metrics/catalog/ids.js';
import type { MetricDefinition, TargetLength } from '../metrics/define.js';
import { neededSums } from '../metrics/metric-measures.js';
import { fieldText } from './field-text.js';
import { textFinder } from './find-text.js';
import { dictionaryFrame } from './dictionary-frame.js';
import type { FrameView } from './frame-view.js';
import {
  parameterEntries,
  variantEntries,
  type ParameterEntry,
  type VariantEntry,
} from './metric-variants.js';
import { anyData } from './any-data.js';

/** What the data at hand say of the catalogue: a part of a source's description. */
export interface DictionaryData {
  readonly metrics: readonly {
    readonly metric: MetricId;
    readonly available: boolean;
    /** Fields: of contacts and surveys by their names, of other parts `ledger.revenue`. */
    readonly missing: readonly string[];
  }[];
}

export interface DictionaryLine {
  readonly kind:
    | 'formula'
    | 'unit'
    | 'better'
    | 'counts'
    | 'interval'
    | 'sample'
    | 'target'
    | 'needs'
    | 'here';
  readonly label: string;
  readonly text: string;
}

/** One metric, for its reader. */
export interface DictionaryEntry {
  readonly metric: MetricId;
  readonly name: string;
  /** Null where the trade has no shorter name. */
  readonly short: string | null;
  readonly chapter: Chapter;
  readonly definition: string;
  /** In reading order. */
  readonly lines: readonly DictionaryLine[];
  readonly parameters: readonly ParameterEntry[];
  readonly variants: readonly VariantEntry[];
  /** Whether the data can answer it; null where there are none at hand. */
  readonly available: boolean | null;
}

/** What a reader looks for. */
export interface DictionaryChoice {
  readonly search: string;
  /** Only what the data can answer; everything where there are none. */
  readonly onlyAvailable: boolean;
}

export interface DictionaryView {
  readonly heading: string;
  readonly hasData: boolean;
  /** The entries that a choice leaves, in the order of the catalogue. */
  find(choice: DictionaryChoice): readonly DictionaryEntry[];
  /** The same by chapter; chapters without any are left out. */
  chapters(
    entries: readonly DictionaryEntry[],
  ): readonly { readonly name: string; readonly entries: readonly DictionaryEntry[] }[];
  /** `12 of 58 metrics` */
  count(shown: number): string;
  /** Why nothing is left. */
  nothing(choice: DictionaryChoice): string;
  frame(entries: readonly DictionaryEntry[], choice: DictionaryChoice): FrameView;
}

/**
 * The catalogue for its readers. `metrics`: those that it is restricted to, null for all. `data`: what those at hand can
 * answer, null where there are none. `language`: a language tag, or a language of the host's own.
 */
export function metricDictionaryView({
  metrics,
  data,
  locale: language,
}: {
  readonly metrics: readonly MetricId[] | null;
  readonly data: DictionaryData | null;
  readonly locale: Locale | string;
}): DictionaryView {
  const locale = findLocale(language);
  const formats = formatsOf(locale);
  const words = dictionaryWords(locale);
  const all = (Object.keys(chapters) as Chapter[]).flatMap((chapter) =>
    chapters[chapter]
      .filter((metric) => metrics === null || metrics.includes(metric))
      .map((metric) => entryOf(metric, chapter, data, locale, formats)),
  );
  const count = (shown: number): string =>
    shown === all.length
      ? words.metrics(formats.quantity(shown))
      : words.found(formats.quantity(shown), formats.quantity(all.length));
  return {
    heading: words.heading,
    hasData: data !== null,
    find({ search, onlyAvailable }) {
      const found = textFinder(search, locale.tag);
      return all.filter(
        ({ metric, name, short, definition, available }) =>
          found(name, short ?? '', definition, metric, metric.replaceAll('-', ' ')) &&
          !(onlyAvailable && available === false),
      );
    },
    chapters: (entries) =>
      (Object.keys(chapters) as Chapter[])
        .map((chapter) => ({
          name: words.chapters[chapter],
          entries: entries.filter((entry) => entry.chapter === chapter),
        }))
        .filter((one) => one.entries.length > 0),
    count,
    nothing: ({ search }) => (search.trim() === '' ? words.noneAnswerable : words.noMatch(search.trim())),
    frame: (entries, choice) => dictionaryFrame({ entries, all, choice, locale, formats, count }),
  };
}

function entryOf(
  metric: MetricId,
  chapter: Chapter,
  data: DictionaryData | null,
  locale: Locale,
  formats: Formats,
): DictionaryEntry {
  const { name, short, definition } = locale.metrics[metric];
  const made: { parameters?: readonly ParameterEntry[]; variants?: readonly VariantEntry[] } = {};
  const here = data?.metrics.find((one) => one.metric === metric);
  return {
    metric,
    name,
    short: short === name ? null : short,
    chapter,
    definition,
    lines: linesOf(metric, here, locale, formats),
    available: here?.available ?? null,
    // Trying what a metric takes is made for an entry that is read.
    get parameters() {
      return (made.parameters ??= parameterEntries(metric, locale, formats));
    },
    get variants() {
      return (made.variants ??= variantEntries(metric, locale, formats));
    },
  };
}

function linesOf(
  metric: MetricId,
  here: DictionaryData['metrics'][number] | undefined,
  locale: Locale,
  formats: Formats,
): readonly DictionaryLine[] {
  const definition = catalog[metric];
  const { metrics } = locale;
  const words = dictionaryWords(locale);
  const texts: Partial<Record<DictionaryLine['kind'], string>> = {
    formula: metrics[metric].formula,
    unit: words.units[definition.unit],
    better: words.better[definition.better],
    counts: words.counts[definition.counts],
    interval: words.interval[definition.interval],
    // Of a count that is neither better nor worse nothing is judged.
    ...(isJudged(definition) && { sample: words.leastSample(formats.quantity(definition.minSample)) }),
    ...targetLine(definition, locale, formats),
    ...needsLine(metric, locale, formats),
    ...(here && {
      here: here.available ? words.canAnswer : words.lacks(missingText(metric, here.missing, locale)),
    }),
  };
  return (Object.keys(texts) as DictionaryLine['kind'][]).map((kind) => ({
    kind,
    label: words.labels[kind],
    text: texts[kind] as string,
  }));
}

function isJudged({ unit, better, minSample }: MetricDefinition): boolean {
  return minSample > 1 && !(unit === 'count' && better === 'none');
}

const lengths: readonly TargetLength[] = ['month', 'year'];

/** The target that the catalogue states: for any time, or for stretches of some length. */
function targetLine(
  { target, targetOf, parameters, better, unit }: MetricDefinition,
  locale: Locale,
  formats: Formats,
): { readonly target?: string } {
  const { messages } = locale;
  const dictionary = dictionaryWords(locale);
  const said = (value: number): string => {
    const text = formats.value(unit, value, decimalsOf(unit, value));
    return better === 'lower' ? messages.target.atMost(text) : messages.target.atLeast(text);
  };
  const texts = lengths.flatMap((length) => {
    const value = targetOf?.(parameters, length);
    return value === undefined ? [] : [dictionary.targetFor[length](said(value))];
  });
  if (target !== undefined) texts.unshift(said(target));
  return texts.length === 0 ? {} : { target: messages.heading.list(texts) };
}

/** As few decimals as say the value. */
function decimalsOf(unit: MetricDefinition['unit'], value: number): number {
  const shown = unit === 'ratio' ? value * 100 : value;
  return [0, 1, 2].find((decimals) => Math.abs(shown - Number(shown.toFixed(decimals))) < 1e-9) ?? 2;
}

/** The fields without which no data can answer it; of one that can do without any of them, those that it reads. */
function needsLine(metric: MetricId, locale: Locale, formats: Formats): { readonly needs?: string } {
  const { parameters } = catalog[metric];
  const needs = neededSums({ metric, as: metric, parameters, where: {} }, anyData).filter(
    ({ fields }) => fields.length > 0,
  );
  const said = (optional: boolean): readonly string[] =>
    needs
      .filter((one) => one.optional === optional)
      .map(({ rows, fields }) => partFields(rows.part, fields, locale, formats));
  const [fixed, loose] = [said(false), said(true)];
  const texts = [
    ...fixed,
    ...(loose.length > 0 ? [dictionaryWords(locale).ifThere(locale.messages.heading.list(loose))] : []),
  ];
  return texts.length === 0 ? {} : { needs: locale.messages.heading.list(texts) };
}

/** What of the data a metric lacks, part by part. */
export function missingText(metric: MetricId, missing: readonly string[], language: Locale | string): string {
  const locale = findLocale(language);
  const own = catalog[metric].part === 'surveys' ? 'surveys' : 'contacts';
  const byPart = new Map<PartName, string[]>();
  for (const text of missing) {
    const [first = '', ...rest] = text.split('.');
    const isPart = rest.length > 0 && Object.hasOwn(dictionaryWords(locale).parts, first);
    const part = isPart ? (first as PartName) : own;
    byPart.set(part, [...(byPart.get(part) ?? []), isPart ? rest.join('.') : text]);
  }
  const texts = [...byPart].map(([part, fields]) => partFields(part, fields, locale, formatsOf(locale)));
  return locale.messages.heading.list(texts);
}

function partFields(part: PartName, fields: readonly string[], locale: Locale, formats: Formats): string {
  const words = dictionaryWords(locale);
  const named = [...new Set(fields)].map((code) => {
    const name = fieldText(locale, code);
    return name === code ? code : words.field(name, code);
  });
  return words.fieldsOf(words.parts[part], formats.all(named));
}
