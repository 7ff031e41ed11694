import type { BarChartSpec } from './bar-chart-spec.js';
import type { LineName } from './end-labels.js';
import { seriesRole } from './scene.js';

/** What the legend of a chart of bars says: the series where there are several, and what they are compared with. */
export function barNames({ series, previousLabel }: BarChartSpec): LineName[] {
  const compared = previousLabel !== undefined && series.some(({ previous }) => previous !== undefined);
  const names: LineName[] =
    series.length < 2 && !compared
      ? []
      : series.map(({ id, label, palette, look }) => ({
          key: id,
          text: label,
          role: seriesRole(palette),
          surface: true,
          fill: 'ink',
          ...(look && { look }),
        }));
  if (compared) names.push({ key: 'previous', text: previousLabel, role: 'previous', fill: 'muted' });
  return names;
}
