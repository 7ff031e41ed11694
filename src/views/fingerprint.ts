import { catalog } from '../metrics/catalog/index.js';
import type { ResolvedMetric } from '../metrics/table.js';

/**
 * Eight hexadecimal digits that stand for a metric's definition and its parameters: equal definitions give equal ones,
 * so that two reports can be seen to count alike. No secret: FNV-1a of the definition as text.
 */
export function fingerprint({ metric, parameters }: ResolvedMetric): string {
  const { id, unit, better, counts, interval, minSample } = catalog[metric];
  const text = JSON.stringify([id, unit, better, counts, interval, minSample, sorted(parameters)]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    const unit16 = text.charCodeAt(at);
    for (const byte of [unit16 & 0xff, unit16 >>> 8]) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Members in the order of their names, so that the order in which parameters were given does not matter. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
}
