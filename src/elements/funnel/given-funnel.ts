import {
  chosenFlow,
  usualFunnelSteps,
  type ChosenFlow,
  type FunnelStepId,
} from '../../analysis/funnel/funnel-flows.js';
import type { MetricValue } from '../../metrics/table.js';
import { isZoneName } from '../../time/zone.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenTable, metricValue } from '../given-table.js';
import { readFunnelSteps } from './read-funnel-steps.js';
import type { CbFunnel } from './funnel.js';

/** How many are at a place: the id of a step or of a way out. */
export interface GivenFunnelRow {
  readonly key: string;
  readonly value: number;
}

/**
 * The funnel's own `rows` as an answer; undefined where it has none. Every step is needed; where ways out of a step are
 * given, they and the next step are the step, or the rows are refused.
 */
export function givenFunnel(
  tag: string,
  rows: CbFunnel['rows'],
  given: CbFunnel['steps'],
  timeZone: CbFunnel['timeZone'],
): GivenAnswer | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const steps = readFunnelSteps(attributes, given) ?? usualFunnelSteps;
  const zone = attributes.text('time-zone', timeZone) ?? 'UTC';
  if (!isZoneName(zone)) attributes.refuse('time-zone', timeZone);
  if (attributes.problem !== undefined) return { problem: attributes.problem };
  const flow = chosenFlow(steps);
  const counts = readCounts(attributes, rows, flow);
  if (counts !== undefined && !addsUp(counts, flow)) attributes.refuse('rows', rows);
  if (attributes.problem !== undefined || counts === undefined) {
    return attributes.problem && { problem: attributes.problem };
  }
  const { metric } = flow;
  const [first] = steps as readonly [FunnelStepId, ...FunnelStepId[]];
  const given0 = { value: counts.get(first) as number, n: counts.get(first) as number };
  const table = givenTable({
    metric,
    as: first,
    total: given0,
    buckets: undefined,
    setting: undefined,
    period: null,
    timeZone: zone,
  });
  const values: Record<string, MetricValue> = {};
  for (const [id, value] of counts)
    values[id] = metricValue({ value, n: value }, { metric, setting: undefined });
  const [asked] = table.query.metrics;
  const metrics = [...counts.keys()].map((as) => ({ ...asked!, as }));
  return { table: { ...table, query: { ...table.query, metrics }, rows: [{ key: {}, values }] } };
}

function readCounts(
  attributes: Attributes,
  rows: unknown,
  { steps }: ChosenFlow,
): ReadonlyMap<string, number> | undefined {
  const known = new Set<string>(steps.flatMap(({ id, exits }) => [id, ...exits.map((exit) => exit.id)]));
  const found = new Map<string, number>();
  for (const row of attributes.list('rows', rows) ?? []) {
    const { key, value } = (row ?? {}) as { readonly key?: unknown; readonly value?: unknown };
    if (typeof key !== 'string' || !known.has(key) || found.has(key)) {
      return attributes.refuse('rows', typeof key === 'string' ? key : rows);
    }
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
      return attributes.refuse('rows', value);
    }
    found.set(key, value);
  }
  return steps.every(({ id }) => found.has(id)) ? found : attributes.refuse('rows', rows);
}

/** Nobody comes to a step who was not at the one before, and who left are all that did not come. */
function addsUp(counts: ReadonlyMap<string, number>, { steps }: ChosenFlow): boolean {
  return steps.slice(1).every(({ id, exits }, at) => {
    const before = counts.get((steps[at] as ChosenFlow['steps'][number]).id) as number;
    const rest = before - (counts.get(id) as number);
    const left = exits.filter((exit) => counts.has(exit.id));
    const sum = left.reduce((all, exit) => all + (counts.get(exit.id) as number), 0);
    return left.length === 0 ? rest >= 0 : sum === rest;
  });
}
