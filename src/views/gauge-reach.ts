import type { MetricDefinition } from '../metrics/define.js';
import { limitsOf, type Limits } from '../metrics/unit-limits.js';

/** Ends of a scale that a page wishes for, in the metric's unit. */
export interface GaugeEnds {
  readonly min?: number;
  readonly max?: number;
}

/** How far a gauge reaches. Fits the charts' own type. */
export interface GaugeReach {
  readonly limits: Limits;
  /** The least and greatest that has to be on the scale; `low > high` where there is nothing. */
  readonly low: number;
  readonly high: number;
  readonly steps: 'decimal' | 'whole' | 'seconds';
  readonly min: number | null;
  readonly max: number | null;
}

/** Beyond a target, so that what lies on its other side has room: half as much again. */
const headroom = 1.5;

/** A scale that holds a value, the one before and what they are held against, within what the quantity can be. */
export function gaugeReach(
  definition: MetricDefinition,
  shown: {
    readonly value: number | null;
    readonly previous: number | null;
    readonly target: number | undefined;
    readonly floor: number | undefined;
  },
  { min, max }: GaugeEnds,
): GaugeReach {
  const { unit } = definition;
  const values = [shown.value, shown.previous].filter((one) => one !== null);
  const bounds = [shown.target, shown.floor].filter((one) => one !== undefined);
  const limits = limitsOf(definition, Float64Array.from([...values, ...bounds]));
  const reached = [...values, ...bounds.map((bound) => bound * headroom)];
  return {
    limits,
    low: Math.min(...reached),
    high: Math.max(...reached),
    steps: unit === 'count' ? 'whole' : unit === 'seconds' ? 'seconds' : 'decimal',
    min: min ?? null,
    max: max ?? null,
  };
}
