import type { InsightsAsk } from '../../analysis/insights/insights-options.js';
import { insights } from '../../analysis/insights/insights.js';
import type { Insights } from '../../analysis/insights/insights-result.js';
import type { MetricQuery, MetricRequest } from '../../metrics/query.js';
import type { MetricTable } from '../../metrics/table.js';
import type { MetricSource } from '../../source/metric-source.js';
import type { DataNote } from '../../views/data-note.js';
import type { Asked } from '../asked-data.js';

/** What stands out, with what there is to say of the data around it. */
export interface FoundInsights {
  readonly insights: Insights;
  /** The metrics that were looked at, of all contacts; absent where there are none, and for findings that a page gave. */
  readonly totals?: MetricTable;
  readonly data: DataNote;
  readonly timeZone?: string;
  /** Whom to ask for evidence; absent for findings that a page gave. */
  readonly source?: MetricSource;
}

/** Looks for what stands out. `progress` is told of parts of the work that are done. */
export async function findInsights(
  { source, ask, within, description, quality, signal }: Asked<InsightsAsk>,
  progress: (done: number, of: number) => void,
): Promise<FoundInsights> {
  const found = await insights(source, { ...ask, ...within, signal, progress });
  const query = totalsQuery(found, { ...ask, ...within });
  const totals = query && (await source.query(query, { signal }));
  const { covers, metrics, dimensions, timeZone } = description;
  return {
    insights: found,
    ...(totals && { totals }),
    data: { covers, metrics, problems: quality.problems, dimensions },
    timeZone,
    source,
  };
}

/** What every metric is over all contacts, which is what can be explained of it. */
function totalsQuery(
  { metrics, queries }: Insights,
  { where, period, compare = 'previous-period', attribution }: InsightsAsk,
): MetricQuery | undefined {
  if (metrics.length === 0) return undefined;
  const asked = queries.flatMap((query) =>
    query.metrics.map((one): MetricRequest => (typeof one === 'string' ? { metric: one } : one)),
  );
  return {
    // As they were asked: with their parameters and filters.
    metrics: metrics.map(
      ({ metric, as }) => asked.find((one) => (one.as ?? one.metric) === as) ?? { metric, as },
    ),
    compare,
    ...(where && { where }),
    ...(period && { period }),
    ...(attribution && { attribution }),
  };
}
