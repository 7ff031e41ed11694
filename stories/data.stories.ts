import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { loadData, type CbData, type CbKpiTile, type Contact, type MetricSource } from '../src/index.js';
import '../src/define.js';
import { invented, october } from './sources.js';
import { expectWarnings, part, settled, text, warnings } from './stage.js';

const tiles = html`
  <div class="stage-row">
    <cb-kpi-tile metric="service-level"></cb-kpi-tile>
    <cb-kpi-tile metric="average-handle-time"></cb-kpi-tile>
    <cb-kpi-tile metric="contact-volume"></cb-kpi-tile>
  </div>
`;

const values = (canvas: HTMLElement): string[] =>
  [...canvas.querySelectorAll('cb-kpi-tile')].map((tile) => text(tile, 'value'));

const meta: Meta = {
  title: 'Elements/Data',
  component: 'cb-data',
  render: () => html`<cb-data .data=${invented} .period=${october}>${tiles}</cb-data>`,
};

export default meta;
type Story = StoryObj;

/** Data, period and language stand once, around all that shows them. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    await settled<CbData>(canvasElement, 'cb-data', 'ready');
    await waitFor(() => expect(values(canvasElement).every((value) => value !== '')).toBe(true));
  },
};

/** The data stand in the page, as JSON. */
export const InThePage: Story = {
  render: () => html`
    <cb-data>
      <script type="application/json">
        {
          "timeZone": "UTC",
          "covers": { "from": "2026-10-01", "to": "2026-10-02" },
          "contacts": [
            { "id": "a", "startedAt": "2026-10-01T09:00:00Z", "outcome": "answered", "queueSeconds": 12 },
            { "id": "b", "startedAt": "2026-10-01T09:05:00Z", "outcome": "abandoned", "queueSeconds": 40 }
          ]
        }
      </script>
      <div class="stage-row"><cb-kpi-tile metric="offered"></cb-kpi-tile></div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const tile = await settled<CbKpiTile>(canvasElement, 'cb-kpi-tile', 'ready');
    await expect(text(tile, 'value')).toBe('2');
  },
};

/** While data are loading, a thin bar stands at the upper edge and nothing moves. */
export const Loading: Story = {
  render: () => html`<cb-data .data=${new ReadableStream()}>${tiles}</cb-data>`,
  play: async ({ canvasElement }) => {
    const data = await settled<CbData>(canvasElement, 'cb-data', 'loading');
    await expect(part(data, 'progress')?.getAttribute('role')).toBe('progressbar');
  },
};

/** One `cb-data` within another narrows it: all calls, and those of one queue. */
export const Nested: Story = {
  render: () => html`
    <cb-data .data=${invented} .period=${october}>
      <div class="stage-row">
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
        <cb-data where='{"queue": "Billing"}'><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>
      </div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(values(canvasElement).every((value) => value !== '')).toBe(true));
    const [all, billing] = values(canvasElement).map(Number);
    await expect(all).toBeGreaterThan(billing!);
    await expect(billing).toBeGreaterThan(0);
  },
};

export const Empty: Story = {
  render: () => html`<cb-data .data=${{ timeZone: 'UTC', covers: october, contacts: [] }}>${tiles}</cb-data>`,
  play: async ({ canvasElement }) => {
    await settled<CbKpiTile>(canvasElement, 'cb-kpi-tile', 'empty');
    await expect(values(canvasElement)).toEqual(['–', '–', '0']);
  },
};

/** What could not be loaded is said by every element that waits for it, and once on the console. */
export const Failed: Story = {
  beforeEach: expectWarnings,
  render: () => html`<cb-data .data=${'{"contacts": ['}>${tiles}</cb-data>`,
  play: async ({ canvasElement }) => {
    await settled<CbData>(canvasElement, 'cb-data', 'error');
    const tile = await settled<CbKpiTile>(canvasElement, 'cb-kpi-tile', 'error');
    await expect(text(tile, 'error')).toMatch(/JSON/);
    await expect(warnings()).toHaveBeenCalledTimes(1);
  },
};

/** One language and theme for all inside. */
export const Languages: Story = {
  render: () => html`
    ${['en', 'zh-CN', 'ru'].map(
      (locale) => html`<cb-data locale=${locale} .data=${invented} .period=${october}>${tiles}</cb-data>`,
    )}
  `,
  play: async ({ canvasElement }) => {
    await settled<CbKpiTile>(canvasElement, 'cb-kpi-tile', 'ready');
    const headings = [...canvasElement.querySelectorAll('cb-kpi-tile')].map((tile) => text(tile, 'heading'));
    await expect(headings.filter((_, at) => at % 3 === 0)).toEqual([
      'Service level',
      '服务水平',
      'Уровень сервиса',
    ]);
  },
};

export const Dark: Story = {
  render: () => html`<cb-data theme="dark" .data=${invented} .period=${october}>${tiles}</cb-data>`,
  play: async ({ canvasElement }) => {
    const tile = await settled<CbKpiTile>(canvasElement, 'cb-kpi-tile', 'ready');
    await expect(getComputedStyle(part(tile, 'frame')!).colorScheme).toBe('dark');
  },
};

/** A feed that has fallen silent: the page says since when, and every element that its numbers are of then. */
export const NothingNew: Story = {
  render: () => html`
    <cb-data stale-after="600" now="2026-10-31T12:00:00Z" .data=${invented} .period=${october}
      >${tiles}</cb-data
    >
  `,
  play: async ({ canvasElement }) => {
    const data = await settled<CbData>(canvasElement, 'cb-data', 'ready');
    await waitFor(() => expect(values(canvasElement).every((value) => value !== '')).toBe(true));
    await expect(data.stale).toBe(false);
    data.now = '2026-10-31T12:20:00Z';
    await waitFor(() => expect(part(data, 'stale')?.textContent).toMatch(/20 min\. ago/));
    await expect(canvasElement.querySelectorAll('cb-kpi-tile:state(stale)')).toHaveLength(3);
  },
};

const call = (minute: number): Contact => ({
  id: `call ${minute}`,
  startedAt: new Date(Date.UTC(2026, 9, 1, 9, minute)).toISOString(),
  outcome: 'answered',
});

/** Whoever reads may hold the news back; what has come meanwhile is caught up with at once. */
export const Paused: Story = {
  loaders: [
    async () => ({
      source: await loadData({
        timeZone: 'UTC',
        covers: { from: '2026-10-01', to: '2026-10-02' },
        contacts: [call(0), call(1)],
      }),
    }),
  ],
  render: (_, { loaded }) => html`
    <cb-data .source=${loaded.source as MetricSource} paused>
      <div class="stage-row"><cb-kpi-tile metric="offered"></cb-kpi-tile></div>
    </cb-data>
  `,
  play: async ({ canvasElement, loaded }) => {
    const data = await settled<CbData>(canvasElement, 'cb-data', 'ready');
    const source = loaded.source as MetricSource;
    await waitFor(() => expect(values(canvasElement)).toEqual(['2']));
    await source.append!([call(2), call(3)]);
    await expect(values(canvasElement)).toEqual(['2']);
    data.paused = false;
    await waitFor(() => expect(values(canvasElement)).toEqual(['4']));
    data.paused = true;
    await source.append!([call(4)]);
    await data.updateComplete;
    await expect(data.matches(':state(paused)')).toBe(true);
    await expect(values(canvasElement)).toEqual(['4']);
  },
};
