import type { By, MetricQuery, MetricRequest } from '../../metrics/query.js';
import type { ResolvedPeriod, ResolvedQuery } from '../../metrics/table.js';

/** Which rows and periods the drivers of a change are asked of. */
export type DriversBase = Pick<MetricQuery, 'where' | 'period' | 'compare' | 'align' | 'attribution'>;

/** Each value in the period, compared with the one before, and all of them together. */
export function afterQuery(request: MetricRequest, by: By, base: DriversBase): MetricQuery {
  return { metrics: [request], by: [by], ...base, compare: base.compare ?? 'previous-period', total: true };
}

/**
 * The same of the period before, compared with the period: a value that only the former has is in no row of the latter's
 * answer, and here its change is the other way round. `answered`: the query as it was answered, with both periods.
 */
export function beforeQuery(
  { metrics, by, where, attribution }: MetricQuery,
  answered: Pick<ResolvedQuery, 'period' | 'compare'>,
): MetricQuery {
  const textOf = ({ from, to }: ResolvedPeriod): { from: string; to: string } => ({ from, to });
  return {
    metrics,
    ...(by !== undefined && { by }),
    ...(where !== undefined && { where }),
    ...(attribution !== undefined && { attribution }),
    ...(answered.compare !== null && { period: textOf(answered.compare) }),
    ...(answered.period !== null && { compare: textOf(answered.period) }),
  };
}
