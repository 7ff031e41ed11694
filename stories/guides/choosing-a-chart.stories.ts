import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type {
  CbAgentScorecard,
  CbBarChart,
  CbFunnel,
  CbGauge,
  CbHeatmap,
  CbHistogram,
  CbKpiTile,
  CbMixChart,
  CbPareto,
  CbTrendChart,
} from '../../src/index.js';
import '../../src/define.js';
import { invented, october } from '../sources.js';
import { part, settled, text } from '../stage.js';
import { tenWeeks } from '../ten-weeks.js';
import { twoMonths } from '../two-months.js';

const meta: Meta = { title: 'Guides/Choosing a chart', tags: ['!autodocs'] };

export default meta;
type Story = StoryObj;

const inOctober = (content: TemplateResult): TemplateResult =>
  html`<cb-data .data=${invented} .period=${october}>${content}</cb-data>`;

/** What is written in a chart, once it is drawn. */
async function labels(element: Element): Promise<string[]> {
  const written = (): string[] =>
    [...(part(element, 'chart')?.querySelectorAll('text') ?? [])].map((one) =>
      one.textContent.replaceAll(/\s/g, ' '),
    );
  await waitFor(() => expect(written()).not.toEqual([]));
  return written();
}

const percentages = (texts: readonly string[]): number[] =>
  texts.flatMap((one) => (/^[\d.]+%$/.test(one) ? [Number.parseFloat(one)] : []));

export const OneTile: Story = {
  render: () =>
    inOctober(html`
      <div class="stage-row">
        <cb-kpi-tile metric="service-level" target="0.8" compare="previous-period"></cb-kpi-tile>
      </div>
    `),
  play: async ({ canvasElement }) => {
    const tile = await settled<CbKpiTile>(canvasElement, 'cb-kpi-tile', 'ready');
    await expect(text(tile, 'value')).toMatch(/%$/);
    await expect(text(tile, 'status')).toContain('80%');
    await expect(text(tile, 'change')).not.toBe('');
  },
};

export const ManyGauges: Story = {
  render: () =>
    inOctober(html`
      <div class="stage-row">
        <cb-gauge metric="service-level" target="0.8"></cb-gauge>
        <cb-gauge metric="abandon-rate" target="0.05"></cb-gauge>
        <cb-gauge metric="average-handle-time"></cb-gauge>
      </div>
    `),
  play: async ({ canvasElement }) => {
    await settled<CbGauge>(canvasElement, 'cb-gauge', 'ready');
    const gauges = [...canvasElement.querySelectorAll<CbGauge>('cb-gauge')];
    await waitFor(() => expect(gauges.map((one) => one.state)).toEqual(['ready', 'ready', 'ready']));
    // Scales that have nothing in common.
    const units = () => new Set(gauges.map((one) => text(one, 'dial').replaceAll(/[^%:]/g, '')));
    await waitFor(() => expect(units().size).toBeGreaterThan(1));
  },
};

export const Bars: Story = {
  render: () => inOctober(html`<cb-bar-chart metric="offered" by="topic"></cb-bar-chart>`),
  play: async ({ canvasElement }) => {
    const chart = await settled<CbBarChart>(canvasElement, 'cb-bar-chart', 'ready');
    const counts = (await labels(chart)).filter((label) => /^\d+$/.test(label)).map(Number);
    await expect(counts.length).toBeGreaterThan(8);
  },
};

export const RingOfManyParts: Story = {
  render: () =>
    inOctober(html`<cb-mix-chart metric="offered" by="topic" shape="donut" limit="6"></cb-mix-chart>`),
  play: async ({ canvasElement }) => {
    const chart = await settled<CbMixChart>(canvasElement, 'cb-mix-chart', 'ready');
    await expect(await labels(chart)).toContain('in all');
  },
};

export const LineOfDays: Story = {
  render: () =>
    inOctober(html`<cb-trend-chart metric="service-level" by="day" target="0.8"></cb-trend-chart>`),
  play: async ({ canvasElement }) => {
    const chart = await settled<CbTrendChart>(canvasElement, 'cb-trend-chart', 'ready');
    await expect((await labels(chart)).join()).toContain('80%');
  },
};

export const BarsOfDays: Story = {
  render: () =>
    inOctober(
      html`<cb-bar-chart
        metric="service-level"
        by="day"
        interval="none"
        orientation="vertical"
      ></cb-bar-chart>`,
    ),
  play: async ({ canvasElement }) => {
    const chart = await settled<CbBarChart>(canvasElement, 'cb-bar-chart', 'ready');
    await labels(chart);
    await expect(part(chart, 'cursor')).toHaveAttribute('aria-valuemax', '30');
  },
};

