import type { Quantity } from './plural.js';

/** What may be done about a finding. */
export type InsightStep =
  | 'staff-for-events'
  | 'staff-for-peaks'
  | 'staff-by-load'
  | 'shifts-for-response'
  | 'review-process'
  | 'solve-at-once'
  | 'check-routing'
  | 'train-on-problem'
  | 'shorten-handover'
  | 'drop-needless-steps'
  | 'look-into-holds'
  | 'ask-the-unsatisfied'
  | 'ask-detractors'
  | 'handle-complaints'
  | 'train-by-cases'
  | 'find-root-cause'
  | 'weigh-quality';

type SignalRule = 'beyond-limit' | 'eight-on-one-side' | 'six-in-one-direction' | 'two-of-three';

/** A metric by its name, and a value of it in the reader's notation. */
interface Named {
  readonly metric: string;
  readonly value: string;
}

/** Whether a value is more than what it is held against. */
type Way = 'up' | 'down';

/** Every text of one finding: headlines without a full stop, all else sentences. */
export interface InsightsWords {
  /** A value of a dimension: `Queue “Billing”`. */
  readonly place: (field: string, value: string) => string;
  /** The metric of all contacts. `change`: with its sign. */
  readonly change: Readonly<Record<Way, (v: Named & { readonly change: string }) => string>>;
  readonly valueChange: Readonly<
    Record<Way, (v: Named & { readonly place: string; readonly change: string }) => string>
  >;
  readonly difference: Readonly<
    Record<Way, (v: Named & { readonly place: string; readonly other: string }) => string>
  >;
  readonly event: Readonly<
    Record<Way, (v: Named & { readonly event: string; readonly other: string }) => string>
  >;
  /** An event without a name. */
  readonly unnamedEvent: string;
  readonly term: (term: string, share: string, before: string) => string;
  readonly signal: Readonly<
    Record<
      SignalRule,
      Readonly<Record<Way, (v: { readonly metric: string; readonly days: Quantity }) => string>>
    >
  >;
  readonly pareto: (few: Quantity, of: Quantity, share: string) => string;
  readonly peaks: (hours: string) => string;
  readonly bottleneck: Readonly<
    Record<
      'waiting' | 'handling' | 'between' | 'outside',
      (v: { readonly share: string; readonly place: string }) => string
    >
  >;
  readonly gatedAgents: (agents: Quantity) => string;
  /** Who made a change: alone, or so much of it. */
  readonly alone: (place: string) => string;
  readonly driver: (place: string, effect: string) => string;
  readonly during: (period: string, weeks: Quantity) => string;
  readonly inComments: (v: {
    readonly comments: Quantity;
    readonly all: Quantity;
    readonly otherComments: Quantity;
    readonly otherN: Quantity;
  }) => string;
  /** `rate`: of points without any change, so many signal. */
  readonly falseAlarms: (day: string, baseline: Quantity, rate: string) => string;
  readonly largest: (names: string) => string;
  readonly usualHour: (contacts: Quantity, usual: string) => string;
  readonly splitOf: (conversations: Quantity) => string;
  readonly gatedOf: (agents: Quantity) => string;
  /** Samples: of both sides, and of one. */
  readonly samples: (n: string, other: string) => string;
  readonly sample: (n: string) => string;
  readonly steps: Readonly<Record<InsightStep, string>>;
  /** Where a step is read. */
  readonly source: (v: {
    readonly title: string;
    readonly by: string | null;
    readonly year: string | null;
  }) => string;
}
