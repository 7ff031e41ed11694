import type { Limits } from './axes/value-domain.js';
import type { ValueSteps } from './axes/value-steps.js';
import type { Look } from './marks/look.js';
import type { PaintRole } from './scene.js';
import type { Status } from './marks/status.js';

/** One category. */
export interface BarRow {
  readonly label: string;
  /** What is no category but the rest, such as "other" and "not known": its name recedes. */
  readonly rest?: boolean;
}

/** One bar in each row. All arrays have a value for each row. */
export interface BarSeries {
  /** Unique in the chart, and the same from one drawing to the next. */
  readonly id: string;
  /** Its name, shown where there is more than one series. */
  readonly label: string;
  /** Place in the palette, from 1. */
  readonly palette: number;
  /** What tells it apart where colours do not; full where absent. */
  readonly look?: Look;
  /** NaN: there is none. */
  readonly values: Float64Array;
  /** Where the bars begin that end at the values, as the steps of a waterfall do; 0 where absent. All of them finite. */
  readonly from?: Float64Array;
  /** What stands beside each bar: the value, or why there is none. */
  readonly texts: readonly string[];
  /** Ends of an interval about the values; NaN is none. */
  readonly low?: Float64Array;
  readonly high?: Float64Array;
  /** What the values are compared with; NaN is none. */
  readonly previous?: Float64Array;
  /** 1 where a value is of few contacts, or of a time that is not over. */
  readonly light?: Uint8Array;
  readonly statuses?: readonly (Status | null)[];
  /** Of each bar's colour, where it is not that of the series; null: it is. */
  readonly roles?: readonly (PaintRole | null)[];
}

/** A value that is drawn across all bars, with its name. */
export interface BarRule {
  readonly value: number;
  readonly label: string;
  /** `muted`: the value of the whole. */
  readonly role: 'target' | 'muted';
}

/** A chart of bars. Texts and formats are handed in. */
export interface BarChartSpec {
  /** The paper, in CSS pixels. Rows take the height that they need, columns the one that they are given. */
  readonly width: number;
  readonly height: number;
  readonly direction: 'ltr' | 'rtl';
  /** Rows of lying bars, or standing columns; columns lie down where their names would not fit under them. */
  readonly shape: 'rows' | 'columns';
  readonly rows: readonly BarRow[];
  readonly series: readonly BarSeries[];
  readonly rules: readonly BarRule[];
  /** What the values are compared with, where they are. */
  readonly previousLabel?: string;
  /** Bounds that the quantity cannot pass. */
  readonly limits: Limits;
  /** Distances between the values that are named on an axis; `decimal` where absent. */
  readonly steps?: ValueSteps;
  /**
   * Values stand at the ends of the bars, or, where something is drawn beyond these, with the names of the rows; columns
   * have an axis then in any case. At the bars where absent.
   */
  readonly valuesWith?: 'bars' | 'names';
  /** The sign for no value, where there is no room for a reason. */
  readonly absent: string;
  /** Short names of rows that stand in an order, no more than `most`: all others are understood from them. */
  rowTicks?(most: number): readonly { readonly row: number; readonly label: string }[];
  /** A value as its label on the axis, unit and all. */
  formatValue(value: number): string;
  /** Rows that are selected; where there are any, the others recede. */
  readonly selected?: ReadonlySet<number>;
  /** How close rows stand, 1 where absent: less is lower bars with less between, never so low that names touch. */
  readonly density?: number;
  /** Of all labels, in pixels; 12 where absent. */
  readonly textSize?: number;
  /** The width of a text at `textSize`, in pixels. */
  labelWidth(text: string): number;
}

/** Throws where arrays do not fit together, ids are not unique or a rule has no place. */
export function checkBars({ rows, series, rules }: BarChartSpec): void {
  const ids = new Set<string>();
  for (const { id, values, from, texts, low, high, previous, light, statuses, roles } of series) {
    if (ids.has(id)) throw new RangeError(`two series with one id: ${id}`);
    ids.add(id);
    if ((low === undefined) !== (high === undefined)) throw new TypeError(`an interval has two ends: ${id}`);
    for (const array of [values, from, texts, low, high, previous, light, statuses, roles]) {
      if (array !== undefined && array.length !== rows.length) {
        throw new RangeError(`${rows.length} rows need as many values: ${array.length}`);
      }
    }
    const begin = from?.find((one) => !Number.isFinite(one));
    if (begin !== undefined) throw new RangeError(`a bar needs a finite beginning: ${begin}`);
  }
  for (const { value } of rules) {
    if (!Number.isFinite(value)) throw new RangeError(`a rule needs a finite value: ${value}`);
  }
}
