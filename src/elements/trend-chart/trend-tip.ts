import type { TemplateResult } from 'lit';
import { seriesRole } from '../../charts/scene.js';
import type { TrendTooltip } from '../../views/trend-tooltip.js';
import type { TrendChart, TrendSeries } from '../../views/trend-chart.js';
import { tipLines, type TipLine } from '../plot/tip-lines.js';

/** What stands beside the pointer: the bucket, then each line of the tooltip with the colour of its series. */
export function trendTip(
  { title, lines }: TrendTooltip,
  { series }: TrendChart,
  current: string | undefined,
): TemplateResult {
  return tipLines(
    title,
    lines.map(({ series: id, label, text }): TipLine => {
      const drawn = series.find((one) => one.id === id);
      return {
        label,
        text,
        ...(drawn && { swatch: swatchOf(drawn) }),
        current: id !== null && id === current,
      };
    }),
  );
}

function swatchOf({ role, palette }: TrendSeries): TipLine['swatch'] {
  if (role === 'previous') return { role: 'previous', look: 'dashed line' };
  return { role: seriesRole(palette), look: role === 'forecast' ? 'dashed line' : 'line' };
}
