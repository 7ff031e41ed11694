import type { Point } from '../../charts/marks/point.js';

/** Between what is pointed at and the tip, pixels. */
const distance = 12;

/**
 * Puts a tip beside a place on a paper of some size, to its right where there is room, or `below` it; never off the
 * paper's sides or its top, nor out of the window where it can be within it.
 */
export function placeTip(
  tip: HTMLElement,
  { x, y }: Point,
  { width, height }: { readonly width: number; readonly height: number },
  side: 'beside' | 'below' = 'beside',
): void {
  const { offsetWidth, offsetHeight } = tip;
  const most = width - offsetWidth;
  const toRight = x + distance <= most || x < width / 2;
  const beside = toRight ? x + distance : x - distance - offsetWidth;
  const left = side === 'below' ? x - offsetWidth / 2 : beside;
  const top = side === 'below' ? y + distance / 2 : Math.min(height - offsetHeight, y - offsetHeight / 2);
  const around = tip.parentElement?.getBoundingClientRect();
  const root = tip.ownerDocument.documentElement;
  const [fromLeft, fromTop] = [around?.left ?? 0, around?.top ?? 0];
  const across = within(
    Math.max(0, Math.min(most, left)),
    -fromLeft,
    root.clientWidth - fromLeft - offsetWidth,
  );
  const along = within(Math.max(0, top), -fromTop, root.clientHeight - fromTop - offsetHeight);
  tip.style.setProperty('left', `${Math.round(across)}px`);
  tip.style.setProperty('top', `${Math.round(along)}px`);
}

/** The nearest place to one between two; where there is no room between them, the first. */
function within(place: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, place));
}
