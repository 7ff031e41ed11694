import type { TargetSetting } from '../data/contact-data.js';
import type { MetricDefinition } from './define.js';
import type { MetricValue } from './table.js';

/**
 * How a value stands to its target: `met` at or better than it; `missed` worse than the floor (without one: than the
 * target); `near` between; `unclear` where the sample is too small or the interval spans the target. Undefined where
 * there is no value, or the metric has no better direction.
 */
export function statusOf(
  value: Pick<MetricValue, 'value' | 'n' | 'low' | 'high'>,
  metric: Pick<MetricDefinition, 'better' | 'minSample'>,
  { target, floor }: TargetSetting,
): MetricValue['status'] {
  if (value.value === null || metric.better === 'none') return undefined;
  if (value.n < metric.minSample) return 'unclear';
  if (value.low !== null && value.high !== null && value.low < target && target < value.high)
    return 'unclear';
  // As if higher were better.
  const sign = metric.better === 'higher' ? 1 : -1;
  if (sign * value.value >= sign * target) return 'met';
  return sign * value.value < sign * (floor ?? target) ? 'missed' : 'near';
}
