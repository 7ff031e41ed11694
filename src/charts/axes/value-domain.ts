import { multiples, stepAtLeast, type ValueSteps } from './value-steps.js';

/** Bounds that a quantity cannot pass, such as 0 and 1 of a share; null where there is none. */
export interface Limits {
  readonly min: number | null;
  readonly max: number | null;
}

/** What a value axis has to show. */
export interface DomainSpec {
  /** The least and greatest value; `low > high` where there is none. */
  readonly low: number;
  readonly high: number;
  readonly limits: Limits;
  /** Whether 0 has to be on the axis. */
  readonly zero: boolean;
  readonly steps: ValueSteps;
  /** Intervals between ticks, at most; from 2, which is what an axis with zero inside it needs. */
  readonly most: number;
}

/** A value axis' ends and the ticks on it, ascending; ticks are none where there is no value. */
export interface Domain {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/**
 * An axis that holds all values and ends on ticks, within the quantity's limits. Zero comes in unasked where it costs
 * less than a third of the axis. Values that are all equal, but for
 * a billionth, get a margin of a tenth.
 */
export function valueDomain(spec: DomainSpec): Domain {
  const { limits, steps, most } = spec;
  if (!(spec.low <= spec.high)) {
    const low = limits.min ?? Math.min(0, (limits.max ?? 1) - 1);
    return { low, high: limits.max ?? low + 1, ticks: [] };
  }
  const [low, high] = widen(spec);
  // The first step that is asked for may need one more interval for the ends.
  for (let least = (high - low) / most; ; least *= 1.01) {
    const step = stepAtLeast(least, steps);
    const inside = (value: number, round: (x: number) => number): number =>
      Number((round(value / step) * step).toPrecision(12));
    const ends = (rounding: number): [from: number, to: number] => [
      within(
        inside(low, (x) => Math.floor(x + rounding)),
        low,
        limits.min,
        Math.max,
      ),
      within(
        inside(high, (x) => Math.ceil(x - rounding)),
        high,
        limits.max,
        Math.min,
      ),
    ];
    let [from, to] = ends(1e-9);
    // What is a billionth of a step from a tick is on it, unless nothing else is on the axis.
    if (to <= from) [from, to] = ends(0);
    if ((to - from) / step > most + 1e-9) continue;
    return { low: from, high: to, ticks: multiples(step, from, to) };
  }
}

function widen({ limits, zero, ...spec }: DomainSpec): [low: number, high: number] {
  let low = workable(spec.low);
  let high = workable(spec.high);
  if (zero || (low > 0 && low < high / 3)) low = Math.min(low, 0);
  if (zero || (high < 0 && high > low / 3)) high = Math.max(high, 0);
  if (high - low > Math.max(Math.abs(low), Math.abs(high)) * 1e-9) return [low, high];
  if (low === 0) return limits.max === 0 ? [limits.min ?? -1, 0] : [0, limits.max ?? 1];
  const margin = Math.abs(low) / 10;
  return [within(low - margin, low, limits.min, Math.max), within(high + margin, high, limits.max, Math.min)];
}

/** The end of an axis, held to the limit, unless a value has passed the limit already. */
function within(
  end: number,
  value: number,
  limit: number | null,
  hold: (a: number, b: number) => number,
): number {
  return limit === null ? end : hold(end, hold(value, limit) === value ? limit : value);
}

/** So large or small that differences and quotients of two are still numbers; what is beyond lies on the axis' end. */
export function workable(value: number): number {
  return Math.abs(value) < 1e-300 ? 0 : Math.max(-1e300, Math.min(1e300, value));
}
