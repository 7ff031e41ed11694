import { studentTQuantile } from '../../metrics/intervals/student-t.js';

/** Sums of one stretch of time: of a ratio its numerator and denominator; of a count what came, and what was to come. */
export interface Stretch {
  readonly numerator: number;
  readonly denominator: number;
}

/** In the ratio's unit. */
export interface EventDifference {
  /** Σ / Σ of the stretches before. */
  readonly usual: number;
  readonly value: number;
  readonly change: number;
  /** 95 % interval of the change; null with fewer than 2 stretches before. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * How a stretch of time differs from a few like it: as one more of them would without the event. Weeks differ by more than
 * the chance of their contacts, and there are few of them: so the spread is that of the stretches about their common
 * ratio, s² = Σ(x − R·y)²/(m − 1), and the change's variance that of a prediction, s²·(y/ȳ + y²/(m·ȳ²))/y², with
 * Student's t of m − 1. Of stretches of one size it is the interval of the next observation, t·s·√(1 + 1/m).
 * Null where the event, or all before it, has nothing in the denominator. Throws a RangeError for sums that are not
 * finite or denominators below 0. Cochran 1977, Sampling Techniques, §6.3 (the ratio's residuals).
 */
export function eventDifference(event: Stretch, before: readonly Stretch[]): EventDifference | null {
  for (const { numerator, denominator } of [event, ...before]) {
    if (!Number.isFinite(numerator)) throw new RangeError(`sum not finite: ${numerator}`);
    if (!(denominator >= 0 && denominator < Infinity))
      throw new RangeError(`invalid denominator: ${denominator}`);
  }
  const usable = before.filter(({ denominator }) => denominator > 0);
  const m = usable.length;
  if (m === 0 || event.denominator === 0) return null;
  const above = usable.reduce((sum, one) => sum + one.numerator, 0);
  const below = usable.reduce((sum, one) => sum + one.denominator, 0);
  const usual = above / below;
  const value = event.numerator / event.denominator;
  const change = value - usual;
  if (m < 2) return { usual, value, change, low: null, high: null };
  const spread =
    usable.reduce((sum, one) => sum + (one.numerator - usual * one.denominator) ** 2, 0) / (m - 1);
  const size = event.denominator / (below / m);
  const error = Math.sqrt(spread * (size + size ** 2 / m)) / event.denominator;
  const half = studentTQuantile(0.975, m - 1) * error;
  return { usual, value, change, low: change - half, high: change + half };
}
