import type { Quantity } from './plural.js';

/** Why a metric is not scored, or an agent has no score. */
export type ScoreReasonName =
  | 'no-targets'
  | 'volume'
  | 'no-spread'
  | 'too-few-peers'
  | 'no-direction'
  | 'no-value'
  | 'too-few'
  | 'too-little-weight'
  | 'no-weight';

/** Every text of the scores of agents. */
export interface ScoresWords {
  /** Headers of columns, and labels in the window of one agent. */
  readonly score: string;
  readonly rank: string;
  readonly band: string;
  readonly change: string;
  readonly interval: string;
  /** Before an agent's arithmetic. */
  readonly arithmetic: string;
  /** A score read aloud. */
  readonly ofHundred: (score: string) => string;
  /** A rank read aloud, among so many. */
  readonly place: (place: string, all: Quantity) => string;
  /** The same where others may hold it, too. */
  readonly shared: (from: string, to: string, all: Quantity) => string;
  /** A remark under the table. */
  readonly ranksNote: string;
  /** A word in the cell of a score that a gate holds down. */
  readonly held: string;
  /** A gate that was not passed; with the score before it where it was cut. */
  readonly gate: (v: { readonly metric: string; readonly value: string; readonly floor: string }) => string;
  readonly cut: (score: string, cap: string) => string;
  /** Labels of the steps of a cell's arithmetic, in their order. */
  readonly observed: string;
  readonly adjusted: string;
  readonly shrunk: (peers: Quantity) => string;
  readonly attained: string;
  readonly weighted: string;
  readonly sum: string;
  readonly weightPresent: string;
  /** A sentence of the summary. */
  readonly scored: (scored: Quantity, all: Quantity) => string;
  readonly reasons: Readonly<Record<ScoreReasonName, string>>;
  /** Changes of the score since a period. */
  readonly better: string;
  readonly worse: string;
  readonly unclear: string;
}
