import { dayMs } from '../../time/civil.js';
import type { Unit } from '../define.js';

export interface Change {
  readonly change: number | null;
  readonly changeRatio: number | null;
  readonly perDay?: true;
}

/** Lengths of the two stretches of time that are compared. */
export interface Lengths {
  readonly currentMs: number;
  readonly previousMs: number;
}

/**
 * The change from one value to another, absolute and relative to the former (null where that is 0). Counts over
 * stretches of unequal length are compared by the day.
 */
export function changeBetween(
  value: number | null,
  previous: number | null,
  unit: Unit,
  { currentMs, previousMs }: Lengths,
): Change {
  if (value === null || previous === null) return { change: null, changeRatio: null };
  if (unit !== 'count' || currentMs === previousMs) return difference(value, previous);
  return {
    ...difference(value / (currentMs / dayMs), previous / (previousMs / dayMs)),
    perDay: true,
  };
}

function difference(value: number, previous: number): Change {
  const change = value - previous;
  return { change, changeRatio: previous === 0 ? null : change / Math.abs(previous) };
}
