import type { Block } from './block.js';
import type { MeasureColumn } from './partial.js';
import { type Measure, measureKey, type Test } from './plan.js';
import type { BlockWords, RowWords } from './row-words.js';
import { WordClasses } from './word-classes.js';

/** Counts of more classes than this are made in several loops over the rows, so that the cells of a group stay few. */
const usualClasses = 256;

export type CountMeasure = Extract<Measure, { kind: 'count' }>;
export type HistogramMeasure = Extract<Measure, { kind: 'histogram' }>;
export type DistinctMeasure = Extract<Measure, { kind: 'distinct' }>;
export type ValueMeasure = Exclude<Measure, CountMeasure | HistogramMeasure | DistinctMeasure>;

/** Measures that the same cells answer: a cell for each group and class of words that they tell apart. */
export interface Factor<M extends Measure> {
  readonly measures: readonly M[];
  readonly words: RowWords;
  readonly classes: WordClasses;
}

/** What adds up the measures of a factor. */
export interface FactorSums<M extends Measure = Measure> {
  readonly factor: Factor<M>;
  /** Adds the block's rows, which are of the groups `ids`, all below `groups`. */
  add(block: Block, ids: Int32Array, groups: number, words: BlockWords): void;
  /** A measure's column for the listed groups. */
  column(measure: M, groups: Int32Array): MeasureColumn;
}

/** The measures of a plan, as they are added up. */
export interface Factors {
  /** At least one, if only to tell which groups have rows. */
  readonly counts: readonly Factor<CountMeasure>[];
  /** Measures of the same values each. */
  readonly values: readonly Factor<ValueMeasure>[];
  readonly histograms: readonly Factor<HistogramMeasure>[];
  readonly distinct: readonly Factor<DistinctMeasure>[];
}

/** `words` together know the tests of all measures. */
export function factorMeasures(measures: readonly Measure[], words: readonly RowWords[]): Factors {
  const counts: { words: RowWords; classes: WordClasses; measures: CountMeasure[] }[] = [];
  const values = new Map<string, ValueMeasure[]>();
  const single = <M extends Measure>(measure: M): Factor<M> => {
    const known = wordsOf(measure, words);
    return { measures: [measure], words: known, classes: new WordClasses(known).with(measure.where) };
  };
  const histograms: Factor<HistogramMeasure>[] = [];
  const distinct: Factor<DistinctMeasure>[] = [];
  for (const measure of measures) {
    if (measure.kind === 'histogram') histograms.push(single(measure));
    else if (measure.kind === 'distinct') distinct.push(single(measure));
    else if (measure.kind === 'count') {
      const known = wordsOf(measure, words);
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
    } else {
      const key = `${words.indexOf(wordsOf(measure, words))} ${valueKey(measure)}`;
      const same = values.get(key);
      if (same === undefined) values.set(key, [measure]);
      else same.push(measure);
    }
  }
  if (counts.length === 0) {
    const any = words[0] as RowWords;
    counts.push({ words: any, classes: new WordClasses(any), measures: [] });
  }
  return {
    counts,
    values: [...values.values()].map((same) => {
      const known = wordsOf(same[0] as ValueMeasure, words);
      const tests = same.map(({ where }): Test => where);
      return { measures: same, words: known, classes: new WordClasses(known).with(...tests) };
    }),
    histograms,
    distinct,
  };
}

/** Sums of the same values, and of their squares, stand side by side. */
function valueKey(measure: ValueMeasure): string {
  const { kind, of } = measure;
  return kind === 'sum' || kind === 'sum-of-squares'
    ? JSON.stringify(of)
    : measureKey({ ...measure, where: { all: [] } });
}

function wordsOf({ where }: Measure, words: readonly RowWords[]): RowWords {
  return words.find((known) => known.knows([where])) as RowWords;
}
