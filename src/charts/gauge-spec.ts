import type { Limits } from './axes/value-domain.js';
import type { ValueSteps } from './axes/value-steps.js';
import type { Paper } from './plot-frame.js';
import type { PaintRole } from './scene.js';

/** How far a gauge reaches. */
export interface GaugeReach {
  /** Bounds that the quantity cannot pass: they are the ends of the scale where there are any. */
  readonly limits: Limits;
  /** The least and greatest that has to be on the scale; `low > high` where there is nothing. */
  readonly low: number;
  readonly high: number;
  readonly steps: ValueSteps;
  /** Ends that are wished for; null where the scale finds its own. What lies beyond them is marked at the end. */
  readonly min: number | null;
  readonly max: number | null;
}

/** A part of the scale that a judgement holds for; null where it is open. */
export interface GaugeBand {
  readonly status: 'met' | 'near' | 'missed';
  readonly from: number | null;
  readonly to: number | null;
}

/** A value that the scale is marked at. */
export interface GaugeTick {
  readonly kind: 'target' | 'floor' | 'zero';
  readonly value: number;
  readonly label: string;
}

/** One value on an arc. Charts know no metric: every text is handed in. */
export interface GaugeSpec extends Paper {
  readonly reach: GaugeReach;
  /** Null: there is none. */
  readonly value: number | null;
  /** What stands in the middle: the value, or the sign for none. */
  readonly text: string;
  readonly role: PaintRole;
  /** The value is from too little to go by: its arc is hollow. */
  readonly faint: boolean;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** The value of the period before; null where there is none. */
  readonly previous: number | null;
  /** Ascending; none where nothing judges. */
  readonly bands: readonly GaugeBand[];
  readonly ticks: readonly GaugeTick[];
  /** A number of the scale itself as text: its ends, and zero where it lies inside. */
  formatScale(value: number): string;
}

/** What the marks of a gauge are, as the `series` of a drawn mark. A band's `row` is its place in the spec. */
export const gaugeSeries = { value: 0, previous: 1, band: 2 } as const;
