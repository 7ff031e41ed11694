import type { Point } from '../../charts/marks/point.js';

/** Between what is pointed at and the tip, pixels. */
const distance = 12;

/** Puts a tip beside a place on a paper of some size: to its right where there is room, and never off the paper's top. */
export function placeTip(
  tip: HTMLElement,
  { x, y }: Point,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const toRight = x + distance + tip.offsetWidth <= width || x < width / 2;
  const left = toRight ? Math.min(x + distance, width - tip.offsetWidth) : x - distance - tip.offsetWidth;
  const top = Math.min(height - tip.offsetHeight, y - tip.offsetHeight / 2);
  tip.style.setProperty('left', `${Math.round(Math.max(0, left))}px`);
  tip.style.setProperty('top', `${Math.round(Math.max(0, top))}px`);
}
