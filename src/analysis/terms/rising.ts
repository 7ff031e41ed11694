import { newcombe } from '../../metrics/intervals/newcombe.js';
import { benjaminiHochberg } from '../significance/benjamini-hochberg.js';
import { fisherUpper } from '../significance/fisher.js';

/** In how many of so many comments a term is, now and in the comparison period. */
export interface TermCount {
  readonly comments: number;
  readonly n: number;
  readonly previous: number;
  readonly previousN: number;
}

export interface TermChange {
  /** Share less the share before, with the 95 % interval of the difference (Newcombe); null where a side has none. */
  readonly change: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether it is told as rising; null where there is nothing to compare with. */
  readonly rising: boolean | null;
}

/** So many comments must contain a term before it is told as rising. */
export const fewestComments = 5;

/**
 * Which terms rise: the interval of the difference lies above 0, at least 5 comments contain it, and it stands when all
 * terms are looked at together. That is by Benjamini and Hochberg at 5 % on Fisher's exact test, both sides; tested is
 * every term in at least 5 comments of both periods together, which says nothing of when they were written.
 */
export function risingTerms(counts: readonly TermCount[]): readonly TermChange[] {
  const values = counts.map(({ comments, n, previous, previousN }) =>
    n === 0 || previousN === 0 || comments + previous < fewestComments
      ? NaN
      : Math.min(1, 2 * fisherUpper(comments, n, previous, previousN)),
  );
  const told = benjaminiHochberg(values);
  return counts.map(({ comments, n, previous, previousN }, at) => {
    if (n === 0 || previousN === 0) return { change: null, low: null, high: null, rising: null };
    const interval = newcombe(comments, n, previous, previousN);
    return {
      change: comments / n - previous / previousN,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      rising: comments >= fewestComments && (interval?.low ?? 0) > 0 && told[at] === true,
    };
  });
}
