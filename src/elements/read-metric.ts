import { metricIds, type MetricId } from '../metrics/catalog/ids.js';
import type { MetricQuery, Period } from '../metrics/query.js';
import type { TargetSetting } from '../data/contact-data.js';
import type { Attributes } from './attributes.js';

export function isMetricId(value: unknown): value is MetricId {
  return (metricIds as readonly unknown[]).includes(value);
}

/** One metric of the catalogue. */
export function readMetric(attributes: Attributes, value: unknown): MetricId | undefined {
  return attributes.oneOf('metric', value, metricIds);
}

/** A target and, with it, a floor, in the metric's unit: rates as fractions. */
export function readTarget(
  attributes: Attributes,
  given: { readonly target: unknown; readonly floor: unknown },
): TargetSetting | undefined {
  const target = attributes.number('target', given.target);
  const floor = attributes.number('floor', given.floor);
  if (target !== undefined) return { target, ...(floor !== undefined && { floor }) };
  // A floor says how far below a target is still near it: alone it says nothing.
  return floor === undefined ? undefined : attributes.refuse('floor', given.floor);
}

/** What is compared with: the period or the year before, or a period of the page's own, also as JSON. */
export function readCompare(attributes: Attributes, value: unknown): MetricQuery['compare'] {
  if (typeof value === 'string' && !value.trim().startsWith('{')) {
    return attributes.oneOf('compare', value, ['previous-period', 'previous-year'] as const);
  }
  const period = attributes.object('compare', value);
  if (period === undefined) return undefined;
  const { from, to } = period;
  return typeof from === 'string' && typeof to === 'string'
    ? ({ from, to } satisfies Period)
    : attributes.refuse('compare', value);
}

/** In which time a contact counts: that of its arrival, or of its end. */
export function readAttribution(attributes: Attributes, value: unknown): MetricQuery['attribution'] {
  return attributes.oneOf('attribution', value, ['arrival', 'end'] as const);
}
