import { definitionOf } from '../../metrics/definition-of.js';
import type { MetricDefinition } from '../../metrics/define.js';
import type { MetricTable, MetricValue, ResolvedMetric } from '../../metrics/table.js';
import { attainment, type Goal } from './attainment.js';
import type { MixAdjustment } from './mix-adjustment.js';
import type { ScoreGroups } from './score-groups.js';
import { defaultGates, type ScoreSettings } from './scorecard-options.js';
import type { ScoreCell, ScoredMetric, ScoreReason } from './scorecard-result.js';
import { fewestToShrink, shrink } from './shrink.js';
import { teamGoal } from './team-goal.js';

/** A cell before the other metrics of its agent are known. */
export type LoneCell = Omit<ScoreCell, 'share' | 'points'>;

/** One metric of all agents. */
export interface MetricScores {
  readonly metric: ScoredMetric;
  /** By row of the table. */
  readonly cells: readonly LoneCell[];
  /** What each agent is held against, by row. */
  readonly goals: readonly (Goal | null)[];
}

/** What is known of all metrics while one is scored. */
export interface ScoreContext {
  readonly table: MetricTable;
  readonly groups: ScoreGroups;
  readonly settings: ScoreSettings;
  /** Goals by row that were found for another period; absent: they are found. */
  readonly given?: GivenGoals;
  readonly mix?: MixAdjustment | null;
}

interface GivenGoals {
  readonly goals: readonly (Goal | null)[];
  readonly from: ScoredMetric['targetsFrom'];
  /** Why none of them scores anybody. */
  readonly reason?: ScoreReason;
}

/** The values of one metric: adjusted, shrunk, held against floor and target. */
export function scoreMetric(metric: ResolvedMetric, context: ScoreContext): MetricScores {
  const { as } = metric;
  const { table, settings, mix } = context;
  const definition = definitionOf(metric);
  const isCount = definition.unit === 'count';
  const minSample = settings.minSample?.[as] ?? (isCount ? 0 : definition.minSample);
  const drafts = table.rows.map(({ values, key }): Draft => {
    const observed = values[as] as MetricValue;
    const { value, low, high, n } = observed;
    const draft = { observed, scored: null };
    if (value === null) return { ...draft, reason: 'no-value' };
    if (n < minSample) return { ...draft, reason: 'too-few' };
    const plain = { value, low, high };
    const expected = mix?.expected.get(key['agent'] ?? '');
    if (!mix || expected === undefined) return { ...draft, scored: plain };
    const { centre } = mix;
    const shift = centre - expected;
    const scored = { value: value + shift, low: moved(low, shift), high: moved(high, shift) };
    return { ...draft, mix: { expected, centre, adjusted: value + shift }, scored };
  });
  const shrunk = definition.interval === 'wilson';
  if (shrunk) for (const peers of context.groups.peers) shrinkPeers(drafts, peers);

  const { goals, from, reason } = goalsOf(metric, definition, drafts, context);
  const weight = settings.weights?.[as] ?? 1;
  const one = from === 'team' ? null : (goals[0] ?? null);
  return {
    goals,
    metric: {
      metric: metric.metric,
      as,
      weight,
      floor: one?.floor ?? null,
      target: one?.target ?? null,
      targetsFrom: from,
      better: directionOf(goals, from, definition),
      minSample,
      gated: (settings.gates ?? defaultGates).includes(as),
      shrunk,
      adjusted: Boolean(mix),
      hasInterval: definition.interval !== 'none',
      ...(reason && { reason }),
    },
    cells: drafts.map((draft, row) => cellOf({ as, minSample, weight }, draft, goals[row] ?? null, reason)),
  };
}

function moved(end: number | null, shift: number): number | null {
  return end === null ? null : end + shift;
}

interface Draft extends Pick<ScoreCell, 'observed' | 'mix' | 'scored'> {
  shrinkage?: NonNullable<ScoreCell['shrinkage']>;
  readonly reason?: ScoreReason;
}

