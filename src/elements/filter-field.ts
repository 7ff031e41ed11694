import type { By } from '../metrics/query.js';
import { cycleField } from '../time/cycle-field.js';

/** What the others are filtered by when a mark of a key is chosen: a dimension, the cells of a cycle; undefined: by none. */
export function filterField(by: By | undefined): string | undefined {
  if (typeof by === 'string') return by;
  return by !== undefined && 'cycle' in by ? cycleField(by.cycle) : undefined;
}
