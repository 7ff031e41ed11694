import type { Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { qualityWords } from '../i18n/topics/quality.js';
import type { Place } from '../problem.js';
import { csvLines, guard, textCell } from './csv.js';
import type { Fates, PartRow, ProblemRow, QualityData, UnansweredRow } from './data-quality.js';
import type { FrameView, TableTwin } from './frame-view.js';

interface Shown {
  readonly data: QualityData;
  /** Part by part. */
  readonly parts: readonly PartRow[];
  readonly total: PartRow;
  readonly problems: readonly ProblemRow[];
  readonly unanswered: readonly UnansweredRow[];
  readonly well: string | null;
  readonly covered: string;
  readonly locale: Locale;
  readonly formats: Formats;
}

const fates = ['read', 'kept', 'repaired', 'rejected', 'merged'] as const satisfies readonly (keyof Fates)[];

/** What surrounds the report: one table and one file of all that it says, a line each. */
export function qualityFrame(shown: Shown): FrameView {
  const { data, total, problems, well, locale, formats } = shown;
  const { messages } = locale;
  const words = qualityWords(locale);
  const { read } = data.quality;
  const made: { twin?: TableTwin; csv?: string } = {};
  const quantity = (count: number) => formats.quantity(count);
  const grave = problems.filter(({ severity }) => severity === 'error').length;
  const counts = words.counts({
    read: quantity(read),
    kept: quantity(total.fates.kept),
    repaired: quantity(total.fates.repaired),
    rejected: quantity(total.fates.rejected),
    merged: quantity(total.fates.merged),
  });
  const said = read === 0 ? words.empty : (well ?? counts);
  const found =
    problems.length === 0 ? [] : [words.problemCount(quantity(grave), quantity(problems.length - grave))];
  return {
    heading: words.heading,
    subheading: said,
    summary: messages.heading.sentences([said, ...found]),
    state: read === 0 ? 'empty' : 'ready',
    notices: [],
    explanations: [],
    get twin() {
      return (made.twin ??= twinOf(shown));
    },
    get csv() {
      return (made.csv ??= csvOf(shown));
    },
    fileName: 'data-quality',
  };
}

function twinOf({ parts, problems, unanswered, locale }: Shown): TableTwin {
  const words = qualityWords(locale);
  return {
    caption: words.heading,
    columns: [
      { label: words.part, align: 'start' },
      { label: words.severity, align: 'start' },
      { label: words.what, align: 'start' },
      { label: words.count, align: 'end' },
      { label: words.places, align: 'start' },
    ],
    rows: [
      ...parts.flatMap(({ name, texts }) =>
        fates.map((fate) => [name, '', words.fate[fate], texts[fate], '']),
      ),
      ...problems.map((row) => [row.partName, row.severityText, row.text, row.count, row.places]),
      ...unanswered.map(({ name, text }) => [name, '', text, '', '']),
    ],
  };
}

/**
 * For machines and spreadsheets: a line for each count of each part (`code` read, kept, repaired, rejected, merged), for each
 * problem (its own code, what it says of it as JSON, its first places), and for each metric that has no answer.
 */
function csvOf({ data, parts, problems, unanswered, locale }: Shown): string {
  const { covers, timeZone } = data;
  const header = ['record', 'part', 'severity', 'code', 'rows', 'text', 'values', 'first_places'];
  const lines = [
    ...parts.flatMap(({ part, fates: counts }) =>
      fates.map((fate) => ['count', part ?? '', '', fate, String(counts[fate]), '', '', '']),
    ),
    ...problems.map(({ problem, part, text }) => {
      const { severity, code, count, values, first } = problem;
      const places = first.map(placeCode).join(' ');
      return ['problem', part ?? '', severity, code, String(count), text, JSON.stringify(values), places];
    }),
    ...unanswered.map(({ metric, text }) => ['unanswered', '', '', metric, '', text, '', '']),
  ];
  const notes = [
    ...(covers === null
      ? []
      : [`covers: ${covers.from} to ${covers.to}${covers.given ? '' : ' (first to last row)'}`]),
    `time zone: ${timeZone}`,
    `language: ${locale.tag}`,
  ].map((note) => [guard(`# ${note}`)]);
  return csvLines([header, ...lines.map((cells) => cells.map(textCell)), ...notes]);
}

/** `contacts[4].queueSeconds`, from 0 as in the data; or `line 3 column 17`. */
function placeCode({ part, row, path, line, column, byte }: Place): string {
  if (line !== undefined) return `line ${line} column ${column ?? 1}`;
  if (byte !== undefined) return `byte ${byte}`;
  return `${part}[${row}]${path === undefined ? '' : `.${path}`}`;
}
