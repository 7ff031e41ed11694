import type { ForecastMetric } from '../../analysis/forecast/forecast-options.js';
import { codeModule } from '../../code-module.js';
import type { Period } from '../../metrics/query.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { Description, MetricSource } from '../../source/metric-source.js';
import type { TrendChartAsk } from '../../views/trend-chart.js';
import { forecastGrainFor, isForecastGrain, type TrendForecasting } from '../../views/trend-forecast.js';
import type { Answer } from '../element-data.js';
import { closer } from './closer.js';

/** Few trends are forecast: the others need not load how. */
const forecastCode = codeModule(() => import('../../analysis/forecast/forecast-source.js'));

/** The first day of all, as far as data of contacts go: a forecast learns from all that is there, whatever is shown. */
const ever = '1970-01-01';

/** What is to come: behind what is shown, and behind all of it where less is shown. */
export interface TrendForecasts {
  readonly shown: TrendForecasting | undefined;
  readonly whole: TrendForecasting | undefined;
}

/** What is to come of a trend's first metric; undefined where the trend is asked for none. */
export async function askForecasts(
  source: MetricSource,
  ask: TrendChartAsk & { readonly zoom?: Period },
  signal: AbortSignal,
  description: Description,
): Promise<TrendForecasts | undefined> {
  if (ask.forecast === undefined) return undefined;
  const whole = askForecast(source, ask, signal, description);
  if (ask.zoom === undefined) return whole.then((found) => ({ shown: found, whole: found }));
  // It begins at the end of all, whatever of it is shown.
  const near = { ...closer(ask, description), period: ask.period };
  const [shown, all] = await Promise.all([askForecast(source, near, signal, description), whole]);
  return { shown, whole: all };
}

async function askForecast(
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
  of: keyof TrendForecasts,
): TrendForecasting | undefined {
  if (days === undefined) return undefined;
  return from === undefined ? { lack: 'rows' } : (analysis as TrendForecasts | undefined)?.[of];
}

function isForecastMetric(metric: MetricId): metric is ForecastMetric {
  return metric === 'offered' || metric === 'contact-volume';
}
