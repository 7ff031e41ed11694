import { columnDecimals, precisionOf } from '../i18n/precision.js';
import type { MetricValue } from '../metrics/table.js';
import type { Subject } from './subject.js';

/**
 * The decimals of each of a metric's values that stand together, so that they compare by eye: as many for all of them;
 * a duration of a minute and more has none in any case.
 */
export function decimalsAmong(
  { definition }: Subject,
  values: readonly MetricValue[],
): (value: MetricValue) => number {
  const decimals = columnDecimals(precisionOf(definition), values);
  return ({ value }) =>
    definition.unit === 'seconds' && value !== null && Math.abs(value) >= 60 ? 0 : decimals;
}
