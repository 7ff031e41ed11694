import { valueDomain } from './axes/value-domain.js';
import type { GaugeReach } from './gauge-spec.js';

/** A scale between two ends. */
export interface GaugeScale {
  readonly low: number;
  readonly high: number;
  /** Where the arc of a value begins: zero, or the end next to it. */
  readonly base: number;
  /** Whether the ends mean anything: without a limit and a value they are made up. */
  readonly known: boolean;
  /** Where a value lies between the ends, 0…1; what is beyond lies at its end. */
  share(value: number): number;
  /** −1 for what lies below the scale, 1 above it, 0 on it. */
  beyond(value: number): -1 | 0 | 1;
}

/** Intervals between round numbers, of which the ends of an open scale are two: few, so that they are round. */
const intervals = 4;

/** The scale of a gauge: its limits, or round numbers about what it has to show; the ends wished for come first. */
export function gaugeScale({ limits, low: least, high: greatest, steps, min, max }: GaugeReach): GaugeScale {
  const reached = [least, greatest, min, max].filter((value) => value !== null && Number.isFinite(value));
  const domain = valueDomain({
    low: Math.min(...(reached as number[])),
    high: Math.max(...(reached as number[])),
    limits,
    zero: true,
    steps,
    most: intervals,
  });
  const low = min ?? limits.min ?? domain.low;
  const high = max ?? limits.max ?? domain.high;
  // Ends the wrong way round leave the wished-for one where it is.
  const ends = low < high ? { low, high } : max === null ? { low, high: low + 1 } : { low: high - 1, high };
  return {
    ...ends,
    base: Math.max(ends.low, Math.min(ends.high, 0)),
    known: reached.length > 0 || (limits.min !== null && limits.max !== null),
    share: (value) => Math.max(0, Math.min(1, (value - ends.low) / (ends.high - ends.low))),
    beyond: (value) => (value < ends.low ? -1 : value > ends.high ? 1 : 0),
  };
}
