import type { Quantity } from './plural.js';

/** What findings are of. */
export type FindingKindName =
  | 'change'
  | 'value-change'
  | 'difference'
  | 'event'
  | 'term'
  | 'signal'
  | 'pareto'
  | 'peaks'
  | 'bottleneck'
  | 'gated-agents';

/** Why a comparison was not made, beside the reasons that values have. */
export type InsightLackName =
  | 'no-comparison'
  | 'too-small'
  | 'no-interval'
  | 'too-many-values'
  | 'one-value'
  | 'no-rows'
  | 'no-comments'
  | 'no-gate'
  | 'no-event'
  | 'no-topics'
  | 'baseline-too-short'
  | 'not-additive'
  | 'too-long'
  | 'nothing-before'
  | 'no-spread';

/** Every text of the list of findings that is not one finding's own. */
export interface InsightListWords {
  readonly heading: string;
  /** Under the heading: what is compared with. */
  readonly against: (period: string) => string;
  /** A sentence: so many comparisons are more than chance. Both at least 1. */
  readonly found: (significant: Quantity, comparisons: Quantity) => string;
  /** A sentence: none of so many is; at least 1. */
  readonly noise: (comparisons: Quantity) => string;
  /** A sentence: nothing could be compared. */
  readonly nothingTested: string;
  /** A sentence: how all comparisons are judged together. `level`: `5%`. */
  readonly corrected: (level: string) => string;
  /** Headings of the sections. */
  readonly tested: string;
  readonly described: string;
  readonly notLooked: string;
  /** A sentence under the second of them. */
  readonly describedNote: string;
  /** A sentence: findings beyond the limit. */
  readonly more: (findings: Quantity) => string;
  /** How many comparisons a reason kept from being made, and what of: `A side is too small: 12 comparisons (CSAT)`. */
  readonly lacking: (reason: string, comparisons: Quantity, of: string) => string;
  readonly lacks: Readonly<Record<InsightLackName, string>>;
  readonly kinds: Readonly<Record<FindingKindName, string>>;
  /** What a value is held against, as labels. */
  readonly rest: string;
  readonly weeksBefore: string;
  readonly expected: string;
  readonly limits: string;
  readonly difference: string;
  /** A difference with its interval: `+2.1 pp (+0.4 pp to +3.8 pp)`. */
  readonly withInterval: (difference: string, interval: string) => string;
  /** Samples of both sides: `412 against 398`. */
  readonly samples: (n: string, other: string) => string;
  /** The p-value, adjusted for all comparisons. */
  readonly adjusted: string;
  /** It is below what is worth writing: `< 0.001`. */
  readonly below: (least: string) => string;
  /** What other findings would have said, which this one says with it. */
  readonly folded: string;
  /** Where a metric has no better side. */
  readonly higher: string;
  readonly lower: string;
  readonly step: string;
  readonly source: string;
  /** The table behind a finding. */
  readonly evidence: string;
  readonly evidenceComing: string;
  /** Under a table that is cut, a sentence. */
  readonly evidenceCut: (shown: string, all: string) => string;
  /** Findings that the page gave, without anyone to ask. */
  readonly noEvidence: string;
  /** A button: the other elements show only this. */
  readonly only: (value: string) => string;
  /** While it is looked for: parts of the work that are done. */
  readonly looking: (done: string, parts: string) => string;
  /** How the list is walked. */
  readonly keys: string;
  /** Columns of the table that says the same. */
  readonly finding: string;
  readonly kind: string;
  readonly judgement: string;
  readonly compared: string;
  /** How findings are made, for the explanation. */
  readonly explain: {
    readonly title: string;
    readonly definition: string;
    readonly formula: string;
    readonly families: string;
    /** `Change: 3 of 24`. */
    readonly family: (kind: string, significant: string, comparisons: string) => string;
    readonly ranking: string;
    readonly rank: string;
  };
}
