import type { Quantity } from './plural.js';

/** The rules by which a point is hardly chance, and to which side. */
export type SignalName =
  | 'beyond-limit above'
  | 'beyond-limit below'
  | 'eight-on-one-side above'
  | 'eight-on-one-side below'
  | 'six-in-one-direction rising'
  | 'six-in-one-direction falling'
  | 'two-of-three above'
  | 'two-of-three below';

/** Every text of control limits in a trend. */
export interface ControlWords {
  /** Headers of columns, and labels beside the pointer. */
  readonly usual: string;
  readonly limits: string;
  /** Names of the lines at their ends; with a value where it is the same all along. */
  readonly ends: Readonly<Record<'high' | 'centre' | 'low', (value: string | null) => string>>;
  readonly signal: string;
  readonly signals: Readonly<Record<SignalName, string>>;
  /** A sentence of the summary: how many points stand out, and which. */
  readonly found: (count: Quantity, which: string) => string;
  readonly none: string;
  /** Sentences: where limits come from, whose own mean is taken off first, how they are worked out. */
  readonly basis: (points: Quantity, from: string, to: string) => string;
  readonly seasons: Readonly<Record<'day-of-week' | 'hour-of-week', string>>;
  readonly methods: Readonly<Record<'xmr' | 'laney-p', string>>;
  /** How many times as wide as textbook limits, which take a baseline for all that there is to know. */
  readonly widened: (times: string) => string;
  /** Why there are none. */
  readonly reasons: Readonly<Record<'baseline-too-short' | 'no-variation', string>>;
}
