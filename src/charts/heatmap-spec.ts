import type { Limits } from './axes/value-domain.js';
import type { ValueSteps } from './axes/value-steps.js';

/**
 * A grid of values as shades: lanes (weekdays) and steps (hours). Texts and formats are handed in. Cells are counted lane
 * by lane: `lane × steps + step`.
 */
export interface HeatmapSpec {
  /** The paper, in CSS pixels; the drawing takes the height that it needs. */
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  /** Names of the lanes, the fullest set first: the first that fits is shown. All of one length. */
  readonly lanes: readonly [readonly string[], ...(readonly string[])[]];
  /** Names of the steps; where not all fit, every second, third, … is shown. */
  readonly steps: readonly string[];
  /** Of each cell, NaN where there is none. */
  readonly values: Float64Array;
  /** What is written into each cell where all have room. */
  readonly texts: readonly string[];
  /** 1 where a value is of few contacts: a frame rather than a surface. Such values do not stretch the scale. */
  readonly light?: Uint8Array;
  /** Cells that are marked by a shape. */
  readonly high: ReadonlySet<number>;
  readonly low: ReadonlySet<number>;
  /** Cells that are selected: framed. */
  readonly selected?: ReadonlySet<number>;
  /** Bounds that the quantity cannot pass. */
  readonly limits: Limits;
  readonly valueSteps?: ValueSteps;
  formatValue(value: number): string;
  /** What the shades stand for, with its unit; and the names of what is not a shade. */
  readonly legend: {
    readonly title: string;
    readonly high: string;
    readonly low: string;
    readonly light: string;
    readonly absent: string;
  };
  /** Whether shades are not to be seen, so that sizes tell the values: forced colours. */
  readonly patterned?: boolean;
  /** Pixels; 12 where absent. */
  readonly textSize?: number;
  labelWidth(text: string): number;
}

/** Throws where the spec's arrays do not fit together. */
export function checkHeatmap({ lanes, steps, values, texts, light }: HeatmapSpec): void {
  const cells = lanes[0].length * steps.length;
  const uneven = lanes.find((names) => names.length !== lanes[0].length);
  if (uneven) throw new RangeError(`names of lanes are ${lanes[0].length}, not ${uneven.length}`);
  for (const [name, list] of Object.entries({ values, texts, light })) {
    if (list !== undefined && list.length !== cells) {
      throw new RangeError(`${name} of ${cells} cells are ${list.length}`);
    }
  }
}
