import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbMetricTable } from '../src/index.js';
import '../src/define.js';
import { invented, october, StorySource } from './sources.js';
import { expectWarnings, part, settled, text } from './stage.js';

interface Args {
  metrics: string;
  by: string;
  sort?: string;
  limit?: number;
  compare?: 'previous-period';
  bars?: string;
  label?: string;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function table(args: Args): TemplateResult {
  return html`
    <cb-metric-table
      metrics=${args.metrics}
      by=${args.by}
      sort=${ifDefined(args.sort)}
      limit=${ifDefined(args.limit)}
      compare=${ifDefined(args.compare)}
      bars=${ifDefined(args.bars)}
      label=${ifDefined(args.label)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
    ></cb-metric-table>
  `;
}

const ready = (canvas: HTMLElement, state: CbMetricTable['state'] = 'ready'): Promise<CbMetricTable> =>
  settled<CbMetricTable>(canvas, 'cb-metric-table', state);
const grid = (element: CbMetricTable): HTMLTableElement => part(element, 'grid') as HTMLTableElement;
const names = (element: CbMetricTable): string[] =>
  [...grid(element).querySelectorAll('tbody tr[aria-rowindex] > :first-child')].map((one) =>
    one.textContent.trim(),
  );
const header = (element: CbMetricTable, at: number): HTMLElement =>
  grid(element).querySelectorAll<HTMLElement>('thead button')[at]!;

const meta: Meta<Args> = {
  title: 'Elements/Metric table',
  component: 'cb-metric-table',
  args: { metrics: 'offered, service-level, average-handle-time, csat', by: 'queue', bars: 'offered' },
  render: (args) => html`<cb-data .data=${invented} .period=${october}>${table(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** A row a queue; the total is that of all sums. Status by a shape that is named under the table. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(text(element, 'heading')).toBe('4 metrics by queue');
    await expect(names(element)).toEqual(['Billing', 'Orders', 'Technical']);
    await expect(grid(element).tFoot!.textContent).toContain('Total');
    await expect(grid(element).querySelectorAll('.drawing')).toHaveLength(3);
  },
};

/** A click on a header sorts by it, the greatest first; a second one turns it round. */
export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await userEvent.click(header(element, 1));
    await element.updateComplete;
    await expect(grid(element).querySelectorAll('th')[1]!.getAttribute('aria-sort')).toBe('descending');
    await userEvent.click(header(element, 1));
    await element.updateComplete;
    await expect(grid(element).querySelectorAll('th')[1]!.getAttribute('aria-sort')).toBe('ascending');
  },
};

/** Each metric beside its change: for the better or the worse only where it is a clear one, which so few contacts cannot show. */
export const Compared: Story = {
  args: { metrics: 'offered, answer-rate, average-handle-time', compare: 'previous-period', bars: undefined },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(grid(element).querySelectorAll('thead th')).toHaveLength(7);
    await expect(grid(element).textContent).toMatch(/no clear change/);
    await expect(grid(element).textContent).not.toMatch(/better|worse/);
  },
};

/** Of several dimensions the first has subtotals: the engine's, as rates cannot be added. */
export const Subtotals: Story = {
  args: { metrics: 'offered, answer-rate, csat', by: 'queue, channel' },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(grid(element).querySelectorAll('.subtotal')).toHaveLength(3);
  },
};

/** The three busiest topics, and all others in a row of their own. */
export const Limited: Story = {
  args: { by: 'topic', limit: 3 },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(names(element)).toHaveLength(3);
    await expect(grid(element).tFoot!.textContent).toContain('Other');
  },
};

export const ByHourOfDay: Story = {
  args: { metrics: 'offered, wait-p90, abandon-rate', by: 'hour-of-day', bars: 'all' },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(names(element)[0]).toMatch(/AM/);
  },
};

/** The keyboard on a cell: the arrows lead on, what it is made of stands beside it. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    header(element, 0).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
    await element.updateComplete;
    await expect(element.shadowRoot!.activeElement!.getAttribute('data-cell')).toBe('1,2');
    await waitFor(() => expect(part(element, 'tooltip')).toBeVisible());
    await expect(text(element, 'tooltip')).toContain('Service level');
  },
};

/** The name of a row filters the other elements, not the table itself. */
export const FiltersOthers: Story = {
  render: (args) => html`
    <cb-data .data=${invented} .period=${october}>
      ${table(args)}
      <cb-kpi-tile metric="offered"></cb-kpi-tile>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const tile = canvasElement.querySelector('cb-kpi-tile')!;
    await userEvent.click(part(element, 'row-button')!);
    await waitFor(() => expect(text(tile, 'subheading')).toContain('Queue: Billing'));
    await expect(names(element)).toHaveLength(3);
    await expect(part(element, 'row-button')!.getAttribute('aria-pressed')).toBe('true');
  },
};

/** Ten thousand rows, of which only those near the seen ones are in the page. */
export const ManyRows: Story = {
  render: () => html`
    <cb-metric-table
      metrics="answer-rate, average-speed-of-answer"
      by="queue"
      bars="all"
      .rows=${Array.from({ length: 10_000 }, (_, at) => ({
        key: { queue: `Queue ${at + 1}` },
        values: {
          'answer-rate': { value: ((at * 7919) % 1000) / 1000, n: 200 },
          'average-speed-of-answer': { value: at % 11 === 0 ? null : (at * 31) % 90, n: 180 },
        },
      }))}
    ></cb-metric-table>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(grid(element).getAttribute('aria-rowcount')).toBe('10001');
    part(element, 'scroller')!.scrollTop = 150_000;
    await waitFor(() => expect(names(element).some((name) => /^Queue [4-6]\d{3}$/.test(name))).toBe(true));
    await expect(names(element).length).toBeLessThan(60);
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${table(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'loading');
    await expect(part(element, 'frame')?.getAttribute('aria-busy')).toBe('true');
  },
};

export const Empty: Story = {
  render: (args) => html`<cb-data .data=${invented} where='{"queue": "nobody"}'>${table(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'empty');
    await expect(text(element, 'notices')).not.toBe('');
  },
};

