import type { MetricQuery, Period } from '../../metrics/query.js';
import type { MetricTable } from '../../metrics/table.js';
import type { Description } from '../../source/metric-source.js';
import { trendBaselineQuery, trendChartQuery, type TrendChartAsk } from '../../views/trend-chart.js';
import { closer } from './closer.js';

type Ask = TrendChartAsk & { readonly baseline?: Period; readonly zoom?: Period };

/**
 * What is asked beside a trend: the time that its limits come from; and where a reader has zoomed in, all of it too, with
 * its own limits: for the strip below and for paper, on which nobody zooms out.
 */
export function besideTrend(ask: Ask, description: Description): readonly MetricQuery[] {
  const { covers } = description;
  const { baseline } = ask;
  const limits = (of: Ask): MetricQuery[] => (baseline ? [trendBaselineQuery(of, baseline, covers)] : []);
  return [
    ...limits(closer(ask, description)),
    ...(ask.zoom ? [trendChartQuery(ask, covers), ...limits(ask)] : []),
  ];
}

/** A table with the one that its limits come from. */
export interface TrendTables {
  readonly table: MetricTable;
  readonly baseline: MetricTable | undefined;
}

/** What is shown and all of it, of the answers to a trend's query and to those beside it. */
export function tablesOf(
  { baseline, zoom }: Pick<Ask, 'baseline' | 'zoom'>,
  table: MetricTable,
  also: readonly MetricTable[],
): { readonly shown: TrendTables; readonly whole: TrendTables } {
  const answers = [...also];
  const shown = { table, baseline: baseline && answers.shift() };
  const all = zoom && answers.shift();
  return { shown, whole: all ? { table: all, baseline: baseline && answers.shift() } : shown };
}
