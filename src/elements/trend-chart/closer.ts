import type { Period } from '../../metrics/query.js';
import type { Description } from '../../source/metric-source.js';
import { parsePeriod } from '../../time/period.js';
import { Zone } from '../../time/zone.js';
import type { TrendChartAsk } from '../../views/trend-chart.js';
import { forecastGrainFor } from '../../views/trend-forecast.js';
import { zoomedGrain } from '../../views/zoomed.js';
import { narrowed } from '../narrow.js';

const dayMs = 86_400_000;

/**
 * What a chart asks where a reader has zoomed in on a time: of that alone, in buckets that suit it. Days to come are shown
 * behind what they follow, the end of all, and no more of them than of those before, which a reader wants to see closer.
 */
export function closer<Ask extends TrendChartAsk & { readonly zoom?: Period }>(
  ask: Ask,
  { timeZone, covers }: Pick<Description, 'timeZone' | 'covers'>,
): Ask {
  if (ask.zoom === undefined) return ask;
  const { forecast: days, ...known } = ask;
  const { period = ask.zoom } = narrowed([], [...(ask.period ? [ask.period] : []), ask.zoom], timeZone);
  const whole = ask.period ?? covers;
  const zone = new Zone(timeZone);
  const { from, to } = parsePeriod(period, zone);
  const atEnd = days !== undefined && whole !== null && to >= parsePeriod(whole, zone).to;
  const by = zoomedGrain(ask.by ?? (days === undefined ? undefined : forecastGrainFor(whole)), period);
  const coming = atEnd ? Math.min(days, Math.max(1, Math.round((to - from) / dayMs))) : undefined;
  return { ...(known as Ask), period, ...(by && { by }), ...(coming !== undefined && { forecast: coming }) };
}
