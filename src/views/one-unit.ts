import { catalog } from '../metrics/catalog/index.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { Unit } from '../metrics/define.js';

/** The unit of metrics that share an axis. Throws a RangeError for metrics of several units. */
export function oneUnit(metrics: readonly MetricId[]): Unit {
  const [first, ...others] = metrics.map((metric) => catalog[metric].unit);
  const other = others.findIndex((unit) => unit !== first);
  if (other >= 0)
    throw new RangeError(`metrics of one chart have one unit: ${metrics[0]}, ${metrics[other + 1]}`);
  return first as Unit;
}
