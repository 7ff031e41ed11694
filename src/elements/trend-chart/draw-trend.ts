import { timeSeries, type TimeSeriesDrawing } from '../../charts/time-series.js';
import type { TrendChart, TrendSeries } from '../../views/trend-chart.js';
import { textWidth } from '../text-width.js';
import { chartLabelSize } from '../tokens/type.js';

/**
 * Draws a trend on a paper of so many pixels, with or without the intervals about its values;
 * `patterned`: several series are told apart by dashes, too.
 */
export function drawTrend(
  chart: TrendChart,
  width: number,
  height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
  band: boolean,
  patterned: boolean,
): TimeSeriesDrawing {
  const textSize = fontSize * chartLabelSize;
  return timeSeries({
    ...chart,
    series: band ? chart.series : chart.series.map(withoutBand),
    patterned,
    width,
    height,
    direction,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}

/** Of a forecast the band is what it says. */
function withoutBand(given: TrendSeries): TrendSeries {
  if (given.role === 'forecast') return given;
  const { low: _low, high: _high, ...series } = given;
  return series;
}
