import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { scorecardWords } from '../../i18n/topics/scorecard.js';
import { scoresWords } from '../../i18n/topics/scores.js';
import type { Condition, Period } from '../../metrics/query.js';
import type { MetricSource } from '../../source/metric-source.js';
import type { AgentDetail, AgentLine } from '../../views/agent-detail.js';
import type { ScoreTerm } from '../../views/score-terms.js';
import type { Theme } from '../context.js';
import { words } from '../frame/words.js';
import { cellDrawing, type CellScale } from '../value-grid/cell-drawing.js';
import { cellMark } from '../value-grid/cell-mark.js';

/** What the window of one agent shows beside the numbers. */
export interface AgentPanel {
  readonly detail: AgentDetail;
  /** What the numbers are of. */
  readonly period: string;
  readonly locale: Locale;
  readonly theme: Theme | undefined;
  readonly direction: 'ltr' | 'rtl';
  /** For each metric by its name, the scale of its column. */
  scale(as: string): CellScale | null;
  /** What its charts ask, and whom; absent for values that the page gave. */
  readonly from:
    | {
        readonly source: MetricSource;
        readonly where: Readonly<Record<string, Condition>>;
        readonly period: Period | undefined;
        readonly attribution: 'arrival' | 'end';
      }
    | undefined;
  /** Whether the other elements show only this agent. */
  readonly chosen: boolean;
  /** Null where one cannot filter by them. */
  readonly choose: (() => void) | null;
}

/** One agent: every metric against the mean, then each over time. */
export function agentPanel(panel: AgentPanel): TemplateResult {
  const { detail, period, locale, from, chosen, choose } = panel;
  const { messages } = locale;
  const scorecard = scorecardWords(locale);
  return html`
    <div class="scroller agent" role="group" tabindex="0" aria-labelledby="agent-title">
      <div class="agent-head">
        <p class="small">
          ${words(messages.heading.line(detail.teams === '' ? [period] : [detail.teams, period]))}
        </p>
        ${
          choose === null
            ? nothing
            : html`<button
                type="button"
                class="plain only"
                part="only-button"
                aria-pressed=${chosen}
                @click=${choose}
              >
                ${words(scorecard.onlyThis)}
              </button>`
        }
      </div>
      ${scoreTerms(panel)}
      <table class="agent-metrics" part="agent-table" role="table">
        <caption class="hidden">
          ${detail.title}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${words(scorecard.metric)}</th>
            <th scope="col" role="columnheader">${words(messages.table.value)}</th>
            <th scope="col" role="columnheader">${words(scorecard.standing)}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${detail.lines.map((line) => metricRow(panel, line))}
        </tbody>
      </table>
      ${
        from === undefined
          ? nothing
          : html`<h3 class="explained">${words(scorecard.trends)}</h3>
              <div
                class="agent-trends"
                @cb-select=${stop}
                @cb-filter=${stop}
                @cb-range=${stop}
                @cb-ready=${stop}
                @cb-error=${stop}
              >
                ${detail.lines.map((line) => trend(panel, line))}
              </div>`
      }
    </div>
  `;
}

function metricRow({ scale, direction, locale }: AgentPanel, line: AgentLine): TemplateResult {
  const { name, value, absent, interval, sample, mean, meanLabel, mark, standing, dot, as, terms } = line;
  const column = scale(as);
  return html`<tr role="row">
      <th scope="row" role="rowheader">
        ${words(name)} ${sample === '' ? nothing : html`<p class="small">${words(sample)}</p>`}
      </th>
      <td role="cell">
        <span class="agent-value">
          <span class=${absent ? 'muted' : 'strong'}>${words(value)}</span>
          ${absent || column === null ? nothing : cellDrawing(dot, column, direction)}
        </span>
        ${interval === '' ? nothing : html`<p class="small">${words(interval)}</p>`}
      </td>
      <td role="cell">
        ${
          standing === ''
            ? nothing
            : html`<span class="mark ${mark?.tone ?? 'neutral'}"
                >${mark ? cellMark(mark) : nothing}${words(standing)}</span
              >`
        }
        ${mean === '' ? nothing : html`<p class="small">${words(locale.messages.heading.pair(meanLabel, mean))}</p>`}
      </td>
    </tr>
    ${
      terms.length === 0
        ? nothing
        : html`<tr role="row" class="terms">
            <td role="cell" colspan="3">${termList(terms)}</td>
          </tr>`
    }`;
}

/** How the score comes about, before the metrics that it is made of. */
function scoreTerms({ detail, locale }: AgentPanel): TemplateResult | typeof nothing {
  if (detail.terms.length === 0) return nothing;
  return html`<section part="score-terms" aria-labelledby="agent-score">
    <h3 class="explained" id="agent-score">${words(scoresWords(locale).arithmetic)}</h3>
    ${termList(detail.terms)}
  </section>`;
}

function termList(terms: readonly ScoreTerm[]): TemplateResult {
  return html`<ul class="score-terms">
    ${terms.map(
      ({ label, text }) =>
        html`<li>
          ${label === '' ? nothing : html`<span class="muted">${words(label)}</span>`} ${words(text)}
        </li>`,
    )}
  </ul>`;
}

function trend({ from, locale, theme, detail }: AgentPanel, { request }: AgentLine): TemplateResult {
  const where = { ...from?.where, ...request.where, agent: detail.agent };
  return html`<cb-trend-chart
    .metric=${request.metric}
    .parameters=${request.parameters}
    .source=${from?.source}
    .where=${where}
    .period=${from?.period}
    .attribution=${from?.attribution}
    .locale=${locale}
    .theme=${theme}
    heading-level="4"
  ></cb-trend-chart>`;
}

/** What the charts of the window tell is not the scorecard's own. */
function stop(event: Event): void {
  event.stopPropagation();
}
