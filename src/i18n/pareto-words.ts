import type { Quantity } from './plural.js';

/** Every text of the chart of the few that make most. */
export interface ParetoWords {
  /** What is added up, as a heading. */
  readonly of: Readonly<Record<'contacts' | 'complaints' | 'repeats' | 'handle-time', string>>;
  readonly cumulative: string;
  /** A rule at the share that the few make. */
  readonly rule: (share: string) => string;
  /** Whether one is among the few: a header, and its two answers. */
  readonly fewHeader: (share: string) => string;
  readonly yes: string;
  readonly no: string;
  /** A sentence: so few of so many make the share. */
  readonly fewMake: (v: {
    readonly few: Quantity;
    readonly all: string;
    readonly share: string;
    readonly names: string;
  }) => string;
  /** How the few are told from the others in the picture; a sentence after that one. */
  readonly drawnFull: string;
  /** How much there is in all. */
  readonly whole: (of: string, amount: string) => string;
  /** As large as the last of the few, and not counted among them. */
  readonly tied: (more: Quantity) => string;
  /** Values of which the amount is not known. */
  readonly lacking: (values: Quantity) => string;
  /** Nothing to add up. */
  readonly nothing: string;
}
