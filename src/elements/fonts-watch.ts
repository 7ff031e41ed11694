import { atNextFrame } from './next-frame.js';

const listeners = new Set<() => void>();
let listens = false;
let arrivals = 0;
let isDue = false;

/** How often fonts of the page have come since it was first asked: texts measured before the last time may be of other widths. */
export function fontArrivals(): number {
  listen();
  return arrivals;
}

/**
 * Tells when fonts of the page have come, at most once a frame, so that what was laid out by widths of texts is laid out
 * anew. Gives the function that ends it.
 */
export function watchFonts(listener: () => void): () => void {
  listen();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Once a page, and for good: it holds nobody, and what is out of the page meanwhile has to know of it when it is back. */
function listen(): void {
  if (listens) return;
  listens = true;
  document.fonts.addEventListener('loadingdone', come);
}

function come({ fontfaces }: FontFaceSetLoadEvent): void {
  if (fontfaces.length === 0) return;
  arrivals++;
  if (isDue) return;
  isDue = true;
  atNextFrame(tell);
}

function tell(): void {
  isDue = false;
  for (const one of listeners) one();
}
