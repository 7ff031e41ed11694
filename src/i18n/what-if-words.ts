import type { Quantity } from './plural.js';

type LeverName = 'wait' | 'resolution-time' | 'repeats';

/** Every text of what satisfaction might do. */
export interface WhatIfWords {
  readonly heading: string;
  /** What can be moved. */
  readonly levers: Readonly<Record<LeverName, string>>;
  /** Where a lever stands, with its step: its label and its value. */
  readonly step: Readonly<Record<LeverName, string>>;
  readonly reset: string;
  readonly unchanged: string;
  /** The rows of the picture. */
  readonly now: string;
  readonly claim: string;
  readonly association: string;
  /** The labels that must stand at each. */
  readonly claimLabel: string;
  readonly associationLabel: string;
  readonly amount: (change: string, interval: string) => string;
  readonly after: string;
  readonly change: string;
  /** Headers of the table. */
  readonly lever: string;
  readonly stepHeader: string;
  readonly level: string;
  readonly slopeHeader: string;
  /** A slope with what it is for. */
  readonly slopeFor: Readonly<Record<LeverName, (slope: string) => string>>;
  readonly remark: string;
  readonly sampleHeader: string;
  readonly sampled: (answers: Quantity, days: Quantity) => string;
  readonly clear: string;
  readonly unclear: string;
  readonly cut: string;
  readonly beyond: string;
  readonly none: (why: string) => string;
  readonly reasons: Readonly<
    Record<'too-few-answers' | 'too-few-days' | 'no-spread' | 'scores-not-on-contacts', string>
  >;
  /** Sentences. */
  readonly said: (v: {
    readonly lever: string;
    readonly step: string;
    readonly claim: string;
    readonly association: string;
  }) => string;
  readonly nowIs: (csat: string) => string;
  readonly claimNote: string;
  readonly associationNote: string;
  readonly aloneNote: string;
  readonly fitted: (v: {
    readonly lever: string;
    readonly answers: Quantity;
    readonly days: Quantity;
  }) => string;
  readonly leftOut: (answers: Quantity) => string;
  readonly beyondNote: (levers: string) => string;
  readonly cutNote: (levers: string) => string;
  readonly given: string;
  readonly explain: {
    readonly title: string;
    readonly definition: string;
    readonly formula: string;
    readonly claims: Readonly<Record<LeverName, string>>;
    readonly proportion: string;
  };
}
