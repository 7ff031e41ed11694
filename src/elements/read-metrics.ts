import { metricIds } from '../metrics/catalog/ids.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { By, MetricRequest } from '../metrics/query.js';
import type { Attributes } from './attributes.js';
import { readBy } from './read-by.js';
import { isMetricId } from './read-metric.js';

/**
 * Metrics of a table: ids as text or list, or requests with parameters, a filter and a name of their own, also as JSON.
 * What else is wrong with a request is for whoever answers it to say.
 */
export function readMetrics(
  attributes: Attributes,
  value: unknown,
): readonly (MetricId | MetricRequest)[] | undefined {
  if (typeof value === 'string' && !value.trim().startsWith('[')) {
    return attributes.someOf('metrics', value, metricIds);
  }
  const list = attributes.list('metrics', value);
  if (list === undefined) return undefined;
  const isRequest = (one: unknown): one is MetricRequest =>
    typeof one === 'object' && one !== null && isMetricId((one as { readonly metric?: unknown }).metric);
  return list.every((one): one is MetricId | MetricRequest => isMetricId(one) || isRequest(one))
    ? list
    : attributes.refuse('metrics', value);
}

/** Keys of a table: names of dimensions, grains and cycles with commas between, or a list, also of bins and as JSON. */
export function readKeys(attributes: Attributes, value: unknown): readonly By[] | undefined {
  if (typeof value === 'string' && !value.trim().startsWith('[')) {
    const texts = value.split(',').map((text) => readBy(attributes, 'by', text));
    return texts.filter((by): by is By => by !== undefined);
  }
  const list = attributes.list('by', value);
  if (list === undefined) return undefined;
  const keys = list.map((one) => (typeof one === 'string' ? readBy(attributes, 'by', one) : one));
  const isKey = (one: unknown): one is By =>
    typeof one === 'string' || (typeof one === 'object' && one !== null && !Array.isArray(one));
  return keys.every(isKey) ? keys : attributes.refuse('by', value);
}
