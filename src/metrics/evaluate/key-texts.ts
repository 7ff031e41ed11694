import { bucketKey } from '../../time/buckets.js';
import { cycleKey } from '../../time/cycles.js';
import type { QueryFacts } from '../facts.js';
import type { By } from '../query.js';

/**
 * A key's value as text. A bin is named by its lower edge in the field's JSON unit, what lies below the first by
 * `<` and that edge; null is not known.
 */
export function keyText(by: By, value: string | number | null, facts: QueryFacts): string | null {
  if (typeof value !== 'number') return value;
  if (Number.isNaN(value) || typeof by === 'string') return null;
  if ('time' in by) return bucketKey(facts.zone, by.time, value);
  if ('cycle' in by) return cycleKey(by.cycle, value, facts.weekStart);
  return value < 0 ? `<${by.edges[0]}` : String(by.edges[value]);
}
