import type { ReadCounts } from '../data/contact-data.js';
import type { PartName } from '../i18n/dictionary-words.js';
import { findLocale } from '../i18n/find-locale.js';
import { formatsOf, type Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { problemText } from '../i18n/problem-text.js';
import { dictionaryWords } from '../i18n/topics/dictionary.js';
import { qualityWords } from '../i18n/topics/quality.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { Place, Problem } from '../problem.js';
import type { FrameView } from './frame-view.js';
import { missingText } from './metric-dictionary.js';
import { qualityFrame } from './quality-frame.js';
import { type QualityOrder, sortedParts, sortedProblems } from './quality-sort.js';

/** What a source says of its data as a whole: parts of its description and its quality report. */
export interface QualityData {
  readonly covers: { readonly from: string; readonly to: string; readonly given: boolean } | null;
  readonly timeZone: string;
  readonly metrics: readonly {
    readonly metric: MetricId;
    readonly available: boolean;
    readonly missing: readonly string[];
  }[];
  readonly quality: ReadCounts & {
    readonly parts?: readonly ({ readonly part: string } & ReadCounts)[];
    readonly problems: readonly Problem[];
  };
}

/** What became of rows. `clean`: kept as they were. */
export interface Fates {
  readonly read: number;
  readonly kept: number;
  readonly repaired: number;
  readonly rejected: number;
  readonly merged: number;
}

/** The rows of one part; `part` is null for those of all together. */
export interface PartRow {
  readonly part: string | null;
  readonly name: string;
  readonly fates: Fates;
  readonly texts: Readonly<Record<keyof Fates, string>>;
  /** Pieces of the bar in reading order, as fractions of the rows read; they add up to 1, or there are none. */
  readonly pieces: readonly { readonly fate: Piece; readonly share: number }[];
}

export const pieces = ['clean', 'repaired', 'rejected', 'merged'] as const;
export type Piece = (typeof pieces)[number];

export interface ProblemRow {
  readonly problem: Problem;
  readonly severity: Problem['severity'];
  readonly severityText: string;
  /** Null: of the data as a whole. */
  readonly part: string | null;
  readonly partName: string;
  readonly text: string;
  readonly count: string;
  /** Empty where it is of no place. */
  readonly places: string;
}

export interface UnansweredRow {
  readonly metric: MetricId;
  readonly name: string;
  /** What the data lack for it. */
  readonly text: string;
}

/** What a reader wants to see of the problems; null lets through all. */
export interface ProblemChoice {
  readonly part: { readonly name: string | null } | null;
  readonly severity: Problem['severity'] | null;
}

export interface DataQualityView {
  readonly heading: string;
  /** One sentence where nothing is to be said of any row; else null. */
  readonly well: string | null;
  /** All together first where there are several parts. */
  readonly parts: readonly PartRow[];
  /** What the bar's pieces say, of those that there are. */
  readonly legend: readonly { readonly fate: Piece; readonly text: string }[];
  /** Gravest first. */
  readonly problems: readonly ProblemRow[];
  /** The parts that have problems; null is the data as a whole. */
  readonly problemParts: readonly { readonly part: string | null; readonly name: string }[];
  readonly covered: string;
  readonly unanswered: readonly UnansweredRow[];
  /** A sentence where there is nothing unanswered. */
  readonly allAnswered: string;
  find(choice: ProblemChoice): readonly ProblemRow[];
  /** `12 of 500 problems` */
  count(shown: number): string;
  readonly frame: FrameView;
  /** The same with its tables in an order, what stands about them too. */
  arranged(order: QualityOrder): DataQualityView;
}

/** What was read, what became of it, and what these data cannot answer. `language`: a tag, or a language of the host's own. */
export function dataQualityView(data: QualityData, language: Locale | string): DataQualityView {
  const locale = findLocale(language);
  const formats = formatsOf(locale);
  const words = qualityWords(locale);
  const { quality, metrics } = data;
  const total = partRow(null, quality, locale, formats);
  const own = (quality.parts ?? []).map((one) => partRow(one.part, one, locale, formats));
  const parts = own.length === 1 ? own : [total, ...own];
  const problems = quality.problems.map((one) => problemRow(one, locale, formats)).sort(gravestFirst);
  const unanswered = metrics
    .filter(({ available }) => !available)
    .map(({ metric, missing }) => ({
      metric,
      name: locale.metrics[metric].name,
      text: dictionaryWords(locale).lacks(missingText(metric, missing, locale)),
    }));
  const isWell =
    problems.length === 0 && quality.read > 0 && quality.kept === quality.read && quality.repaired === 0;
  const present = new Set(parts.flatMap((part) => part.pieces.map(({ fate }) => fate)));
  const problemParts = [...new Map(problems.map(({ part, partName }) => [part, partName]))];
  const well = isWell ? words.well(formats.quantity(quality.read)) : null;
  const covered = coveredText(data, locale, formats);
  const shown = { data, total, unanswered, well, covered, locale, formats };
  const view: DataQualityView = {
    heading: words.heading,
    well,
    parts,
    legend: pieces
      .filter((fate) => present.has(fate))
      .map((fate) => ({ fate, text: words.fate[fate === 'clean' ? 'kept' : fate] })),
    problems,
    problemParts: problemParts.map(([part, name]) => ({ part, name })),
    covered,
    unanswered,
    allAnswered: words.allAnswered(formats.quantity(metrics.length)),
    find: (choice) => problems.filter(fits(choice)),
    count: (shown) => words.problemsShown(formats.quantity(shown), formats.quantity(problems.length)),
    frame: qualityFrame({ ...shown, parts: own, problems }),
    arranged(order) {
      const [all, sorted] = [
        sortedParts(parts, order.parts, locale),
        sortedProblems(problems, order.problems, locale),
      ];
      return {
        ...view,
        parts: all,
        problems: sorted,
        find: (choice) => sorted.filter(fits(choice)),
        frame: qualityFrame({ ...shown, parts: sortedParts(own, order.parts, locale), problems: sorted }),
      };
    },
  };
  return view;
}

function fits({ part, severity }: ProblemChoice): (row: ProblemRow) => boolean {
  return (row) =>
    (part === null || row.part === part.name) && (severity === null || row.severity === severity);
}

/** What a part of the data is called: by the language where the data format names it, else as it is. */
export function partText(locale: Locale, part: string): string {
  const dictionary = dictionaryWords(locale);
  return Object.hasOwn(dictionary.parts, part) ? dictionary.parts[part as PartName] : part;
}

function partRow(part: string | null, counts: ReadCounts, locale: Locale, formats: Formats): PartRow {
  const { read, kept, repaired, rejected, deduplicated: merged } = counts;
  const fates: Fates = { read, kept, repaired, rejected, merged };
  // Of the rows repaired, some may be among those merged: a bar says of no row twice what became of it.
  const mended = Math.min(repaired, kept);
  const amounts: Readonly<Record<Piece, number>> = {
    clean: kept - mended,
    repaired: mended,
    rejected,
    merged,
  };
  const whole = pieces.reduce((sum, fate) => sum + amounts[fate], 0);
  return {
    part,
    name: part === null ? qualityWords(locale).allParts : partText(locale, part),
    fates,
    texts: {
      read: formats.number(read, 0),
      kept: formats.number(kept, 0),
      repaired: formats.number(repaired, 0),
      rejected: formats.number(rejected, 0),
      merged: formats.number(merged, 0),
    },
    pieces: pieces
      .filter((fate) => amounts[fate] > 0)
      .map((fate) => ({ fate, share: amounts[fate] / whole })),
  };
}

function problemRow(problem: Problem, locale: Locale, formats: Formats): ProblemRow {
  const { severity, count, first, values } = problem;
  const words = qualityWords(locale);
  const named = first[0]?.part ?? (typeof values['part'] === 'string' ? values['part'] : null);
  // A fault in the text that the data came in is of no part.
  const part = named === 'input' ? null : named;
  return {
    problem,
    severity,
    severityText: words.severities[severity],
    part,
    partName: part === null ? words.whole : partText(locale, part),
    text: problemText({ ...problem, first: [] }, locale),
    count: formats.number(count, 0),
    places: placesText(first, count, locale, formats),
  };
}

function placesText(first: readonly Place[], count: number, locale: Locale, formats: Formats): string {
  const { messages } = locale;
  const words = qualityWords(locale);
  if (first.length === 0) return '';
  const list = messages.heading.list(first.map((place) => placeText(place, locale, formats)));
  return count > first.length ? words.andMore(list) : list;
}

/** By line and column where the text is at fault that the data came in, else by row (from 1) and field. */
function placeText({ row, path, line, column, byte }: Place, locale: Locale, formats: Formats): string {
  const quality = qualityWords(locale);
  if (line !== undefined) return quality.line(formats.number(line, 0), formats.number(column ?? 1, 0));
  if (byte !== undefined) return quality.byte(formats.number(byte, 0));
  const number = formats.number(row + 1, 0);
  return path === undefined ? quality.row(number) : quality.rowPath(number, path);
}

/** Errors before warnings, many before few; else as they were met. */
function gravestFirst(a: ProblemRow, b: ProblemRow): number {
  const rank = (row: ProblemRow): number => (row.severity === 'error' ? 0 : 1);
  return rank(a) - rank(b) || b.problem.count - a.problem.count;
}

function coveredText({ covers, timeZone }: QualityData, locale: Locale, formats: Formats): string {
  const { messages } = locale;
  const quality = qualityWords(locale);
  if (covers === null) return quality.coversNothing;
  const period = messages.heading.list([formats.dates.period(covers.from, covers.to, 'short'), timeZone]);
  return covers.given ? quality.coversGiven(period) : quality.coversTaken(period);
}