/** The data end inside the last days: their rows are marked, and a notice names them. */
export const Partial: Story = {
  args: { metrics: 'offered, csat', by: 'week' },
  render: (args) => html`
    <cb-data .data=${{ ...invented, covers: { from: '2026-09-01', to: '2026-10-20' } }} .period=${october}>
      ${table(args)}
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'partial');
    await expect(text(element, 'notices')).not.toBe('');
  },
};

/** The last rows stay while the next are awaited. */
export const Stale: Story = {
  render: (args) =>
    html`<cb-data .source=${new StorySource(1, 'wait')} .period=${october}>${table(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    element.by = 'channel';
    await ready(canvasElement, 'loading');
    await expect(element.matches(':state(stale)')).toBe(true);
    await expect(names(element)).toHaveLength(3);
  },
};

export const Failed: Story = {
  beforeEach: expectWarnings,
  render: (args) => html`<cb-data .source=${new StorySource(0, 'fail')}>${table(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'error');
    await expect(text(element, 'error')).toContain('this story is to fail: yes');
  },
};

export const Languages: Story = {
  args: { compare: 'previous-period', bars: undefined, metrics: 'offered, answer-rate' },
  render: (args) => html`
    <cb-data .data=${invented} .period=${october}>
      ${['en', 'zh-CN', 'ru'].map((locale) => table({ ...args, locale }))}
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const tables = [...canvasElement.querySelectorAll('cb-metric-table')];
    await waitFor(() => expect(tables.every(({ state }) => state === 'ready')).toBe(true));
    await expect(tables.map((one) => text(one, 'heading'))).toEqual([
      'Offered contacts and Answer rate by queue',
      '进线量和接通率（按队列）',
      'Поступило в очередь и Доля принятых · разрез: очередь',
    ]);
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(getComputedStyle(part(element, 'frame')!).backgroundColor).toBe('rgb(22, 25, 31)');
  },
};

/** Columns run to the left, bars with them, and the left arrow leads on. */
export const RightToLeft: Story = {
  render: (args) => html` <cb-data dir="rtl" .data=${invented} .period=${october}>${table(args)}</cb-data> `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    header(element, 0).focus();
    await userEvent.keyboard('{ArrowLeft}');
    await element.updateComplete;
    await expect(element.shadowRoot!.activeElement).toBe(header(element, 1));
  },
};

/** Where there is no room the table scrolls under its first column. */
export const Narrow: Story = {
  args: { locale: 'ru', compare: 'previous-period' },
  render: (args) => html`
    <cb-data .data=${invented} .period=${october}><div class="stage-narrow">${table(args)}</div></cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(element.scrollWidth).toBeLessThanOrEqual(280);
    const scroller = part(element, 'scroller')!;
    const left = part(element, 'row-header')!.getBoundingClientRect().left;
    scroller.scrollLeft = 120;
    await waitFor(() => expect(scroller.matches('[data-aside]')).toBe(true));
    await expect(part(element, 'row-header')!.getBoundingClientRect().left).toBeCloseTo(left, 0);
  },
};

/** Values that the page computed itself, whatever they are called and however large or absent they are. */
export const OwnRows: Story = {
  render: () => html`
    <cb-metric-table
      metrics="csat, contact-volume"
      by="queue"
      bars="contact-volume"
      label="What the page brought"
      .rows=${[
        {
          key: { queue: '<b>Sales</b> & =1+1' },
          values: { csat: { value: 0.81, n: 120, low: 0.73, high: 0.87 } },
        },
        {
          key: {
            queue: 'A name that nobody would ever give to a queue, but that a table has to bear all the same',
          },
          values: { csat: { value: 0, n: 3 }, 'contact-volume': { value: 123_456_789, n: 123_456_789 } },
        },
        {
          key: { queue: null },
          values: { csat: { value: null, n: 0 }, 'contact-volume': { value: 0, n: 0 } },
        },
      ]}
      .total=${{ csat: { value: 0.79, n: 123 }, 'contact-volume': { value: 123_456_789, n: 123_456_789 } }}
    ></cb-metric-table>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(text(element, 'heading')).toBe('What the page brought');
    await expect(names(element)).toContain('<b>Sales</b> & =1+1');
    await expect(grid(element).tFoot!.textContent).toContain('79%');
  },
};

/** In a narrow column all keys stand in the first cell, so that metrics keep their room. */
export const NarrowKeys: Story = {
  args: { metrics: 'offered, answer-rate', by: 'queue, channel', bars: 'offered' },
  render: (args) => html`
    <cb-data .data=${invented} .period=${october}><div class="stage-narrow">${table(args)}</div></cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await waitFor(() => expect(grid(element).querySelectorAll('thead th')).toHaveLength(3));
    const scroller = part(element, 'scroller')!.getBoundingClientRect();
    const metric = grid(element).querySelector('[data-cell="1,2"]')!.getBoundingClientRect();
    await expect(metric.right).toBeLessThanOrEqual(scroller.right);
    await userEvent.click(grid(element).querySelector('[data-cell="1,1"] button')!);
    await waitFor(() => expect(grid(element).querySelector('[data-cell="1,1"]')).toHaveClass('pressed'));
  },
};