/** Whoever takes no part is no peer. */
function shrinkPeers(drafts: Draft[], peers: readonly number[]): void {
  const rows = peers.filter((row) => drafts[row]!.scored !== null);
  if (rows.length < fewestToShrink) return;
  const sizes = rows.map((row) => drafts[row]!.observed.denominator ?? 0);
  const found = shrink(
    rows.map((row, at) => drafts[row]!.scored!.value * (sizes[at] as number)),
    sizes,
  );
  const { pooled, rho, rhoAbove, agents } = found;
  if (Number.isNaN(rho)) return;
  rows.forEach((row, at) => {
    const draft = drafts[row]!;
    const [kept, shrunk] = [found.kept[at] as number, found.shrunk[at] as number];
    if (Number.isNaN(shrunk)) return;
    const hasInterval = draft.scored!.low !== null;
    drafts[row] = {
      ...draft,
      shrinkage: { pooled, rho, rhoAbove, peers: agents, kept, shrunk },
      scored: {
        value: shrunk,
        low: hasInterval ? (found.low[at] as number) : null,
        high: hasInterval ? (found.high[at] as number) : null,
      },
    };
  });
}

function goalsOf(
  { as }: ResolvedMetric,
  { unit, better }: MetricDefinition,
  drafts: readonly Draft[],
  { table, groups, settings: { targets = {} }, given }: ScoreContext,
): GivenGoals {
  if (given) return given;
  const none = table.rows.map(() => null);
  const all = (goal: Goal): readonly Goal[] => table.rows.map(() => goal);
  const found = (goal: Goal, from: 'host' | 'data'): GivenGoals =>
    goal.target === goal.floor ? { goals: all(goal), from, reason: 'no-spread' } : { goals: all(goal), from };
  const own = targets !== 'team' && Object.hasOwn(targets, as) ? targets[as] : undefined;
  if (own !== undefined) return found({ floor: own.floor, target: own.target }, 'host');
  if (unit === 'count') return { goals: none, from: null, reason: 'volume' };
  if (targets === 'team') {
    if (better === 'none') return { goals: none, from: null, reason: 'no-direction' };
    const goals: (Goal | null)[] = [...none];
    for (const peers of groups.peers) {
      const goal = teamGoal(
        peers.map((row) => drafts[row]!.scored?.value ?? NaN),
        better,
      );
      for (const row of peers) goals[row] = goal;
    }
    const reason = goals.some((goal) => goal !== null && goal.target !== goal.floor)
      ? undefined
      : goals.some((goal) => goal !== null)
        ? 'no-spread'
        : 'too-few-peers';
    return { goals, from: 'team', ...(reason && { reason }) };
  }
  const stated = (table.total ?? table.rows[0])?.values[as];
  if (stated?.target === undefined || stated.floor === undefined) {
    return { goals: none, from: null, reason: 'no-targets' };
  }
  return found({ floor: stated.floor, target: stated.target }, 'data');
}

function directionOf(
  goals: readonly (Goal | null)[],
  from: ScoredMetric['targetsFrom'],
  { better }: MetricDefinition,
): ScoredMetric['better'] {
  const [goal] = goals;
  if (from === 'team') return better === 'none' ? null : better;
  if (!goal || goal.target === goal.floor) return null;
  return goal.target > goal.floor ? 'higher' : 'lower';
}

function cellOf(
  { as, minSample, weight }: Pick<LoneCell, 'as' | 'minSample' | 'weight'>,
  { observed, mix, shrinkage, scored, reason }: Draft,
  goal: Goal | null,
  lacks: ScoreReason | undefined,
): LoneCell {
  const points = scored && goal && attainment(scored.value, goal);
  const isScored = points !== null && !Number.isNaN(points);
  const ends = isScored
    ? [scored!.low ?? scored!.value, scored!.high ?? scored!.value].map((end) => attainment(end, goal!))
    : [];
  const why = isScored ? undefined : (reason ?? lacks ?? (goal === null ? 'too-few-peers' : 'no-spread'));
  return {
    as,
    observed,
    minSample,
    ...(mix && { mix }),
    ...(shrinkage && { shrinkage }),
    scored,
    floor: goal?.floor ?? null,
    target: goal?.target ?? null,
    attainment: isScored ? { value: points, low: Math.min(...ends), high: Math.max(...ends) } : null,
    weight,
    ...(why && { reason: why }),
  };
}
