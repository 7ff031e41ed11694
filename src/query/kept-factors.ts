import { type Factors, factorMeasures } from './factors.js';
import type { Measure } from './plan.js';
import type { RowWords } from './row-words.js';

/** So many lists of measures are remembered for the words of a table: a page has a few. */
const mostKept = 64;

const kept = new WeakMap<RowWords, Map<string, Factors>>();

/** The factors of some measures, found once for the same words as long as measures are the same objects. */
export function keptFactors(measures: readonly Measure[], words: readonly RowWords[]): Factors {
  const [first] = words;
  if (first === undefined || words.length > 1) return factorMeasures(measures, words);
  let known = kept.get(first);
  if (known === undefined || known.size === mostKept) kept.set(first, (known = new Map()));
  const key = measures.map(numberOf).join();
  let factors = known.get(key);
  if (factors === undefined) known.set(key, (factors = factorMeasures(measures, words)));
  return factors;
}

const numbers = new WeakMap<Measure, number>();
let next = 0;

function numberOf(measure: Measure): number {
  let number = numbers.get(measure);
  if (number === undefined) numbers.set(measure, (number = next++));
  return number;
}
