import { catalog } from './catalog/index.js';
import type { MetricDefinition } from './define.js';
import type { ResolvedMetric } from './table.js';

/** The definition of a metric as it was asked for: with the direction that its data give it. */
export function definitionOf({
  metric,
  parameters,
}: Pick<ResolvedMetric, 'metric' | 'parameters'>): MetricDefinition {
  const definition = catalog[metric];
  const better = definition.betterOf?.(parameters) ?? definition.better;
  return better === definition.better ? definition : { ...definition, better };
}
