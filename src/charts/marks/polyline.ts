import { pathRound } from 'd3';
import type { Runs } from '../pixel-columns.js';

/** A run of data on the paper: places in pixels, and the index of the datum at each. */
export interface Polyline {
  readonly index: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Places runs on the paper. */
export function polylines(
  runs: Runs,
  x: (index: number) => number,
  y: (index: number) => number,
): Polyline[] {
  return runs.map((index) => ({ index, x: Float64Array.from(index, x), y: Float64Array.from(index, y) }));
}

/** What writes a path's commands; named here, so that a host's compiler needs no types of D3. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(
    x: number,
    y: number,
    radius: number,
    startAngle: number,
    endAngle: number,
    counterclockwise?: boolean,
  ): void;
  closePath(): void;
  toString(): string;
}

/** A path that is written in hundredths of a pixel. */
export function pen(): Pen {
  return pathRound(2);
}

/** Draws a line from one of its points to another, either way, both inclusive; `lift` goes to the first without drawing. */
export function trace(path: Pen, { x, y }: Polyline, from: number, to: number, lift: boolean): void {
  const step = from <= to ? 1 : -1;
  for (let at = from; at !== to + step; at += step) {
    if (lift && at === from) path.moveTo(x[at] as number, y[at] as number);
    else path.lineTo(x[at] as number, y[at] as number);
  }
}
