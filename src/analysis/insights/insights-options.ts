import { catalog } from '../../metrics/catalog/index.js';
import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import type { Condition, MetricQuery, MetricRequest, Period } from '../../metrics/query.js';
import type { AbortSignalLike } from '../../platform.js';
import type { Description } from '../../source/metric-source.js';
import { type DescribedKind, describedKinds, type TestFamily, testFamilies } from './insights-result.js';

/** What is looked at, as plain JSON. */
export interface InsightsAsk {
  /** By default those that say how a centre does, as far as the data answer them. */
  readonly metrics?: readonly (MetricId | MetricRequest)[];
  /** By default channel, queue, team, topic, language, site and segment, as far as the data have several values. */
  readonly dimensions?: readonly string[];
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  /** `previous-period` by default. */
  readonly compare?: 'previous-period' | 'previous-year' | Period;
  readonly align?: 'date';
  readonly attribution?: 'arrival' | 'end';
  /** Of what is called significant, no more is chance in expectation; where all is chance, nothing is but for this rate. 0.05. */
  readonly level?: number;
  /** So many findings are told, 20 by default. */
  readonly limit?: number;
  /** What is looked at; everything by default. */
  readonly kinds?: readonly (TestFamily | DescribedKind)[];
}

export interface InsightsOptions extends InsightsAsk {
  readonly signal?: AbortSignalLike;
  /** Told as parts of the work are done. */
  readonly progress?: (done: number, of: number) => void;
}

/** Nothing left to default. */
export interface ReadInsights {
  readonly metrics: readonly (MetricRequest & { readonly as: string })[];
  readonly dimensions: readonly string[];
  /** What every query has. */
  readonly within: Pick<MetricQuery, 'where' | 'period' | 'attribution'>;
  readonly compared: Pick<MetricQuery, 'compare' | 'align'>;
  readonly level: number;
  readonly limit: number;
  readonly kinds: ReadonlySet<TestFamily | DescribedKind>;
}

/** What usually tells how a centre does, and can be tested. */
export const usualInsightMetrics: readonly MetricId[] = [
  'service-level',
  'average-speed-of-answer',
  'abandon-rate',
  'average-handle-time',
  'first-response-time',
  'fcr',
  'repeat-contact-rate',
  'resolution-time',
  'transfer-rate',
  'csat',
  'nps',
  'complaint-rate',
  'quality-score',
];

/** Of whom or what contacts are; never people. */
export const usualInsightDimensions: readonly string[] = [
  ...['channel', 'queue', 'team', 'topic', 'language', 'site', 'segment'],
];

const members: readonly string[] = [
  ...['metrics', 'dimensions', 'where', 'period', 'compare', 'align', 'attribution', 'level', 'limit'],
  ...['kinds', 'signal', 'progress'],
];
const allKinds: readonly (TestFamily | DescribedKind)[] = [...testFamilies, ...describedKinds];

/** Throws a RangeError that names what cannot be meant. */
export function checkInsightsOptions(options: InsightsOptions): void {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const { metrics = [], dimensions = [], level = 0.05, limit = 20, kinds = [] } = options;
  const names = metrics.map((one) => (typeof one === 'string' ? one : (one.as ?? one.metric)));
  for (const one of metrics) {
    const id = typeof one === 'string' ? one : one.metric;
    if (!metricIds.includes(id)) throw new RangeError(`unknown metric: ${id}`);
  }
  for (const [what, list] of [
    ['metric', names],
    ['dimension', dimensions],
    ['kind', kinds],
  ] as const) {
    const twice = list.find((name, at) => (list as readonly string[]).indexOf(name) < at);
    if (twice !== undefined) throw new RangeError(`${what} named twice: ${twice}`);
  }
  for (const name of dimensions) {
    if (typeof name !== 'string') throw new TypeError(`not the name of a dimension: ${JSON.stringify(name)}`);
  }
  for (const kind of kinds) {
    if (!allKinds.includes(kind)) throw new RangeError(`unknown kind: ${kind}`);
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`level not between 0 and 1: ${level}`);
  if (!(Number.isInteger(limit) && limit >= 0)) throw new RangeError(`invalid limit: ${limit}`);
}

/** The options with what the data decide. */
export function readInsightsOptions(options: InsightsOptions, data: Description): ReadInsights {
  const { where, period, attribution, compare = 'previous-period', align } = options;
  const can = new Set(data.metrics.flatMap(({ metric, available }) => (available ? [metric] : [])));
  const several = new Set(data.dimensions.flatMap(({ name, values }) => (values.length > 1 ? [name] : [])));
  const usual = usualInsightMetrics.filter((metric) => can.has(metric));
  // Data without any of them say why of the first.
  const metrics = options.metrics ?? (usual.length > 0 ? usual : usualInsightMetrics.slice(0, 1));
  return {
    metrics: metrics
      .map((one) => (typeof one === 'string' ? { metric: one } : one))
      .map((one) => ({ ...one, as: one.as ?? one.metric })),
    dimensions: options.dimensions ?? usualInsightDimensions.filter((name) => several.has(name)),
    within: {
      ...(where && { where }),
      ...(period && { period }),
      ...(attribution && { attribution }),
    },
    compared: { compare, ...(align && { align }) },
    level: options.level ?? 0.05,
    limit: options.limit ?? 20,
    kinds: new Set(options.kinds ?? allKinds),
  };
}

/** Whether a change of a metric is for the better; null where it has no direction. */
export function isBetter(
  metric: MetricId,
  parameters: Readonly<Record<string, unknown>>,
  difference: number,
): boolean | null {
  const { better, betterOf } = catalog[metric];
  const direction = betterOf?.(parameters) ?? better;
  if (direction === 'none' || difference === 0) return null;
  return difference > 0 === (direction === 'higher');
}
