import type { Period } from '../../metrics/query.js';
import type { Attributes } from '../attributes.js';

/** The time that control limits come from: an object, or the same as JSON. */
export function readBaseline(attributes: Attributes, given: unknown): Period | undefined {
  const period = attributes.object('baseline', given);
  if (period === undefined) return undefined;
  const { from, to } = period;
  return typeof from === 'string' && typeof to === 'string'
    ? { from, to }
    : attributes.refuse('baseline', given);
}
