import { barChart, type BarDrawing } from '../../charts/bar-chart.js';
import { seriesRoles } from '../../charts/scene.js';
import type { BarChart } from '../../views/bar-chart.js';
import { seriesLook, type Look } from '../../charts/marks/look.js';
import { textWidth } from '../text-width.js';
import { chartLabelSize } from '../tokens/type.js';

/** Draws bars on a paper of so many pixels; lying ones take the height that they need. */
export function drawBars(
  chart: BarChart,
  patterned: boolean,
  selected: ReadonlySet<number> | undefined,
  width: number,
  height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
  density = 1,
): BarDrawing {
  const textSize = fontSize * chartLabelSize;
  return barChart({
    ...chart,
    series: chart.series.map((one) => ({ ...one, ...seriesPattern(chart, one.palette, patterned) })),
    ...(selected && { selected }),
    width,
    height,
    direction,
    density,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}

/** A series has a pattern where it has to share its colour: beyond the palette, or where the system leaves a page but few. */
export function seriesPattern(
  { series }: BarChart,
  palette: number,
  patterned: boolean,
): { readonly look?: Look } {
  const shares = series.length > 1 && (patterned || palette > seriesRoles.length);
  return shares ? { look: seriesLook(palette) } : {};
}
