import { columnDecimals, decimalsFor, decimalsOfSize, precisionOf, type Sampled } from '../i18n/precision.js';
import type { MetricValue } from '../metrics/table.js';
import type { Subject } from './subject.js';

/**
 * The decimals of each of a metric's values that stand together, so that they compare by eye: as many for all of them.
 * Durations of a minute and more have no points to stand under one another, and as fine steps as each of them bears; a
 * bare number (a limit, a mean of others) such as its size takes.
 */
export function decimalsAmong(
  { definition }: Subject,
  values: readonly MetricValue[],
): (value: Sampled | Pick<MetricValue, 'value'>) => number {
  const precision = precisionOf(definition);
  const decimals = columnDecimals(precision, values);
  return (one) => {
    if (definition.unit !== 'seconds' || one.value === null) return decimals;
    const ownSteps = 'low' in one && Math.abs(one.value) >= 60;
    return ownSteps ? decimalsFor(precision, one) : decimalsOfSize(one.value, decimals);
  };
}
