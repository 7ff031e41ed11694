import { html, nothing, type TemplateResult } from 'lit';
import { paintOnPage } from '../../charts/render-svg.js';
import type { TrendTooltip } from '../../views/trend-tooltip.js';
import type { TrendChart } from '../../views/trend-chart.js';
import { words } from '../frame/words.js';
import { seriesRole } from '../../charts/scene.js';

/** What stands beside the pointer: the bucket, then each line of the tooltip with the colour of its series. */
export function trendTip(
  { title, lines }: TrendTooltip,
  { series }: TrendChart,
  current: string | undefined,
): TemplateResult {
  return html`
    <p class="tip-title">${words(title)}</p>
    <dl class="tip-lines">
      ${lines.map((line) => {
        const drawn = series.find(({ id }) => id === line.series);
        return html`
          <div class="tip-line ${line.series !== null && line.series === current ? 'current' : ''}">
            <dt>${drawn ? swatch(drawn) : nothing}${words(line.label)}</dt>
            <dd>${words(line.text)}</dd>
          </div>
        `;
      })}
    </dl>
  `;
}

function swatch({ role, palette }: TrendChart['series'][number]): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 16 4" aria-hidden="true" preserveAspectRatio="none">
    <path
      d="M0,2H16"
      stroke=${paintOnPage(role === 'previous' ? 'previous' : seriesRole(palette))}
      stroke-width="4"
      stroke-dasharray=${role === 'previous' ? '5 3' : nothing}
    />
  </svg>`;
}
