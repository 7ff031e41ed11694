import type { Partial } from './partial.js';
import { regroup } from './regroup.js';

/** Drops the keys that are not named, adding up what falls together; no names: one group for all (none if empty). */
export function rollUp(partial: Partial, keep: readonly string[]): Partial {
  return regroup([partial], keep);
}
