import { type AbortSignalLike, throwIfAborted } from '../../platform.js';
import type { MetricQuery, MetricRequest } from '../../metrics/query.js';
import type { MetricTable } from '../../metrics/table.js';
import type { MetricSource } from '../../source/metric-source.js';
import { scoreDifference } from '../scorecard/score-difference.js';
import { type ScoreContext, scoreMetric } from '../scorecard/score-metric.js';
import { checkScoreSettings, type ScoreSettings } from '../scorecard/scorecard-options.js';
import type { ScoreReason } from '../scorecard/scorecard-result.js';
import { weightedScore, type WeightedPart } from '../scorecard/weighted-score.js';
import type { BalancedMetric, BalancedScore, BalancedScorecard, Perspective } from './balanced-result.js';
import {
  type PerspectiveAsk,
  perspectiveIds,
  type PerspectiveMetric,
  usualPerspectives,
} from './perspectives.js';

export interface BalancedScorecardOptions {
  readonly perspectives?: readonly PerspectiveAsk[];
  readonly where?: MetricQuery['where'];
  readonly period?: MetricQuery['period'];
  readonly compare?: MetricQuery['compare'];
  readonly align?: MetricQuery['align'];
  readonly attribution?: MetricQuery['attribution'];
  readonly signal?: AbortSignalLike;
}

const members = ['perspectives', 'where', 'period', 'compare', 'align', 'attribution', 'signal'];

/**
 * A centre from four sides: customer (`fcr`), financial (`order-cost`), internal (`answer-rate`), learning and growth
 * (`attrition-rate`), each with further metrics. A metric is scored by how far it has come from floor to target, a
 * perspective by the weighted mean of its metrics, the whole by that of the perspectives; either needs half of its weight
 * present. What has no target with a floor, or too small a sample, is shown and takes no part: `reason` says why. Throws a
 * RangeError for options that cannot be meant.
 */
export async function balancedScorecard(
  source: Pick<MetricSource, 'query'>,
  options: BalancedScorecardOptions = {},
): Promise<BalancedScorecard> {
  const { perspectives = usualPerspectives, signal, ...within } = options;
  check(options, perspectives);
  throwIfAborted(signal);
  const targets = new Map(
    perspectives.flatMap(({ metrics }) =>
      metrics.map(asked).flatMap((one) => (one.goal ? [[nameOf(one), one.goal] as const] : [])),
    ),
  );
  const ask = (one: MetricQuery): Promise<MetricTable> =>
    source.query(one, { targets, ...(signal && { signal }) });
  const query = balancedScorecardQuery({ ...within, perspectives });
  const table = await ask(query);
  const earlier = balancedScorecardBefore(query, table);
  return balancedScores(perspectives, table, {
    before: earlier && (await ask(earlier)),
    queries: earlier ? [query, earlier] : [query],
  });
}

/** The one question that all perspectives rest on. */
export function balancedScorecardQuery({
  perspectives = usualPerspectives,
  where,
  period,
  compare,
  align,
  attribution,
}: Omit<BalancedScorecardOptions, 'signal'>): MetricQuery {
  return {
    metrics: perspectives.flatMap(({ metrics }) => metrics.map((one) => requestOf(asked(one)))),
    ...(where && { where }),
    ...(period && { period }),
    ...(compare && { compare }),
    ...(align && { align }),
    ...(attribution && { attribution }),
  };
}

/** The same of the time that an answer compares with; undefined without. */
export function balancedScorecardBefore(
  { compare: _compare, align: _align, ...query }: MetricQuery,
  { query: { compare } }: MetricTable,
): MetricQuery | undefined {
  return compare === null ? undefined : { ...query, period: { from: compare.from, to: compare.to } };
}

/** The scores of an answer. `before`: that of the comparison period, held against the targets of today. Pure. */
export function balancedScores(
  perspectives: readonly PerspectiveAsk[],
  table: MetricTable,
  {
    before,
    queries = [],
  }: { readonly before?: MetricTable | undefined; readonly queries?: readonly MetricQuery[] } = {},
): BalancedScorecard {
  const now = perspectives.map((one) => perspectiveOf(one, table));
  const then = before && perspectives.map((one, at) => perspectiveOf(one, before, now[at]));
  const whole = wholeOf(now);
  const wholeThen = then && wholeOf(then);
  return {
    ...whole,
    ...(wholeThen && { change: scoreDifference(whole, wholeThen) }),
    perspectives: now.map((one, at): Perspective => {
      const share = one.score !== null && whole.present.weight > 0 ? one.weight / whole.present.weight : 0;
      const earlier = then?.[at];
      return {
        ...one,
        share,
        points: one.score === null ? null : one.score * share,
        ...(earlier && { change: scoreDifference(one, earlier) }),
      };
    }),
    version: table.version,
    queries,
  };
}

