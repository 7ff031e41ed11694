/** What the keyboard can walk over: buckets in the order of time, and series in the order of the spec. */
export interface RovingField {
  readonly buckets: number;
  readonly series: number;
  readonly direction: 'ltr' | 'rtl';
  /** Whether a series has a value in a bucket. */
  hasValue(series: number, index: number): boolean;
}

/**
 * Where the keyboard is. Buckets that follow one another without a value are one stop, so that a gap is said once,
 * however long it is: `index` is its first bucket then, and `gapEnd` its last.
 */
export interface RovingStop {
  readonly series: number;
  readonly index: number;
  /** Absent where the bucket has a value. */
  readonly gapEnd?: number;
}

/**
 * Where a key leads from a stop, or null where the key is not the chart's and belongs to the page. Arrows go to the
 * next stop on their side of the paper; up and down change the series; Home and End go to the first and last bucket;
 * Page Up and Page Down go back and on by a tenth of all buckets. At an end a key stays where it is.
 */
export function rove(stop: RovingStop, key: string, field: RovingField): RovingStop | null {
  const { buckets, series, direction } = field;
  if (buckets === 0 || series === 0) return null;
  const { index, gapEnd = index } = stop;
  const page = Math.max(1, Math.round(buckets / 10));
  switch (key) {
    case direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft':
      return stopAt(stop.series, index - 1, field);
    case direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight':
      return gapEnd + 1 < buckets ? stopAt(stop.series, gapEnd + 1, field) : stop;
    case 'PageUp':
      return stopAt(stop.series, index - page, field);
    case 'PageDown':
      // Beyond the gap at least, or a long one could not be left.
      return gapEnd + 1 < buckets ? stopAt(stop.series, Math.max(index + page, gapEnd + 1), field) : stop;
    case 'Home':
      return stopAt(stop.series, 0, field);
    case 'End':
      return stopAt(stop.series, buckets - 1, field);
    case 'ArrowUp':
    case 'ArrowDown': {
      if (series === 1) return null;
      const next = stop.series + (key === 'ArrowUp' ? -1 : 1);
      return stopAt(Math.max(0, Math.min(series - 1, next)), index, field);
    }
    default:
      return null;
  }
}

/** The stop that a bucket is part of; a bucket before the first or after the last is the first or last. */
export function stopAt(series: number, bucket: number, field: RovingField): RovingStop {
  const { buckets } = field;
  const hasValue = (at: number): boolean => field.hasValue(series, at);
  const index = Math.max(0, Math.min(buckets - 1, bucket));
  if (hasValue(index)) return { series, index };
  let first = index;
  let last = index;
  while (first > 0 && !hasValue(first - 1)) first--;
  while (last + 1 < buckets && !hasValue(last + 1)) last++;
  return { series, index: first, gapEnd: last };
}
