import { metricIds, type MetricId } from './catalog/ids.js';

const known: ReadonlySet<unknown> = new Set(metricIds);

export function isMetricId(id: unknown): id is MetricId {
  return known.has(id);
}
