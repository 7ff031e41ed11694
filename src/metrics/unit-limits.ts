import type { MetricDefinition } from './define.js';

/** Bounds that a quantity cannot pass; null where there is none. */
export interface Limits {
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * Bounds of a metric's values. A quotient of parts that do not lie in each other may pass 1 (some service-level
 * variants), so a share is held to 1 only where its values are.
 */
export function limitsOf({ unit, signed }: MetricDefinition, values: Float64Array): Limits {
  if (unit === 'points') return { min: -100, max: 100 };
  if (unit === 'score') return { min: null, max: null };
  const min = signed === true || values.some((value) => value < 0) ? null : 0;
  return { min, max: unit === 'ratio' && !values.some((value) => value > 1) ? 1 : null };
}
