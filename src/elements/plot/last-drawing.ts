import { fontArrivals } from '../fonts-watch.js';
import { lastResult } from '../last-result.js';

/** As `lastResult`, of a drawing that is laid out by widths of texts: made anew when fonts of the page have come. */
export function lastDrawing<A extends readonly unknown[], D>(draw: (...args: A) => D): (...args: A) => D {
  const last = lastResult((_arrivals: number, ...args: A): D => draw(...args));
  return (...args) => last(fontArrivals(), ...args);
}
