import type { MetricId } from './catalog/ids.js';
import { isMetricId } from './is-metric-id.js';

/** The metrics that a query asks for, each of which may be of any form yet: what is none is left to `resolveQuery`. */
export function askedIds(query: unknown): readonly MetricId[] {
  const { metrics } = Object(query) as { readonly metrics?: unknown };
  if (!Array.isArray(metrics)) return [];
  return (metrics as readonly unknown[])
    .map((metric) =>
      typeof metric === 'string' ? metric : (Object(metric) as { readonly metric?: unknown }).metric,
    )
    .filter(isMetricId);
}
