import type { ForecastMetric } from '../../analysis/forecast/forecast-options.js';
import { codeModule } from '../../code-module.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { Description, MetricSource } from '../../source/metric-source.js';
import type { TrendChartAsk } from '../../views/trend-chart.js';
import { forecastGrainFor, isForecastGrain, type TrendForecasting } from '../../views/trend-forecast.js';
import type { Answer } from '../element-data.js';

/** Few trends are forecast: the others need not load how. */
const forecastCode = codeModule(() => import('../../analysis/forecast/forecast-source.js'));

/** The first day of all, as far as data of contacts go: a forecast learns from all that is there, whatever is shown. */
const ever = '1970-01-01';

/** What is to come of a trend's first metric; undefined where the trend is asked for none. */
export async function askForecast(
  source: MetricSource,
  ask: TrendChartAsk,
  signal: AbortSignal,
  { covers }: Pick<Description, 'covers'>,
): Promise<TrendForecasting | undefined> {
  const { forecast: days, metrics, where, period, attribution } = ask;
  if (days === undefined) return undefined;
  const [first] = metrics;
  const metric = typeof first === 'string' ? first : first.metric;
  if (!isForecastMetric(metric)) return { lack: 'metric' };
  const grain = ask.by ?? forecastGrainFor(period ?? covers);
  if (!isForecastGrain(grain)) return { lack: 'grain' };
  const { forecastSource } = await forecastCode();
  return forecastSource(source, {
    ...{ metric, grain, days, signal },
    ...(where && { where }),
    ...(attribution && { attribution }),
    ...(period && { period: { from: ever, to: period.to } }),
  });
}

/** What is shown of it; of values of the page there is none. */
export function forecastOf(
  { from, analysis }: Answer,
  days: number | undefined,
): TrendForecasting | undefined {
  if (days === undefined) return undefined;
  return from === undefined ? { lack: 'rows' } : (analysis as TrendForecasting | undefined);
}

function isForecastMetric(metric: MetricId): metric is ForecastMetric {
  return metric === 'offered' || metric === 'contact-volume';
}
