import { columnDecimals, decimalsOfSize, precisionOf } from '../i18n/precision.js';
import type { MetricValue } from '../metrics/table.js';
import type { Subject } from './subject.js';

/**
 * The decimals of each of a metric's values that stand together, so that they compare by eye: as many for all of them, of
 * durations such as their size takes.
 */
export function decimalsAmong(
  { definition }: Subject,
  values: readonly MetricValue[],
): (value: Pick<MetricValue, 'value'>) => number {
  const decimals = columnDecimals(precisionOf(definition), values);
  return ({ value }) =>
    definition.unit === 'seconds' && value !== null ? decimalsOfSize(value, decimals) : decimals;
}
