import { gradeOf } from './grade-of.js';
import type { LoneCell, MetricScores } from './score-metric.js';
import { defaultGateCap, type ScoreSettings } from './scorecard-options.js';
import type { ScoreCell, ScoredAgent, ScoreGate, ScoreReason } from './scorecard-result.js';
import { sharedRanks } from './shared-ranks.js';
import { weightedScore } from './weighted-score.js';

/** All metrics of one agent put together; places follow when all agents are known. */
export type AgentScore = Omit<ScoredAgent, 'agent' | 'team' | 'rank' | 'quartile' | 'change'>;

/** A score needs so much of the weights of all metrics that are scored. */
const leastShare = 0.5;

/** The score of one agent of all metrics, by row. */
export function scoreAgent(
  row: number,
  metrics: readonly MetricScores[],
  settings: ScoreSettings,
): AgentScore {
  const { gateCap = defaultGateCap, bands = [] } = settings;
  const own = metrics.map(({ cells }) => cells[row] as LoneCell);
  const asked = metrics.filter(({ metric }) => metric.reason === undefined);
  const of = asked.reduce((sum, { metric }) => sum + metric.weight, 0);
  const scored = own.filter(({ attainment }) => attainment !== null);
  const present = scored.reduce((sum, { weight }) => sum + weight, 0);
  const reason: ScoreReason | undefined =
    asked.length === 0
      ? 'no-targets'
      : of === 0
        ? 'no-weight'
        : present < leastShare * of
          ? 'too-little-weight'
          : undefined;
  const composite = reason === undefined ? weightedScore(scored.map(partOf)) : null;
  const gates = metrics.flatMap(({ metric }, at) => (metric.gated ? gateOf(own[at] as LoneCell) : []));
  const cut = (score: number): number => (gates.length > 0 ? Math.min(gateCap, score) : score);
  return {
    score: composite && cut(composite.score),
    low: composite && cut(composite.low),
    high: composite && cut(composite.high),
    ...(reason && { reason }),
    uncapped: composite && composite.score,
    gates,
    weight: { present, of },
    band: composite && gradeOf(cut(composite.score), bands),
    cells: own.map((cell): ScoreCell => {
      const share = cell.attainment !== null && present > 0 ? cell.weight / present : 0;
      return { ...cell, share, points: cell.attainment && cell.attainment.value * share };
    }),
  };
}

function partOf({ attainment, weight }: LoneCell): Parameters<typeof weightedScore>[0][number] {
  return { ...attainment!, weight };
}

/** Below the floor is on the side of it that is not the target's. */
function gateOf({ as, scored, floor, target }: LoneCell): readonly ScoreGate[] {
  if (scored === null || floor === null || target === null) return [];
  const isBelow = target >= floor ? scored.value < floor : scored.value > floor;
  return isBelow ? [{ as, value: scored.value, floor }] : [];
}

/** Ranks and quarters of all who have a score. */
export function placed(scores: readonly AgentScore[]): readonly Pick<ScoredAgent, 'rank' | 'quartile'>[] {
  const { from, to } = sharedRanks(
    scores.map(({ low }) => low ?? NaN),
    scores.map(({ high }) => high ?? NaN),
  );
  const scored = scores.filter(({ score }) => score !== null).length;
  const quarter = (place: number): number => Math.ceil((4 * place) / scored);
  return scores.map((_, row) => {
    const rank = { from: from[row] as number, to: to[row] as number };
    if (Number.isNaN(rank.from)) return { rank: null, quartile: null };
    return { rank, quartile: { from: quarter(rank.from), to: quarter(rank.to) } };
  });
}
