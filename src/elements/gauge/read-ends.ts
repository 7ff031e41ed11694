import { catalog } from '../../metrics/catalog/index.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { GaugeEnds } from '../../views/gauge-reach.js';
import { limitsOf } from '../../metrics/unit-limits.js';
import type { Attributes } from '../attributes.js';

/** The ends of a scale that a page wishes for: the lower one first, also where the other is the metric's own. */
export function readEnds(
  attributes: Attributes,
  metric: MetricId | undefined,
  given: { readonly min: unknown; readonly max: unknown },
): GaugeEnds {
  const min = attributes.number('min', given.min);
  const max = attributes.number('max', given.max);
  const own = metric && limitsOf(catalog[metric], new Float64Array());
  const [low, high] = [min ?? own?.min, max ?? own?.max];
  if (typeof low === 'number' && typeof high === 'number' && low >= high) {
    if (max === undefined) attributes.refuse('min', given.min);
    else attributes.refuse('max', given.max);
    return {};
  }
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}
