import { dayMs } from './civil.js';
import { parseIsoText } from './iso-text.js';

/**
 * Days from 1970-01-01 to that of the key of a bucket of a day or less, on the wall clock. Throws a RangeError for a key
 * that names no day.
 */
export function dayOfKey(key: string): number {
  const ms = parseIsoText(key.slice(0, 10))?.ms;
  if (ms === undefined) throw new RangeError(`key without a day: ${key}`);
  return ms / dayMs;
}
