import type { MetricRequest } from '../metrics/query.js';
import type { MetricTable, MetricValue } from '../metrics/table.js';
import { apportion } from './apportion.js';

/** The groups that a score from 0 to 10 may fall in, from the lower end of the scale. */
export const npsGroups = ['detractors', 'passives', 'promoters'] as const;
export type NpsGroup = (typeof npsGroups)[number];

/** Whole scores; what lies beyond the last edge is on no such scale. */
export const scoreEdges: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** How many answered what. Shares are in units of which there are `units` in all, and add up to them exactly. */
export interface NpsScores {
  readonly groups: readonly NpsCount[];
  /** One a score from 0 to 10; none where only the groups are known. */
  readonly scores: readonly (NpsCount & { readonly score: number })[];
  readonly responses: number;
  readonly units: number;
}

export interface NpsCount {
  readonly group: NpsGroup;
  readonly count: number;
  readonly share: number;
}

/** From so many responses on, shares have a decimal. */
const many = 100;

/** So many gave one score. */
interface Answers {
  readonly score: number;
  readonly value: MetricValue;
}

/**
 * What the responses of a table by score are. Null where the table is not by score or nobody answered.
 */
export function npsScores(table: MetricTable, as: string): NpsScores | null {
  const [by] = table.query.by;
  if (typeof by !== 'object' || !('bin' in by)) return null;
  const answers = table.rows.flatMap(({ key, values }): Answers[] => {
    const edge = key[by.bin];
    const value = values[as];
    return edge === null || edge === undefined || value === undefined ? [] : [{ score: Number(edge), value }];
  });
  return summed(answers, by.edges.length === scoreEdges.length);
}

/** Of each score a metric of its own, as `scoreMetrics` asks for them, in the period that a table compares with. */
export function npsScoresBefore(table: MetricTable): NpsScores | null {
  const [row] = table.rows;
  const answers = scores.flatMap((score): Answers[] => {
    const value = row?.values[scoreMetric(score)]?.previous;
    return value === undefined ? [] : [{ score, value }];
  });
  return summed(answers, answers.length === scores.length);
}

/**
 * One score after another, each as a metric. What a table by score compares has rows of the scores of today alone: of
 * the period before it lacks what nobody gave again.
 */
export function scoreMetrics(): MetricRequest[] {
  return scores.map((score) => ({
    metric: 'nps',
    as: scoreMetric(score),
    where: { nps: { min: score, max: score + 1 } },
  }));
}

const scores = scoreEdges.slice(0, -1);

function scoreMetric(score: number): string {
  return `score-${score}`;
}

/** Numerators are promoters less detractors, so that each answer says itself how many of either it holds. */
function summed(answers: readonly Answers[], isWhole: boolean): NpsScores | null {
  const responses = answers.reduce((sum, { value }) => sum + value.n, 0);
  if (responses === 0) return null;
  const units = responses < many ? 100 : 1000;
  const counts = npsGroups.map((group) => answers.reduce((sum, { value }) => sum + countIn(group, value), 0));
  const shares = apportion(counts, units);
  const groups = npsGroups.map((group, at) => ({
    group,
    count: counts[at] as number,
    share: shares[at] as number,
  }));
  return { groups, scores: isWhole ? scoresOf(answers, groups) : [], responses, units };
}

function countIn(group: NpsGroup, { n, numerator }: MetricValue): number {
  const net = numerator ?? 0;
  if (group === 'promoters') return Math.max(0, net);
  return group === 'detractors' ? Math.max(0, -net) : n - Math.abs(net);
}

/** The share of a group is cut among its scores, so that these add up to it as well. */
function scoresOf(answers: readonly Answers[], groups: readonly NpsCount[]): NpsScores['scores'] {
  const counted = scores.map((score) => ({
    score,
    group: groupOf(score),
    count: answers.find((one) => one.score === score)?.value.n ?? 0,
  }));
  return groups.flatMap(({ group, share }) => {
    const own = counted.filter((one) => one.group === group);
    const shares = apportion(
      own.map(({ count }) => count),
      share,
    );
    return own.map((one, at) => ({ ...one, share: shares[at] as number }));
  });
}

function groupOf(score: number): NpsGroup {
  return score >= 9 ? 'promoters' : score >= 7 ? 'passives' : 'detractors';
}
