import type { ZoomEnd } from '../../views/zoomed.js';
import type { Shares } from './pinch.js';

/** What Home and End leave of the part, as a share of the whole. */
const little = 0.01;

/** A part after an end of it, or all of it, was drawn along by a share of the whole. */
export function dragged({ from, to }: Shares, end: ZoomEnd, by: number, least: number): Shares {
  if (end === 'from') return { from: Math.max(0, Math.min(to - least, from + by)), to };
  if (end === 'to') return { from, to: Math.min(1, Math.max(from + least, to + by)) };
  const held = Math.max(-from, Math.min(1 - to, by));
  return { from: from + held, to: to + held };
}

/** An end, or all, at the beginning or the end of what it can reach. */
export function toEnd({ from, to }: Shares, end: ZoomEnd, key: 'Home' | 'End'): Shares {
  if (end === 'both') return key === 'Home' ? { from: 0, to: to - from } : { from: 1 - (to - from), to: 1 };
  if (end === 'from') return { from: key === 'Home' ? 0 : Math.max(from, to - little), to };
  return { from, to: key === 'Home' ? Math.min(to, from + little) : 1 };
}
