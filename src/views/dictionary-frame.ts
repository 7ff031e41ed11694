import type { Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { dictionaryWords } from '../i18n/topics/dictionary.js';
import { catalog } from '../metrics/catalog/index.js';
import { neededSums } from '../metrics/metric-measures.js';
import { csvLines, guard, textCell } from './csv.js';
import type { FrameView, TableTwin } from './frame-view.js';
import type { DictionaryChoice, DictionaryEntry, DictionaryLine } from './metric-dictionary.js';
import { anyData } from './any-data.js';

interface Shown {
  readonly entries: readonly DictionaryEntry[];
  readonly all: readonly DictionaryEntry[];
  readonly choice: DictionaryChoice;
  readonly locale: Locale;
  readonly formats: Formats;
  count(shown: number): string;
}

/** What surrounds the dictionary's list: its table and its file have the entries that are shown. */
export function dictionaryFrame(shown: Shown): FrameView {
  const { entries, all, locale, formats, count } = shown;
  const { messages } = locale;
  const words = dictionaryWords(locale);
  const known = all.filter(({ available }) => available !== null);
  const said = words.answerable(
    formats.quantity(known.filter(({ available }) => available).length),
    formats.quantity(all.length),
  );
  const made: { twin?: TableTwin; csv?: string } = {};
  return {
    heading: words.heading,
    subheading: messages.heading.line([count(all.length), ...(known.length > 0 ? [said] : [])]),
    summary: messages.heading.sentences([
      words.size(formats.quantity(all.length)),
      ...(known.length > 0 ? [said] : []),
    ]),
    state: 'ready',
    notices: [],
    explanations: [],
    get twin() {
      return (made.twin ??= twinOf(entries, locale));
    },
    get csv() {
      return (made.csv ??= csvOf(shown));
    },
    fileName: 'metric-dictionary',
  };
}

const columns = ['formula', 'unit', 'better', 'counts', 'interval', 'target', 'needs', 'here'] as const;

function twinOf(entries: readonly DictionaryEntry[], locale: Locale): TableTwin {
  const words = dictionaryWords(locale);
  const { labels } = words;
  const kinds = columns.filter((kind) => entries.some(({ lines }) => textOf(lines, kind) !== ''));
  return {
    caption: words.heading,
    columns: [labels.metric, labels.id, labels.definition, ...kinds.map((kind) => labels[kind])].map(
      (label) => ({ label, align: 'start' }) as const,
    ),
    rows: entries.map(({ name, metric, definition, lines }) => [
      name,
      metric,
      definition,
      ...kinds.map((kind) => textOf(lines, kind)),
    ]),
  };
}

function textOf(lines: readonly DictionaryLine[], kind: DictionaryLine['kind']): string {
  return lines.find((line) => line.kind === kind)?.text ?? '';
}

/**
 * For machines and spreadsheets: codes of the catalogue as no language changes them, beside the names and sentences of the
 * reader's language. `available` is empty where no data are at hand.
 */
function csvOf({ entries, all, choice, locale }: Shown): string {
  const header = [
    ...['id', 'chapter', 'name', 'short', 'definition', 'formula', 'unit', 'better', 'counts', 'interval'],
    ...['min_sample', 'target', 'needs', 'parameters', 'available', 'missing'],
  ];
  const rows = entries.map((entry) => {
    const { metric, chapter, name, short, definition, lines, available } = entry;
    const { unit, better, counts, interval, minSample, target, parameters } = catalog[metric];
    const needs = neededSums({ metric, as: metric, parameters, where: {} }, anyData).flatMap((one) =>
      one.fields.map((field) => `${one.rows.part}.${field}`),
    );
    return [
      ...[metric, chapter, name, short ?? name, definition, textOf(lines, 'formula')],
      ...[unit, better, counts, interval, String(minSample), target === undefined ? '' : String(target)],
      needs.join(' '),
      Object.entries(parameters)
        .map(([code, value]) => `${code}=${JSON.stringify(value)}`)
        .join(' '),
      available === null ? '' : String(available),
      available === false ? textOf(lines, 'here') : '',
    ].map(textCell);
  });
  const { search, onlyAvailable } = choice;
  const notes = [
    `rows: ${entries.length}`,
    `of: ${all.length}`,
    ...(search.trim() === '' ? [] : [`search: ${search.trim()}`]),
    ...(onlyAvailable ? ['only what the data can answer: yes'] : []),
    `language: ${locale.tag}`,
  ].map((note) => [guard(`# ${note}`)]);
  return csvLines([header, ...rows, ...notes]);
}
