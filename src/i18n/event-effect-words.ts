import type { Quantity } from './plural.js';

/** Why an event cannot be compared, beside the reasons that any value may lack. */
export type EventEffectLack = 'not-additive' | 'too-long' | 'nothing-before';

/** Every text of what a metric did during an event. */
export interface EventEffectWords {
  /** Label of the difference; `metric` where several are shown. */
  readonly effect: (metric: string | null) => string;
  /** What there was during the event, and what would have been usual. */
  readonly during: string;
  readonly against: (value: string, usual: string) => string;
  /** How many are behind either side of a ratio. */
  readonly samples: (during: string, before: string) => string;
  /** What it is compared with. */
  readonly compared: string;
  readonly weeks: (weeks: Quantity) => string;
  /** So much of the event has a like before it. */
  readonly partly: (share: string) => string;
  /** Times under other events are not compared. */
  readonly leftOut: string;
  /** In place of whether a change is clear: too few weeks to tell. */
  readonly untold: string;
  readonly pending: string;
  readonly failed: string;
  readonly lacks: Readonly<Record<EventEffectLack, string>>;
}
