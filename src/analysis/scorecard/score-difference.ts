import type { ScoreChange } from './scorecard-result.js';

/** A score with its interval; null where there is none. */
interface Score {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The difference of two independent scores, with the interval that theirs give: as of two proportions, side by side. */
export function scoreDifference(now: Score, before: Score | undefined): ScoreChange {
  const previous = before?.score ?? null;
  if (now.score === null || before === undefined || previous === null) {
    return { previous, change: null, low: null, high: null, significant: null };
  }
  const change = now.score - previous;
  const low = change - Math.hypot(now.score - now.low!, before.high! - previous);
  const high = change + Math.hypot(now.high! - now.score, previous - before.low!);
  return { previous, change, low, high, significant: low > 0 || high < 0 };
}
