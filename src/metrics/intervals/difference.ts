import type { Bounds, Estimate } from '../define.js';
import { newcombe } from './newcombe.js';
import { differenceOf } from './welch.js';

/** 95 % interval of the difference of two estimates of one metric. Null where none is defined. */
export function differenceInterval(own: Estimate, other: Estimate): Bounds | null {
  if (own.kind === 'proportion')
    return other.kind === 'proportion' ? newcombe(own.successes, own.n, other.successes, other.n) : null;
  return other.kind === 'spread' ? differenceOf(own, other) : null;
}
