import { cycleOfField } from '../time/cycle-field.js';
import type { MetricId } from './catalog/ids.js';
import { loadedDefinition } from './catalog/loaded.js';
import { conditionsTest } from './condition.js';
import type { DataFacts } from './define.js';
import { isMetricId } from './is-metric-id.js';
import { show } from './parameters.js';
import type { Condition } from './query.js';
import type { ResolvedMetric } from './table.js';

const members = ['metric', 'as', 'parameters', 'where'];

/** The metrics of a query with their parameters filled in. Throws where one has a wrong form or two have one name. */
export function resolveMetrics(metrics: unknown, facts: DataFacts): readonly ResolvedMetric[] {
  if (!Array.isArray(metrics)) throw new TypeError(`metrics is not a list: ${show(metrics)}`);
  if (metrics.length === 0) throw new RangeError('query without a metric: []');
  const resolved = (metrics as readonly unknown[]).map((metric) => resolveMetric(metric, facts));
  const names = new Set<string>();
  for (const { as } of resolved) {
    if (names.has(as)) throw new RangeError(`metric named twice: ${as}`);
    names.add(as);
  }
  return resolved;
}

function resolveMetric(request: unknown, facts: DataFacts): ResolvedMetric {
  if (typeof request === 'string') return withDefaults(metricId(request), facts);
  if (typeof request !== 'object' || request === null) {
    throw new TypeError(`metric is neither an id nor a request: ${show(request)}`);
  }
  for (const name of Object.keys(request)) {
    if (!members.includes(name)) throw new RangeError(`unknown member of a metric request: ${name}`);
  }
  const given = request as Readonly<Record<string, unknown>>;
  const metric = metricId(given['metric']);
  const parameters = record(given['parameters'], 'parameters');
  const where = record(given['where'], 'where') as Readonly<Record<string, Condition>>;
  conditionsTest(where);
  // What lasts is cut for all metrics of a query alike.
  const cycle = Object.keys(where).find((field) => cycleOfField(field) !== undefined);
  if (cycle !== undefined) throw new RangeError(`only a whole query can be filtered by: ${cycle}`);
  return {
    metric,
    as: name(given['as'] ?? metric),
    parameters: loadedDefinition(metric).resolve(parameters, facts) as Readonly<Record<string, unknown>>,
    where: { ...where },
  };
}

/** A metric with nothing but its defaults: for all queries of one version of the data the same object, which none may change. */
function withDefaults(id: MetricId, facts: DataFacts): ResolvedMetric {
  let known = usual.get(facts);
  if (known === undefined) usual.set(facts, (known = new Map()));
  let metric = known.get(id);
  if (metric === undefined) {
    const { parameters, ...others } = resolveMetric({ metric: id }, facts);
    metric = Object.freeze({ ...others, parameters: Object.freeze(parameters) });
    known.set(id, metric);
  }
  return metric;
}

const usual = new WeakMap<DataFacts, Map<MetricId, ResolvedMetric>>();

function metricId(id: unknown): MetricId {
  if (!isMetricId(id)) throw new RangeError(`unknown metric: ${show(id)}`);
  return id;
}

function name(as: unknown): string {
  if (typeof as !== 'string') throw new TypeError(`name of a metric is not text: ${show(as)}`);
  if (as === '') throw new RangeError('metric without a name: ""');
  return as;
}

function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${what} is not an object: ${show(value)}`);
  }
  return value as Readonly<Record<string, unknown>>;
}
