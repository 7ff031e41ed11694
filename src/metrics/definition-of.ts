import { catalog } from './catalog/index.js';
import type { MetricDefinition } from './define.js';
import { inDirection } from './in-direction.js';
import type { ResolvedMetric } from './table.js';

/** The definition of a metric as it was asked for, of the whole catalogue: for tables from anywhere. */
export function definitionOf({
  metric,
  parameters,
}: Pick<ResolvedMetric, 'metric' | 'parameters'>): MetricDefinition {
  return inDirection(catalog[metric], parameters);
}
