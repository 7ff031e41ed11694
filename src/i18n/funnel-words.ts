import type { Quantity } from './plural.js';

/** Every text of the steps that contacts come to, and of those who leave between them. */
export interface FunnelWords {
  readonly steps: Readonly<
    Record<
      'received' | 'offered' | 'answered' | 'resolved' | 'attempts' | 'connected' | 'right-party' | 'sale',
      string
    >
  >;
  /** Ways out that are no outcome of a contact, which the terms name. */
  readonly exits: Readonly<
    Record<
      | 'outcome-unknown'
      | 'unresolved'
      | 'resolution-unknown'
      | 'other-party'
      | 'party-unknown'
      | 'no-sale'
      | 'sale-unknown',
      string
    >
  >;
  /** The steps, one after the other. */
  readonly heading: (steps: string) => string;
  /** Columns of shares: under the step before, and under the first; short, and lower case where the language has it. */
  readonly ofStep: string;
  readonly ofAll: string;
  /** Headers of the table: what stands in a row, and how many. */
  readonly place: string;
  readonly counts: Readonly<Record<'conversations' | 'attempts', string>>;
  /** A way out, where it is told alone. */
  readonly leftAfter: (step: string, exit: string) => string;
  /** Sentences: how many were at the first step; how many came to another. */
  readonly began: (step: string, count: string) => string;
  readonly came: (v: {
    readonly step: string;
    readonly count: string;
    readonly before: string;
    readonly share: string;
  }) => string;
  readonly cameOfAll: (v: {
    readonly step: string;
    readonly count: string;
    readonly before: string;
    readonly share: string;
    readonly all: string;
  }) => string;
  /** Where the most leave. */
  readonly mostLeft: (step: string, exits: string) => string;
  /** Of some it is not known whether they came to the next step: what the share is of those of whom it is. */
  readonly ofKnown: (v: {
    readonly unknown: Quantity;
    readonly step: string;
    readonly share: string;
  }) => string;
  /** A mark at as many as it would be at the shares of another period. */
  readonly atSharesOf: (period: string) => string;
  /** What is counted. */
  readonly counted: Readonly<Record<'conversations' | 'attempts', string>>;
  readonly nobody: string;
}
