import type { MetricId } from '../../metrics/catalog/ids.js';
import type { MetricQuery } from '../../metrics/query.js';
import type { MetricValue } from '../../metrics/table.js';

/**
 * Why a metric is shown and not scored, or an agent has no score: `no-targets`: nothing to hold it against; `volume`: a
 * count, which says how long somebody worked; `no-spread`: floor and target are one; `too-few-peers`: no quartiles of so
 * few; `no-direction`: neither end of the team is the better; `no-value`; `too-few`: the sample is too small;
 * `too-little-weight`: less than half of the weight is present; `no-weight`: the metrics count for nothing.
 */
export const scoreReasons = [
  'no-targets',
  'volume',
  'no-spread',
  'too-few-peers',
  'no-direction',
  'no-value',
  'too-few',
  'too-little-weight',
  'no-weight',
] as const;
export type ScoreReason = (typeof scoreReasons)[number];

/** One agent's value of one metric, with every term of the way from it to its points. */
export interface ScoreCell {
  /** The metric's name. */
  readonly as: string;
  /** As it was observed, with its interval, sample, coverage and change. */
  readonly observed: MetricValue;
  readonly minSample: number;
  /** The agent's own mix taken into account; absent where that was not asked for or cannot be. */
  readonly mix?: {
    /** What the centre's rates give for the agent's mix. */
    readonly expected: number;
    /** The centre's value of all. */
    readonly centre: number;
    /** `centre + observed − expected`. */
    readonly adjusted: number;
  };
  /** Drawn towards the peers as far as the sample is small; absent where values are not shrunk. */
  readonly shrinkage?: {
    readonly pooled: number;
    readonly rho: number;
    /** ρ one standard error up, by which the interval is. */
    readonly rhoAbove: number;
    readonly peers: number;
    /** The part of the distance to the peers that is kept: `nρ / (1 + (n − 1)ρ)`. */
    readonly kept: number;
    /** `pooled + (value − pooled) × kept`. */
    readonly shrunk: number;
  };
  /** What is scored, with the interval that it has then; null where the cell takes no part. */
  readonly scored: {
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
  readonly floor: number | null;
  readonly target: number | null;
  /** Points 0…100: `100 × (scored − floor) / (target − floor)`, clipped; with the ends of the interval. */
  readonly attainment: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly weight: number;
  /** Its part of the weights present, 0…1; 0 where it takes no part. */
  readonly share: number;
  /** `attainment × share`: what it adds to the score. */
  readonly points: number | null;
  /** Why it takes no part. */
  readonly reason?: ScoreReason;
}

/** A quality gate that an agent did not pass. */
export interface ScoreGate {
  readonly as: string;
  readonly value: number;
  readonly floor: number;
}

export interface ScoredAgent {
  /** The agent as the data name them, or their pseudonym. */
  readonly agent: string;
  /** The one with most of their contacts; null: not known. */
  readonly team: string | null;
  /** 0…100; null: see `reason`. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason?: ScoreReason;
  /** The score before the gates; the same where none holds it down. */
  readonly uncapped: number | null;
  /** Gates that were not passed, whether the score had to be cut or not. */
  readonly gates: readonly ScoreGate[];
  /** Weights that are present, and all of metrics that are scored. */
  readonly weight: { readonly present: number; readonly of: number };
  /** The id of the host's band. */
  readonly band: string | null;
  /** The places that they may hold; a shared rank where `from` < `to`. See `sharedRanks`. */
  readonly rank: { readonly from: number; readonly to: number } | null;
  /** The quarters of all scored that these places lie in, 1 for the best. */
  readonly quartile: { readonly from: number; readonly to: number } | null;
  /** Absent without a comparison. */
  readonly change?: ScoreChange;
  readonly cells: readonly ScoreCell[];
}

/** Against the comparison period, by the same targets. */
export interface ScoreChange {
  readonly previous: number | null;
  /** In points. */
  readonly change: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the interval leaves out 0. */
  readonly significant: boolean | null;
}

/** A metric of the scorecard and how it was scored. */
export interface ScoredMetric {
  readonly metric: MetricId;
  readonly as: string;
  readonly weight: number;
  /** Null where they are each team's own (see the cells), and where there are none. */
  readonly floor: number | null;
  readonly target: number | null;
  readonly targetsFrom: 'host' | 'data' | 'team' | null;
  /** By the sign of target − floor; of a team's, the metric's own. */
  readonly better: 'higher' | 'lower' | null;
  readonly minSample: number;
  readonly gated: boolean;
  readonly shrunk: boolean;
  readonly adjusted: boolean;
  /** Whether it has an interval: one without is taken as exact. */
  readonly hasInterval: boolean;
  /** Why it is shown and not scored. */
  readonly reason?: ScoreReason;
}

export interface Scorecard {
  readonly metrics: readonly ScoredMetric[];
  /** In the order of their names, or pseudonyms. */
  readonly agents: readonly ScoredAgent[];
  /** How many have a score. */
  readonly scored: number;
  readonly gateCap: number;
  readonly peers: 'team' | 'all';
  readonly adjustFor: readonly string[];
  readonly pseudonyms: boolean;
  /** Why nobody has a score, where that is of the metrics: `no-targets`. */
  readonly reason?: ScoreReason;
  readonly version: string;
  readonly queries: readonly MetricQuery[];
}
