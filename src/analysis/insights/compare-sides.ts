import { type DaySums, differenceByDays, overDays } from '../../metrics/intervals/by-days.js';
import { newcombe } from '../../metrics/intervals/newcombe.js';
import { studentTTails } from '../../metrics/intervals/student-t.js';
import { welch } from '../../metrics/intervals/welch.js';
import { fisherUpper } from '../significance/fisher.js';
import type { Side } from './side-of.js';

/** How two groups differ, in the metric's unit. */
export interface Comparison {
  readonly difference: number;
  /** 95 % interval: of single contacts or, where it is wider, of days. */
  readonly low: number;
  readonly high: number;
  /** Two-sided. */
  readonly p: number;
}

/** Both groups day by day, of at least 7 days each: sums above and below the line. */
export interface DayPair {
  readonly own: DaySums;
  readonly other: DaySums;
  /** From quotient to the metric's unit. */
  readonly scale: number;
}

/**
 * Compares two groups of contacts. The p-value is the largest of several, each of which is wrong where another holds:
 * - of shares Fisher's exact one, doubled; of means Welch's;
 * - of means also that of the pooled variance. A few skewed durations with a low mean have a low variance too, which Welch
 *   takes for certainty; with a high mean it is the pooled one that is too sure. Both err on opposite sides;
 * - of days, whose contacts share a queue: t of the smaller m − 1.
 * Null where neither side varies: nothing tells how much chance there is.
 */
export function compareSides(own: Side, other: Side, days: DayPair | null): Comparison | null {
  if (own.variance === 0 && other.variance === 0 && own.successes === null) return null;
  const rows =
    own.successes !== null && other.successes !== null
      ? newcombe(own.successes, own.n, other.successes, other.n)
      : welch({ ...own, mean: own.value }, { ...other, mean: other.value });
  if (rows === null) return null;
  const byDays = days && differenceByDays(days.own, days.other);
  const wide = byDays && { low: days.scale * byDays.low, high: days.scale * byDays.high };
  const { low, high } = wide !== null && wide.high - wide.low > rows.high - rows.low ? wide : rows;
  const p = Math.max(
    own.successes !== null && other.successes !== null
      ? exactP(own.successes, own.n, other.successes, other.n)
      : meansP(own, other),
    days === null ? 0 : daysP(days.own, days.other),
  );
  return { difference: own.value - other.value, low, high, p };
}

function exactP(x: number, n: number, otherX: number, otherN: number): number {
  const upper = fisherUpper(x, n, otherX, otherN);
  const lower = fisherUpper(otherX, otherN, x, n);
  return Math.min(1, 2 * Math.min(upper, lower));
}

function meansP(a: Side, b: Side): number {
  const [va, vb] = [a.variance / a.n, b.variance / b.n];
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const pooledDf = a.n + b.n - 2;
  const pooled = ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / pooledDf;
  const difference = a.value - b.value;
  return Math.max(tails(difference, va + vb, df), tails(difference, pooled * (1 / a.n + 1 / b.n), pooledDf));
}

/** By all days that there are: where contacts of a month are of six days, six tell. 1 where a side has but one. */
function daysP(a: DaySums, b: DaySums): number {
  const [own, other] = [overDays(a, 2), overDays(b, 2)];
  if (own === null || other === null) return 1;
  return tails(own.value - other.value, own.variance + other.variance, Math.min(own.days, other.days) - 1);
}

/** Of a difference by its variance; a difference without any variance is none of chance. */
function tails(difference: number, variance: number, df: number): number {
  if (difference === 0) return 1;
  return variance === 0 ? 0 : studentTTails(difference / Math.sqrt(variance), df);
}
