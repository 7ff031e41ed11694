import type { Partial } from './partial.js';
import { regroup } from './regroup.js';

/** Merges the partials of disjoint rows: the partial of their union. */
export function merge(partials: readonly Partial[]): Partial {
  return regroup(
    partials,
    (partials[0]?.keys ?? []).map((key) => key.name),
  );
}
