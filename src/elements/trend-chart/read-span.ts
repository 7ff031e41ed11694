import type { Period } from '../../metrics/query.js';
import type { Attributes } from '../attributes.js';

/** A time that an attribute names: that of control limits, that to zoom in on. An object, or the same as JSON. */
export function readSpan(
  attributes: Attributes,
  name: 'baseline' | 'zoom',
  given: unknown,
): Period | undefined {
  const period = attributes.object(name, given);
  if (period === undefined) return undefined;
  const { from, to } = period;
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : attributes.refuse(name, given);
}
