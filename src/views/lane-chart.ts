/** A value with its interval, in a lane; NaN where there is none. */
export interface LaneRow {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly text: string;
  readonly role: 'previous' | 'series-1' | 'series-2';
  /** Rests on too little, or on nothing. */
  readonly hollow: boolean;
}

/** Values of one quantity under each other, on an axis of theirs. */
export interface Lane {
  readonly name: string;
  /** Short pieces, the first the weightiest. */
  readonly notes: readonly string[];
  /** Says by its shape what the first note says. */
  readonly sign: {
    readonly glyph: 'up' | 'down' | 'same' | 'ring';
    readonly role: 'met' | 'missed' | 'ink' | 'muted';
  } | null;
  readonly rows: readonly LaneRow[];
  /** Rows, by their places, whose values belong together. */
  readonly joins: readonly (readonly [number, number])[];
  /** What the values are held against; NaN for none. */
  readonly rule: number;
  readonly limits: { readonly min: number | null; readonly max: number | null };
  readonly steps: 'decimal' | 'whole' | 'seconds';
  formatValue(value: number): string;
}

/** The picture, all but its size, its direction and the width of its texts. */
export interface LaneChart {
  readonly lanes: readonly Lane[];
  /** Whether all lanes have the same axis. */
  readonly shared: boolean;
}
