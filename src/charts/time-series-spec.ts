import type { TimeTick } from './axes/time-axis.js';
import type { Limits } from './axes/value-domain.js';
import type { ValueSteps } from './axes/value-steps.js';
import type { Rule } from './marks/rule.js';
import type { SignalShape } from './marks/signal.js';

/** One line of a chart. All arrays have a value for each bucket. */
export interface Series {
  /** Unique in the chart, and the same from one drawing to the next. */
  readonly id: string;
  /** Its name, shown where there is more than one series. */
  readonly label: string;
  readonly mark: 'line' | 'area';
  /**
   * `previous`: a period before, aligned bucket by bucket; it recedes behind the main series. `forecast`: what is to come
   * of a main one, dashed in its colour.
   */
  readonly role: 'main' | 'previous' | 'forecast';
  /** Place in the palette, from 1: `1` is painted `series-1`. */
  readonly palette: number;
  /** NaN is a gap. */
  readonly values: Float64Array;
  /** Ends of an interval about the values; NaN is a gap. */
  readonly low?: Float64Array;
  readonly high?: Float64Array;
  /** Ends of a narrower interval within that one. */
  readonly inner?: { readonly low: Float64Array; readonly high: Float64Array };
  /** 1 where the bucket is not over or not wholly covered, else 0. */
  readonly partial?: Uint8Array;
}

/** What is usual of the first series and within which limits, bucket by bucket; NaN is a gap. */
export interface ControlLines {
  readonly centre: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** What each line is called at its end; in the legend both limits have one name. Unnamed where absent. */
  readonly names?: {
    readonly centre: string;
    readonly low: string;
    readonly high: string;
    readonly limits: string;
  };
  /** Buckets of the first series that are marked. */
  readonly signals: readonly { readonly index: number; readonly shape: SignalShape }[];
}

/** A chart of values over time. Texts, formats and the instants to name are handed in. */
export interface TimeSeriesSpec {
  /** The paper, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** `rtl` turns the chart round: time runs to the left, from the value axis on the right. */
  readonly direction: 'ltr' | 'rtl';
  /** First instant of each bucket, epoch milliseconds, ascending: where its value is drawn. */
  readonly starts: Float64Array;
  /** Instant at which each bucket is over. */
  readonly ends: Float64Array;
  /** The first is drawn on top. */
  readonly series: readonly Series[];
  readonly rules: readonly Rule[];
  /** Buckets in which something happened, by the first and the last; drawn behind everything. */
  readonly events?: readonly { readonly first: number; readonly last: number; readonly label: string }[];
  /** Where what is known ends: a line before this bucket, with a label as far as there is room for it. */
  readonly begins?: { readonly index: number; readonly label: string };
  /** Drawn behind the series, its signals over them. */
  readonly control?: ControlLines;
  /** Bounds that the quantity cannot pass; the axis does not, either. */
  readonly limits: Limits;
  /** Whether the axis has to hold 0. It does in any case under an area. */
  readonly zero: boolean;
  /** Whether series are told apart by dashes as well as by their colours; not where absent. */
  readonly patterned?: boolean;
  /** Distances between the values that are named; `decimal` where absent. */
  readonly steps?: ValueSteps;
  /** Of all labels, in pixels; 12 where absent. */
  readonly textSize?: number;
  /** A value as its label on the axis, unit and all. */
  formatValue(value: number): string;
  /** Round instants from the first bucket's start to the last one's, both inclusive, no more than `most`. */
  timeTicks(from: number, to: number, most: number): readonly TimeTick[];
  /** The width of a text at `textSize`, in pixels. */
  labelWidth(text: string): number;
}

/** Throws where arrays do not fit together, ids are not unique or a rule has no place. */
export function checkSpec({ starts, ends, series, rules, control, events, begins }: TimeSeriesSpec): void {
  if (ends.length !== starts.length)
    throw new RangeError(`${starts.length} starts need as many ends: ${ends.length}`);
  const ids = new Set<string>();
  for (const { id, values, low, high, partial, inner } of series) {
    if (ids.has(id)) throw new RangeError(`two series with one id: ${id}`);
    ids.add(id);
    if ((low === undefined) !== (high === undefined)) throw new TypeError(`an interval has two ends: ${id}`);
    for (const array of [values, low, high, inner?.low, inner?.high, partial]) {
      if (array !== undefined && array.length !== starts.length) {
        throw new RangeError(`${starts.length} buckets need as many values: ${array.length}`);
      }
    }
  }
  for (const line of control ? [control.centre, control.low, control.high] : []) {
    if (line.length !== starts.length) {
      throw new RangeError(`${starts.length} buckets need as many limits: ${line.length}`);
    }
  }
  for (const { first, last } of events ?? []) {
    if (!(first in starts && last in starts && first <= last)) {
      throw new RangeError(`event not in the chart: ${first} to ${last}`);
    }
  }
  if (begins !== undefined && !(begins.index in starts)) {
    throw new RangeError(`begin not in the chart: ${begins.index}`);
  }
  for (const { index } of control?.signals ?? []) {
    if (!(index in starts)) throw new RangeError(`signal not in the chart: ${index}`);
  }
  for (const { value } of rules) {
    if (!Number.isFinite(value)) throw new RangeError(`a rule needs a finite value: ${value}`);
  }
}
