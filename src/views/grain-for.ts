import { dayMs, wallTime } from '../i18n/wall-time.js';
import type { TimeGrain } from '../time/grain.js';

/** A stretch of time as wall-clock text, half-open. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

// Up to so many days. The middle of each stretch gives some thirty to ninety buckets, as many as the eye takes in.
const upTo: readonly (readonly [days: number, grain: TimeGrain])[] = [
  [0.25, '5-minutes'],
  [1, '30-minutes'],
  [4, 'hour'],
  [124, 'day'],
  [750, 'week'],
  [3700, 'month'],
  [11_000, 'quarter'],
];

/** Buckets that suit a stretch of time; days where it is not known. */
export function grainFor(span: Span | null | undefined): TimeGrain {
  const from = span && wallTime(span.from);
  const to = span && wallTime(span.to);
  if (!from || !to || to.ms <= from.ms) return 'day';
  const days = (to.ms - from.ms) / dayMs;
  return upTo.find(([most]) => days <= most)?.[1] ?? 'year';
}
