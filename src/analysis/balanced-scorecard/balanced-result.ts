import type { MetricId } from '../../metrics/catalog/ids.js';
import type { MetricQuery } from '../../metrics/query.js';
import type { ScoreCell, ScoreChange, ScoreReason } from '../scorecard/scorecard-result.js';
import type { PerspectiveId } from './perspectives.js';

/** A metric of a perspective with every term of what it adds to it. */
export interface BalancedMetric extends Omit<ScoreCell, 'mix' | 'shrinkage'> {
  readonly metric: MetricId;
  /** Whether it stands for the perspective. */
  readonly leads: boolean;
  readonly targetFrom: 'host' | 'data' | null;
  /** By the sign of target − floor. */
  readonly better: 'higher' | 'lower' | null;
}

/** What is scored, of its parts: null where less than half of their weight has a score. */
export interface BalancedScore {
  /** 0…100. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason?: ScoreReason;
  /** Weights that are present, and all of what is scored. */
  readonly present: { readonly weight: number; readonly of: number };
  /** Absent without a comparison. */
  readonly change?: ScoreChange;
}

export interface Perspective extends BalancedScore {
  readonly id: PerspectiveId;
  readonly weight: number;
  /** Its part of the weights of all perspectives that have a score. */
  readonly share: number;
  /** `score × share`: what it adds. */
  readonly points: number | null;
  /** The one that stands for it first. */
  readonly metrics: readonly BalancedMetric[];
}

export interface BalancedScorecard extends BalancedScore {
  readonly perspectives: readonly Perspective[];
  readonly version: string;
  readonly queries: readonly MetricQuery[];
}
