import { fontArrivals } from './fonts-watch.js';

let context: OffscreenCanvasRenderingContext2D | null | undefined;
let measuresAsOf = 0;

/** The width of a text in CSS pixels, as a page would set it; `font` as in CSS: `600 12px sans-serif`. */
export function textWidth(text: string, font: string): number {
  const arrivals = fontArrivals();
  // A context that has been told a font keeps what it then found for it.
  if (arrivals !== measuresAsOf) context = undefined;
  measuresAsOf = arrivals;
  context ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return text.length * 7;
  if (context.font !== font) context.font = font;
  return context.measureText(text).width;
}
