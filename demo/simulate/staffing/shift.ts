import type { Desk } from '../model/centre.js';

export type PauseKind = 'break' | 'lunch' | 'training';

/** A planned interruption of a shift, in seconds of the period. */
export interface Pause {
  readonly kind: PauseKind;
  readonly from: number;
  readonly seconds: number;
}

/** What the roster says of one agent's day. */
export interface Shift {
  readonly agent: number;
  readonly desk: Desk;
  readonly from: number;
  readonly to: number;
  /** In the order of their time. */
  readonly pauses: readonly Pause[];
  /** Nobody came. */
  readonly isAbsent: boolean;
  readonly lateSeconds: number;
  /** Ends with closing time: whoever waits then is still served. */
  readonly isLast: boolean;
}
