import type { MetricDefinition } from './define.js';
import type { ResolvedMetric } from './table.js';

/** A definition with the direction that the data give it. */
export function inDirection(
  definition: MetricDefinition,
  parameters: ResolvedMetric['parameters'],
): MetricDefinition {
  const better = definition.betterOf?.(parameters) ?? definition.better;
  return better === definition.better ? definition : { ...definition, better };
}
