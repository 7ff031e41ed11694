import type { By } from './query.js';

/** What a key is called in results: the dimension, the grain, the cycle, or the binned field. */
export function keyName(by: By): string {
  if (typeof by === 'string') return by;
  if ('time' in by) return by.time;
  return 'cycle' in by ? by.cycle : by.bin;
}
