import type { Quantity } from './plural.js';

/** Every text of the balanced scorecard. */
export interface BalancedWords {
  readonly heading: string;
  readonly perspectives: Readonly<Record<'customer' | 'financial' | 'internal' | 'learning', string>>;
  /** Headers of columns. */
  readonly perspective: string;
  readonly value: string;
  readonly floor: string;
  readonly target: string;
  readonly points: string;
  readonly interval: string;
  readonly share: string;
  readonly adds: string;
  readonly change: string;
  /** The row under all others. */
  readonly whole: string;
  /** Sentences of the summary. */
  readonly total: (score: string) => string;
  readonly part: (perspective: string, score: string) => string;
  readonly noScore: (perspective: string, why: string) => string;
  /** Beside a perspective whose further metrics are shown or hidden. */
  readonly more: (metrics: Quantity) => string;
  /** What the keys do. */
  readonly keys: string;
}
