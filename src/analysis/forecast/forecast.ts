import type { MetricSource } from '../../source/metric-source.js';
import { type ForecastOptions, forecastSource, type Forecast } from './forecast-source.js';
import { forecastValues, type ForecastValuesOptions, type ValuesForecast } from './forecast-values.js';

/** What comes next: of a series of counts (see `forecastValues`), or of the contacts of a source (see `forecastSource`). */
export function forecast(values: Float64Array, options: ForecastValuesOptions): ValuesForecast;
export function forecast(
  source: Pick<MetricSource, 'describe' | 'query'>,
  options?: ForecastOptions,
): Promise<Forecast>;
export function forecast(
  from: Float64Array | Pick<MetricSource, 'describe' | 'query'>,
  options: ForecastValuesOptions | ForecastOptions = {},
): ValuesForecast | Promise<Forecast> {
  return from instanceof Float64Array
    ? forecastValues(from, options as ForecastValuesOptions)
    : forecastSource(from, options as ForecastOptions);
}
