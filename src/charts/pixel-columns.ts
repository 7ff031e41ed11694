/**
 * The parts of a line that a screen can tell apart, as runs of indices into the data: each run is drawn as one stroke,
 * and between two runs is a gap.
 */
export type Runs = readonly Int32Array[];

/** Every value, cut where one is missing (NaN). */
export function valueRuns(values: Float64Array): Runs {
  const runs: Int32Array[] = [];
  for (let at = 0; at < values.length; at++) {
    if (Number.isNaN(values[at])) continue;
    const start = at;
    while (at + 1 < values.length && !Number.isNaN(values[at + 1])) at++;
    runs.push(Int32Array.from({ length: at - start + 1 }, (_, i) => start + i));
  }
  return runs;
}

/** Where the pixel columns of a chart begin and end in its data. */
export interface PixelColumns {
  /** The data of column c are the indices from `bounds[c]` to before `bounds[c + 1]`. */
  readonly bounds: Uint32Array;
  /** The place of each datum, ascending, in the unit of `step`. */
  readonly places: Float64Array;
  /** The width of a column. */
  readonly step: number;
}

/** Cuts ascending places into `count` columns of equal width from the first place to the last. */
export function pixelColumns(places: Float64Array, count: number): PixelColumns {
  const from = places[0] ?? 0;
  const step = ((places.at(-1) ?? 0) - from) / count;
  const bounds = new Uint32Array(count + 1);
  for (let column = 1, at = 0; column < count; column++) {
    let low = at;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (((places[middle] as number) - from) / step < column) low = middle + 1;
      else high = middle;
    }
    bounds[column] = at = low;
  }
  bounds[count] = places.length;
  return { bounds, places, step };
}

/**
 * The middle of the column that a datum falls on: where it is drawn. Strokes at the middles of neighbouring columns
 * touch; at the data's own places, some would leave slits between them.
 */
export function columnMiddle({ bounds, places, step }: PixelColumns, index: number): number {
  const from = places[0] as number;
  const column = Math.min(bounds.length - 2, Math.floor(((places[index] as number) - from) / step));
  return from + (column + 0.5) * step;
}

/**
 * Keeps of each pixel column its first, least, greatest and last value, in the order of the data. A line through them
 * covers the pixels that the line through all of them covers (M4: Jugel et al., "M4: A Visualization-Oriented Time
 * Series Data Aggregation", VLDB 2014), at a cost that does not grow with the data but for one scan. A gap narrower
 * than a column cannot be seen and is closed; every other one is kept.
 */
export function columnRuns(values: Float64Array, columns: PixelColumns): Runs {
  const { bounds, places, step } = columns;
  const runs: Int32Array[] = [];
  const kept = new Int32Array(4 * (bounds.length - 1));
  let start = 0;
  let length = 0;
  for (let column = 0; column + 1 < bounds.length; column++) {
    let first = bounds[column] as number;
    let last = (bounds[column + 1] as number) - 1;
    while (first <= last && Number.isNaN(values[first])) first++;
    if (first > last) continue;
    while (Number.isNaN(values[last])) last--;
    let least = first;
    let greatest = first;
    let low = values[first] as number;
    let high = low;
    for (let at = first + 1; at <= last; at++) {
      const value = values[at] as number;
      // Both are false for NaN.
      if (value < low) {
        low = value;
        least = at;
      } else if (value > high) {
        high = value;
        greatest = at;
      }
    }
    if (length > start) {
      const before = kept[length - 1] as number;
      if (first - before > 1 && (places[first] as number) - (places[before] as number) >= step) {
        runs.push(kept.subarray(start, length));
        start = length;
      }
    }
    kept[length++] = first;
    const [earlier, later] = least < greatest ? [least, greatest] : [greatest, least];
    if (earlier > first) kept[length++] = earlier;
    if (later > earlier && later < last) kept[length++] = later;
    if (last > first) kept[length++] = last;
  }
  if (length > start) runs.push(kept.subarray(start, length));
  return runs;
}
