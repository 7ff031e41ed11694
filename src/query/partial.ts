/**
 * A partial result, the waist of the hourglass: grouped additive columns in transferable arrays with the dictionary
 * of their keys. Only groups that hold a row are in it, in ascending key order (codes by dictionary text, null last).
 */
export interface Partial {
  readonly groups: number;
  readonly keys: readonly PartialKey[];
  /** By `measureKey`. */
  readonly measures: ReadonlyMap<string, MeasureColumn>;
}

/**
 * A key column. `code`: `values[codes[group]]`, `values[0] === null`. `number`: a time bucket's first instant, a
 * cycle's cell or a bin's index (bin i is edges[i] ≤ x < edges[i + 1]; −1 below the first edge, edges.length − 1 from
 * the last one on); NaN where the row's value is not known.
 */
export type PartialKey =
  | {
      readonly name: string;
      readonly kind: 'code';
      readonly codes: Uint32Array;
      readonly values: readonly (string | null)[];
    }
  | { readonly name: string; readonly kind: 'number'; readonly values: Float64Array };

/**
 * The sums of one measure, one a group. `scalar`: counts, sums, sums of squares (merge by +) and maxima (merge by max,
 * NaN where the group has none). `bins`: a histogram; group g has `bin[k]`, `count[k]` for k from `start[g]` up to
 * `start[g + 1]`, bins ascending. `distinct`: group g has the values `ids[k]` for k from `start[g]` up to `start[g + 1]`,
 * ascending; where these are `atMost`, it may have more.
 */
export type MeasureColumn =
  | { readonly kind: 'add'; readonly values: Float64Array }
  | { readonly kind: 'max'; readonly values: Float64Array }
  | {
      readonly kind: 'bins';
      readonly start: Uint32Array;
      readonly bin: Uint16Array;
      readonly count: Float64Array;
    }
  | {
      readonly kind: 'distinct';
      readonly atMost: number;
      readonly start: Uint32Array;
      readonly ids: Float64Array;
    };
