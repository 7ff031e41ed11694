import type { Block } from './block.js';
import type { MeasureColumn } from './partial.js';
import type { Measure, Test } from './plan.js';
import type { RowGroups } from './row-groups.js';
import type { BlockWords, RowWords } from './row-words.js';
import { WordClasses } from './word-classes.js';

/** Counts of more classes than this are made in several loops over the rows, so that the cells of a group stay few. */
const usualClasses = 256;

export type CountMeasure = Extract<Measure, { kind: 'count' }>;
export type MaxMeasure = Extract<Measure, { kind: 'max' }>;
export type HistogramMeasure = Extract<Measure, { kind: 'histogram' }>;
export type DistinctMeasure = Extract<Measure, { kind: 'distinct' }>;
export type SumMeasure = Exclude<Measure, CountMeasure | MaxMeasure | HistogramMeasure | DistinctMeasure>;

/** A measure, and the words that know its test. */
export interface Known<M extends Measure> {
  readonly measure: M;
  readonly words: RowWords;
}

/** Counts that the same cells answer: a cell for each group and class of words that they tell apart. */
export interface CountFactor {
  readonly measures: readonly CountMeasure[];
  readonly words: RowWords;
  readonly classes: WordClasses;
}

/** What adds up some measures. */
export interface Sums<M extends Measure = Measure> {
  readonly measures: readonly M[];
  /** Adds the block's rows, which are of these groups. */
  add(block: Block, groups: RowGroups, wordsOf: (words: RowWords) => BlockWords): void;
  /** A measure's column for the listed groups. */
  column(measure: M, groups: Int32Array): MeasureColumn;
}

/** The measures of a plan, as they are added up. */
export interface Factors {
  /** At least one, if only to tell which groups have rows. */
  readonly counts: readonly CountFactor[];
  readonly sums: readonly Known<SumMeasure>[];
  readonly largest: readonly Known<MaxMeasure>[];
  readonly histograms: readonly Known<HistogramMeasure>[];
  readonly distinct: readonly Known<DistinctMeasure>[];
}

/** `words` together know the tests of all measures. */
export function factorMeasures(measures: readonly Measure[], words: readonly RowWords[]): Factors {
  const counts: { words: RowWords; classes: WordClasses; measures: CountMeasure[] }[] = [];
  const sums: Known<SumMeasure>[] = [];
  const largest: Known<MaxMeasure>[] = [];
  const histograms: Known<HistogramMeasure>[] = [];
  const distinct: Known<DistinctMeasure>[] = [];
  for (const measure of measures) {
    const known = wordsOf(measure.where, words);
    if (measure.kind === 'max') largest.push({ measure, words: known });
    else if (measure.kind === 'histogram') histograms.push({ measure, words: known });
    else if (measure.kind === 'distinct') distinct.push({ measure, words: known });
    else if (measure.kind !== 'count') sums.push({ measure, words: known });
    else {
      const room = counts
        .filter((factor) => factor.words === known)
        .map((factor) => ({ factor, classes: factor.classes.with(measure.where) }))
        .find(({ classes }) => classes.size <= usualClasses);
      if (room === undefined) {
        const classes = new WordClasses(known).with(measure.where);
        counts.push({ words: known, classes, measures: [measure] });
      } else {
        room.factor.measures.push(measure);
        room.factor.classes = room.classes;
      }
    }
  }
  if (counts.length === 0) {
    const any = words[0] as RowWords;
    counts.push({ words: any, classes: new WordClasses(any), measures: [] });
  }
  return { counts, sums, largest, histograms, distinct };
}

function wordsOf(where: Test, words: readonly RowWords[]): RowWords {
  return words.find((known) => known.knows([where])) as RowWords;
}