type LonePerspective = Omit<Perspective, 'share' | 'points' | 'change'>;

function perspectiveOf(
  { id, weight = 1, metrics }: PerspectiveAsk,
  table: MetricTable,
  today?: LonePerspective,
): LonePerspective {
  const found = metrics.map(asked).map((one, at) => {
    const as = nameOf(one);
    const resolved = table.query.metrics.find((metric) => metric.as === as);
    if (resolved === undefined) throw new RangeError(`metric not in the table: ${as}`);
    const held = today?.metrics[at];
    const given = held && goalOfToday(held);
    const settings: ScoreSettings = {
      weights: { [as]: one.weight ?? 1 },
      ...(one.goal && { targets: { [as]: one.goal } }),
    };
    const { metric, cells } = scoreMetric(resolved, {
      table,
      groups: { team: [null], peers: [[0]] },
      settings,
      ...(given && { given }),
    });
    return { metric, cell: cells[0]!, leads: at === 0 };
  });
  const scored = found.filter(({ metric }) => metric.reason === undefined);
  const parts = scored.flatMap(({ cell: { attainment, weight: own } }) =>
    attainment === null ? [] : [{ ...attainment, weight: own }],
  );
  const of = scored.reduce((sum, { cell }) => sum + cell.weight, 0);
  const score = scoreOf(parts, of, scored.length === 0 ? 'no-targets' : undefined);
  return {
    id,
    weight,
    ...score,
    metrics: found.map(({ metric, cell, leads }): BalancedMetric => {
      const { mix: _mix, shrinkage: _shrinkage, ...own } = cell;
      const { weight: present } = score.present;
      const share = own.attainment !== null && present > 0 ? own.weight / present : 0;
      const { targetsFrom, better } = metric;
      return {
        ...own,
        metric: metric.metric,
        leads,
        share,
        points: own.attainment && own.attainment.value * share,
        targetFrom: targetsFrom === 'team' ? null : targetsFrom,
        better,
      };
    }),
  };
}

/** What was not scored today was not then. */
function goalOfToday({
  floor,
  target,
  targetFrom: from,
}: BalancedMetric): NonNullable<ScoreContext['given']> {
  if (floor === null || target === null) return { goals: [null], from, reason: 'no-targets' };
  return { goals: [{ floor, target }], from, ...(floor === target && { reason: 'no-spread' }) };
}

function wholeOf(perspectives: readonly LonePerspective[]): BalancedScore {
  const parts = perspectives.flatMap(({ score, low, high, weight }): readonly WeightedPart[] =>
    score === null ? [] : [{ value: score, low: low ?? score, high: high ?? score, weight }],
  );
  const of = perspectives.reduce((sum, { weight }) => sum + weight, 0);
  const none = perspectives.every(({ reason }) => reason === 'no-targets');
  return scoreOf(parts, of, none ? 'no-targets' : undefined);
}

function scoreOf(parts: readonly WeightedPart[], of: number, lack: ScoreReason | undefined): BalancedScore {
  const present = parts.reduce((sum, { weight }) => sum + weight, 0);
  const reason = lack ?? (of === 0 ? 'no-weight' : present < of / 2 ? 'too-little-weight' : undefined);
  const whole = reason === undefined ? weightedScore(parts) : null;
  return {
    score: whole && whole.score,
    low: whole && whole.low,
    high: whole && whole.high,
    ...(reason && { reason }),
    present: { weight: present, of },
  };
}

function check(options: object, perspectives: readonly PerspectiveAsk[]): void {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  checkPerspectives(perspectives);
}

/** Throws a RangeError that names what cannot be meant. */
export function checkPerspectives(perspectives: readonly PerspectiveAsk[]): void {
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const { id, weight = 1, metrics } of perspectives) {
    if (!perspectiveIds.includes(id)) throw new RangeError(`unknown perspective: ${String(id)}`);
    if (ids.has(id)) throw new RangeError(`perspective named twice: ${id}`);
    ids.add(id);
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`invalid weight of ${id}: ${weight}`);
    if (metrics.length === 0) throw new RangeError(`perspective without a metric: ${id}`);
    for (const one of metrics.map(asked)) {
      const name = nameOf(one);
      if (names.has(name)) throw new RangeError(`metric named twice: ${name}`);
      names.add(name);
      checkScoreSettings({
        weights: { [name]: one.weight ?? 1 },
        ...(one.goal && { targets: { [name]: one.goal } }),
      });
    }
  }
}

function asked(metric: PerspectiveAsk['metrics'][number]): PerspectiveMetric {
  return typeof metric === 'string' ? { metric } : metric;
}

function nameOf({ as, metric }: PerspectiveMetric): string {
  return as ?? metric;
}

function requestOf({ weight: _weight, goal: _goal, ...request }: PerspectiveMetric): MetricRequest {
  return request;
}
