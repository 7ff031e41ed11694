import { bisectCenter } from 'd3';

/**
 * The index of the place nearest to the one asked for, in ascending places; of two as near the later one, and −1 where
 * there is none. O(log n).
 */
export function nearestIndex(places: Float64Array, place: number): number {
  return places.length === 0 ? -1 : bisectCenter(places, place);
}