export const Parts: Story = {
  render: () => inOctober(html`<cb-mix-chart metric="offered" by="channel"></cb-mix-chart>`),
  play: async ({ canvasElement }) => {
    const chart = await settled<CbMixChart>(canvasElement, 'cb-mix-chart', 'ready');
    await expect((await labels(chart)).join()).toContain('Voice');
  },
};

export const ManyPartsPerQueue: Story = {
  render: () => inOctober(html`<cb-mix-chart metric="offered" by="topic" per="queue"></cb-mix-chart>`),
  play: async ({ canvasElement }) => {
    const chart = await settled<CbMixChart>(canvasElement, 'cb-mix-chart', 'ready');
    await expect(await labels(chart)).toEqual(expect.arrayContaining(['Billing', 'Orders', 'Technical']));
  },
};

export const SpreadOfWaits: Story = {
  render: () => inOctober(html`<cb-histogram></cb-histogram>`),
  play: async ({ canvasElement }) => {
    const chart = await settled<CbHistogram>(canvasElement, 'cb-histogram', 'ready');
    await expect((await labels(chart)).join(' · ')).toMatch(/within 20 s: \d/);
  },
};

export const MeanOfWaits: Story = {
  render: () =>
    inOctober(html`
      <div class="stage-row"><cb-kpi-tile metric="average-speed-of-answer"></cb-kpi-tile></div>
    `),
  play: async ({ canvasElement }) => {
    const tile = await settled<CbKpiTile>(canvasElement, 'cb-kpi-tile', 'ready');
    await expect(text(tile, 'value')).toMatch(/\d/);
  },
};

export const HoursOfTheWeek: Story = {
  render: () => html`<cb-data .data=${tenWeeks()}><cb-heatmap metric="offered"></cb-heatmap></cb-data>`,
  play: async ({ canvasElement }) => {
    const chart = await settled<CbHeatmap>(canvasElement, 'cb-heatmap', 'ready');
    await expect(await labels(chart)).toEqual(expect.arrayContaining(['Monday', 'Sunday']));
  },
};

export const HoursOfTheDay: Story = {
  render: () =>
    html`<cb-data .data=${tenWeeks()}
      ><cb-bar-chart metric="offered" by="hour-of-day"></cb-bar-chart
    ></cb-data>`,
  play: async ({ canvasElement }) => {
    const chart = await settled<CbBarChart>(canvasElement, 'cb-bar-chart', 'ready');
    await labels(chart);
    await expect(part(chart, 'cursor')).toHaveAttribute('aria-valuemax', '23');
  },
};

export const FewMakeMost: Story = {
  render: () => html`<cb-data .data=${twoMonths(false)}><cb-pareto by="topic"></cb-pareto></cb-data>`,
  play: async ({ canvasElement }) => {
    const chart = await settled<CbPareto>(canvasElement, 'cb-pareto', 'ready');
    // Two topics were made to bring 85 of 100 calls.
    await expect(await labels(chart)).toEqual(expect.arrayContaining(['Invoice', 'Login']));
  },
};

export const Steps: Story = {
  render: () => inOctober(html`<cb-funnel></cb-funnel>`),
  play: async ({ canvasElement }) => {
    const chart = await settled<CbFunnel>(canvasElement, 'cb-funnel', 'ready');
    const shares = percentages(await labels(chart));
    await expect(shares.length).toBeGreaterThan(0);
    await expect(Math.max(...shares)).toBeLessThanOrEqual(100);
  },
};

export const Agents: Story = {
  render: () => inOctober(html`<cb-agent-scorecard metrics="handled, resolution-rate"></cb-agent-scorecard>`),
  play: async ({ canvasElement }) => {
    const card = await settled<CbAgentScorecard>(canvasElement, 'cb-agent-scorecard', 'ready');
    await expect(part(card, 'grid')).toHaveTextContent('Zoë Müller');
  },
};

export const LeagueTable: Story = {
  render: () =>
    inOctober(html`<cb-bar-chart metric="resolution-rate" by="agent" interval="none"></cb-bar-chart>`),
  play: async ({ canvasElement }) => {
    const chart = await settled<CbBarChart>(canvasElement, 'cb-bar-chart', 'ready');
    await expect(await labels(chart)).toContain('Zoë Müller');
  },
};
