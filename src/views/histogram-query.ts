import { catalog } from '../metrics/catalog/index.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import { defaultChannels } from '../metrics/populations.js';
import type { Condition, MetricQuery, MetricRequest, NumericField } from '../metrics/query.js';
import { fineEdges } from './bin-edges.js';

/** What a histogram is asked to show: how many contacts have which amount of something. */
export interface HistogramAsk {
  /** A count; offered contacts by default. */
  readonly metric?: MetricId | MetricRequest;
  /** Waits in queue by default. */
  readonly field?: NumericField;
  /** Lower edges of the bins; by default such as suit the values. */
  readonly edges?: readonly number[];
  /** Up to this, inclusive, is within; null: there is none. By default that of the service level, for waits. */
  readonly threshold?: number | null;
  readonly where?: MetricQuery['where'];
  readonly period?: MetricQuery['period'];
  readonly attribution?: MetricQuery['attribution'];
}

/** Names of what is asked beside the count itself. */
export const beside = { within: 'within', median: 'median', ninetieth: 'ninetieth' } as const;

/** What a histogram is of where nothing else is said. */
export const histogramDefaults = { metric: 'offered', field: 'queueSeconds' } as const;

/** The threshold that is drawn: the one asked for or, for waits, that of the service level. */
export function thresholdOf({
  field = histogramDefaults.field,
  threshold,
}: HistogramAsk): number | undefined {
  if (threshold !== undefined) return threshold ?? undefined;
  const usual = catalog['service-level'].parameters['thresholdSeconds'];
  return field === 'queueSeconds' && typeof usual === 'number' ? usual : undefined;
}

/**
 * One query for all of a histogram. Without edges it asks for fine bins, which are put together when it is known how the
 * values are spread. Waits are, as in all metrics of queues, those of channels with a queue, unless the filter names
 * channels itself. Throws a RangeError for what is no count.
 */
export function histogramQuery(
  ask: HistogramAsk,
  dimensions: readonly { readonly name: string; readonly values: readonly string[] }[] = [],
): MetricQuery {
  const { field = histogramDefaults.field, where, period, attribution } = ask;
  const metric = ask.metric ?? histogramDefaults.metric;
  const request = typeof metric === 'string' ? { metric } : metric;
  if (catalog[request.metric].unit !== 'count') {
    throw new RangeError(`only a count is spread over bins: ${request.metric}`);
  }
  const own = { ...queueChannelsOf(field, where, dimensions), ...request.where };
  const of = (more: MetricRequest): MetricRequest => ({
    ...more,
    ...((Object.keys(own).length > 0 || more.where) && { where: { ...own, ...more.where } }),
  });
  const threshold = thresholdOf(ask);
  const offered = field === 'queueSeconds' && request.metric === 'offered';
  return {
    metrics: [
      of(request),
      ...(threshold === undefined
        ? []
        : [of({ ...request, as: beside.within, where: { [field]: { max: threshold + leastStep(field) } } })]),
      // The quantiles of the catalogue are those of offered contacts.
      ...(offered
        ? [
            of({ metric: 'wait-p50', as: beside.median, parameters: { channels: 'all' } }),
            of({ metric: 'wait-p90', as: beside.ninetieth, parameters: { channels: 'all' } }),
          ]
        : []),
    ],
    by: [{ bin: field, edges: ask.edges ?? fineEdges(field) }],
    ...(where && { where }),
    ...(period && { period }),
    ...(attribution && { attribution }),
    total: true,
  };
}

/** The step that a field's numbers are held in: what is at the threshold itself is within, what is a step above is not. */
function leastStep(field: NumericField): number {
  return field.endsWith('Seconds') ? 0.001 : 0.0001;
}

function queueChannelsOf(
  field: NumericField,
  where: MetricQuery['where'],
  dimensions: readonly { readonly name: string; readonly values: readonly string[] }[],
): Readonly<Record<string, Condition>> {
  const channels = dimensions.find(({ name }) => name === 'channel')?.values ?? [];
  if (field !== 'queueSeconds' || (where && Object.hasOwn(where, 'channel'))) return {};
  const usual = defaultChannels({ channels });
  const read = channels.filter((channel) => usual.includes(channel));
  return read.length === 0 || read.length === channels.length ? {} : { channel: read };
}
