import { catalog } from '../metrics/catalog/index.js';
import type { ResolvedMetric } from '../metrics/table.js';
import { canonicalText } from '../query/plan.js';
import { anyData } from './any-data.js';

/**
 * Eight hexadecimal digits that stand for a metric's definition: its id, its parameters and what it adds up. Equal
 * definitions give equal ones, so that two reports can be seen to count alike; what the data are does not matter.
 */
export function fingerprint({ metric, parameters }: Pick<ResolvedMetric, 'metric' | 'parameters'>): string {
  const definition = catalog[metric];
  const { id, unit, better, counts, interval, minSample } = definition;
  // In the order of their names: a map of thresholds is read in the order in which it was given.
  const sorted = JSON.parse(canonicalText(parameters)) as typeof parameters;
  return hashOf([
    ...[id, unit, better, counts, interval, minSample, sorted],
    definition.needs(sorted, anyData, new Set()),
    definition.alsoNeeds?.(sorted, anyData) ?? [],
  ]);
}

/** The same of a definition on one version of the data: equal where the same was counted in the same. */
export function numberFingerprint(definition: string, version: string): string {
  return hashOf([definition, version]);
}

/** FNV-1a of plain data as text, its members in the order of their names. No secret. */
function hashOf(value: unknown): string {
  const text = canonicalText(value);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    const unit16 = text.charCodeAt(at);
    for (const byte of [unit16 & 0xff, unit16 >>> 8]) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
