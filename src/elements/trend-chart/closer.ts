import type { Period } from '../../metrics/query.js';
import type { Description } from '../../source/metric-source.js';
import type { TrendChartAsk } from '../../views/trend-chart.js';
import { zoomedGrain } from '../../views/zoomed.js';
import { narrowed } from '../narrow.js';

/** What a chart asks where a reader has zoomed in on a time: of that alone, in buckets that suit it. */
export function closer<Ask extends TrendChartAsk & { readonly zoom?: Period }>(
  ask: Ask,
  { timeZone }: Pick<Description, 'timeZone'>,
): Ask {
  if (ask.zoom === undefined) return ask;
  const { period = ask.zoom } = narrowed([], [...(ask.period ? [ask.period] : []), ask.zoom], timeZone);
  const by = zoomedGrain(ask.by, period);
  return { ...ask, period, ...(by && { by }) };
}
