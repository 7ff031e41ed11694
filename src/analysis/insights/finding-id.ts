import type { Finding, FindingKey } from './insights-result.js';

/** The same in every run: `change:fcr`, `difference:fcr:queue=Billing`; what is not known stands without a value. */
export function findingId(
  kind: Finding['kind'],
  metric: string,
  at: Pick<FindingKey, 'dimension' | 'key'> | null = null,
): string {
  const parts = [kind, encodeURIComponent(metric)];
  if (at !== null) {
    const dimension = encodeURIComponent(at.dimension);
    parts.push(at.key === null ? dimension : `${dimension}=${encodeURIComponent(at.key)}`);
  }
  return parts.join(':');
}
