import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbTrendChart } from '../src/index.js';
import '../src/define.js';
import { invented, october, StorySource } from './sources.js';
import { expectWarnings, part, settled, text } from './stage.js';
import { tenWeeks } from './ten-weeks.js';

interface Args {
  metric: string;
  by?: 'hour' | 'day' | 'week' | 'month';
  compare?: 'previous-period';
  target?: number;
  mark?: 'line' | 'area';
  band?: 'interval' | 'none';
  control?: 'limits' | 'none';
  forecast?: number;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function chart(args: Args): TemplateResult {
  return html`
    <cb-trend-chart
      metric=${args.metric}
      by=${ifDefined(args.by)}
      compare=${ifDefined(args.compare)}
      target=${ifDefined(args.target)}
      mark=${ifDefined(args.mark)}
      band=${ifDefined(args.band)}
      control=${ifDefined(args.control)}
      forecast=${ifDefined(args.forecast)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
    ></cb-trend-chart>
  `;
}

/** The chart, once it is drawn. */
async function drawn(canvas: HTMLElement, state: CbTrendChart['state'] = 'ready'): Promise<CbTrendChart> {
  const element = await settled<CbTrendChart>(canvas, 'cb-trend-chart', state);
  await waitFor(() => expect(part(element, 'chart')?.querySelector('.cb-tick')).toBeTruthy());
  return element;
}

const layers = (element: CbTrendChart, layer: string): number =>
  part(element, 'chart')!.querySelectorAll(`.cb-${layer}`).length;

const meta: Meta<Args> = {
  title: 'Elements/Trend chart',
  component: 'cb-trend-chart',
  args: { metric: 'service-level', by: 'week', target: 0.8 },
  render: (args) => html`<cb-data .data=${invented}>${chart(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** A line with its 95 % interval and the target. Pointer and arrow keys go from week to week. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toBe('Service level by week');
    await expect(layers(element, 'band')).toBeGreaterThan(0);
    await expect(layers(element, 'rule')).toBe(1);
  },
};

/** The month before is drawn behind, day by day. Gaps are days without calls. */
export const Compared: Story = {
  args: { by: 'day', compare: 'previous-period', band: 'none' },
  render: (args) => html`<cb-data .data=${invented} .period=${october}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(part(element, 'chart')!.innerHTML).toContain('--cb-previous');
    await expect(part(element, 'chart')!.textContent).toContain('September 2026');
  },
};

/** What is usual of each weekday and within which limits; points that are hardly chance have a shape each. */
export const ControlLimits: Story = {
  args: { metric: 'average-speed-of-answer', by: 'day', target: undefined, control: 'limits' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(layers(element, 'band')).toBe(0);
    await expect(element.shadowRoot!.textContent).toContain('Limits come from 20 points');
  },
};

/** Two weeks to come, dashed, with bands that hold 80 and 95 of 100 days; a day without learning is named. */
export const Forecast: Story = {
  args: { metric: 'offered', by: 'day', target: undefined, forecast: 14 },
  render: (args) => html`<cb-data .data=${tenWeeks()}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(layers(element, 'band')).toBeGreaterThan(1);
    await expect(part(element, 'chart')!.textContent).toContain('Forecast from Nov 9');
    await expect(text(element, 'notices')).toContain('based on 10 whole weeks');
    await expect(text(element, 'notices')).toContain('Not used for it: Sale (Oct 14, 2026).');
    part(element, 'cursor')!.focus();
    await userEvent.keyboard('{End}');
    await element.updateComplete;
    await expect(part(element, 'cursor')!.getAttribute('aria-valuetext')).toMatch(
      /^Sun, Nov 22, 2026 \(forecast\); Forecast: /,
    );
  },
};

/** Hours of the next day. */
export const ForecastByHour: Story = {
  args: { metric: 'contact-volume', by: 'hour', target: undefined, forecast: 2 },
  render: (args) =>
    html`<cb-data .data=${tenWeeks()} .period=${{ from: '2026-11-06', to: '2026-11-09' }}
      >${chart(args)}</cb-data
    >`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(part(element, 'chart')!.textContent).toContain('Forecast from Nov 9');
  },
};

/** Six weeks are enough, and said to be few. */
export const ForecastProvisional: Story = {
  args: { metric: 'offered', by: 'day', target: undefined, forecast: 7 },
  render: (args) => html`<cb-data .data=${tenWeeks(6)}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'notices')).toContain('Based on fewer than 8 weeks');
  },
};

/** Three weeks are not. */
export const ForecastTooShort: Story = {
  args: { metric: 'offered', by: 'day', target: undefined, forecast: 7 },
  render: (args) => html`<cb-data .data=${tenWeeks(3)}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'notices')).toBe('No forecast: it needs at least 4 whole weeks.');
  },
};

/** Of a rate no forecast is made, and by week none. */
export const ForecastRefused: Story = {
  args: { metric: 'answer-rate', by: 'day', target: undefined, forecast: 7 },
  render: (args) =>
    html`<cb-data .data=${tenWeeks(3)}
      >${chart(args)}${chart({ ...args, metric: 'offered', by: 'week' })}</cb-data
    >`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'notices')).toContain('it is made only for: Offered contacts');
    const byWeek = canvasElement.querySelectorAll('cb-trend-chart')[1]!;
    await waitFor(() =>
      expect(text(byWeek, 'notices')).toContain('it is made by day or by intervals within a day'),
    );
  },
};

/** Counts as an area from 0. */
export const Area: Story = {
  args: { metric: 'contact-volume', by: 'day', mark: 'area', target: undefined },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(layers(element, 'area')).toBeGreaterThan(0);
  },
};

/** Metrics that share a unit share a chart; each is named at its end. */
export const SeveralMetrics: Story = {
  args: { metric: 'answer-rate abandon-rate', target: undefined },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(part(element, 'chart')!.textContent).toContain('Abandon rate');
    await expect(layers(element, 'band')).toBe(0);
  },
};

/** The keyboard on a point: its text is read out, and shown beside it. */
export const ByKeyboard: Story = {
  args: { by: 'day' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const cursor = part(element, 'cursor')!;
    cursor.focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await element.updateComplete;
    await expect(cursor.getAttribute('aria-valuetext')).toMatch(/2026.*Service level/);
    await expect(part(element, 'tooltip')).toBeVisible();
  },
};

/** A stretch that is drawn over, or selected by arrows with Shift, is what all other elements keep to. */
export const Selecting: Story = {
  args: { by: 'day', band: 'none' },
  render: (args) => html`
    <cb-data .data=${invented}>
      ${chart(args)}
      <div class="stage-row"><cb-kpi-tile metric="contact-volume"></cb-kpi-tile></div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    part(element, 'cursor')!.focus();
    await userEvent.keyboard('{Home}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    const tile = canvasElement.querySelector('cb-kpi-tile')!;
    await waitFor(() => expect(text(tile, 'subheading')).toContain('Sep 1 – 3, 2026'));
    await expect(part(element, 'cursor')!.getAttribute('aria-valuetext')).toContain('selected:');
  },
};

/** Closer to a part of the time, in buckets that suit it; the strip below has all of it, and nothing else is filtered. */
export const Zoomed: Story = {
  args: { by: 'day', band: 'none' },
  render: (args) => html`
    <cb-data .data=${invented}>
      ${chart(args)}
      <div class="stage-row"><cb-kpi-tile metric="contact-volume"></cb-kpi-tile></div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const whole = text(element, 'subheading');
    element.zoom = { from: '2026-09-07', to: '2026-09-14' };
    await waitFor(() => expect(part(element, 'overview')?.querySelector('path')).toBeTruthy());
    await waitFor(() => expect(text(element, 'subheading')).toContain('Sep 7 – 13, 2026'));
    part(element, 'overview-window')!.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(element.zoom).toEqual({ from: '2026-09-08', to: '2026-09-15' });
    await waitFor(() => expect(text(element, 'subheading')).toContain('Sep 8 – 14, 2026'));
    const tile = canvasElement.querySelector('cb-kpi-tile')!;
    await expect(text(tile, 'subheading').split(' · ')[0]).toBe(whole.split(' · ')[0]);
  },
};

/** The contacts behind one of its numbers, a page at a time. */
export const Contacts: Story = {
  args: { by: 'day', band: 'none' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(element.showContacts({ day: '2026-09-07' })).toBe(true);
    await waitFor(() => expect(text(element, 'contacts')).toMatch(/1–\d+ of [\d,]+ /));
    const [, last] = /1–(\d+) of/.exec(text(element, 'contacts'))!;
    await expect(part(element, 'contacts-table')!.querySelectorAll('tbody tr')).toHaveLength(Number(last));
    await expect(text(element, 'contacts-table')).toContain('Sep 7, 2026');
    await expect(text(element, 'contacts-table')).not.toContain('Sep 8, 2026');
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbTrendChart>(canvasElement, 'cb-trend-chart', 'loading');
    await expect(part(element, 'frame')?.getAttribute('aria-busy')).toBe('true');
  },
};

/** Nothing was measured: the chart says so. */
export const Empty: Story = {
  args: { metric: 'csat', target: undefined, by: 'day' },
  render: (args) => html` <cb-data .data=${invented} where='{"queue": "nobody"}'>${chart(args)}</cb-data> `,
  play: async ({ canvasElement }) => {
    const element = await settled<CbTrendChart>(canvasElement, 'cb-trend-chart', 'empty');
    await expect(text(element, 'notices')).not.toBe('');
  },
};

/** The last weeks are not over: their points are hollow, and a notice names them. */
export const Partial: Story = {
  render: (args) => html`
    <cb-data .data=${{ ...invented, covers: { from: '2026-09-01', to: '2026-10-20' } }} .period=${october}>
      ${chart(args)}
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement, 'partial');
    await expect(text(element, 'notices')).not.toBe('');
  },
};

/** The picture stays while the next answer is awaited. */
export const Stale: Story = {
  render: (args) =>
    html`<cb-data .source=${new StorySource(1, 'wait')} .period=${october}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    element.by = 'day';
    await settled<CbTrendChart>(canvasElement, 'cb-trend-chart', 'loading');
    await expect(element.matches(':state(stale)')).toBe(true);
    await expect(layers(element, 'line')).toBeGreaterThan(0);
  },
};

export const Failed: Story = {
  beforeEach: expectWarnings,
  render: (args) => html`<cb-data .source=${new StorySource(0, 'fail')}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbTrendChart>(canvasElement, 'cb-trend-chart', 'error');
    await expect(text(element, 'error')).toContain('this story is to fail: yes');
  },
};

export const Languages: Story = {
  render: (args) => html`
    <cb-data .data=${invented}>
      ${['en', 'zh-CN', 'ru'].map((locale) => chart({ ...args, locale }))}
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
    const headings = [...canvasElement.querySelectorAll('cb-trend-chart')].map((one) => text(one, 'heading'));
    await expect(headings).toEqual([
      'Service level by week',
      '服务水平（按周）',
      'Уровень сервиса по неделям',
    ]);
  },
};

/** An event is marked; one that is pointed at, or walked to, says what the metric did during it. */
export const Events: Story = {
  args: { metric: 'offered', by: 'day' },
  render: ({ metric, by }) => html`
    <cb-data
      .data=${{
        ...invented,
        events: [
          { from: '2026-10-14', to: '2026-10-15', label: 'New menu', kind: 'change' },
          { from: '2026-10-16', to: '2026-10-30', label: 'Campaign', kind: 'promotion' },
        ],
      }}
      .period=${{ from: '2026-10-12', to: '2026-10-19' }}
    >
      <cb-trend-chart metric=${metric} by=${ifDefined(by)} events="marks"></cb-trend-chart>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    part(element, 'cursor')!.focus();
    await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
    await waitFor(() => expect(text(element, 'tooltip')).toMatch(/New menu.*Compared with/));
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(text(element, 'tooltip')).toContain('longer than a week'));
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(getComputedStyle(part(element, 'frame')!).backgroundColor).toBe('rgb(22, 25, 31)');
  },
};

/** Time runs to the left, and the left arrow with it. */
export const RightToLeft: Story = {
  render: (args) => html`<cb-data dir="rtl" .data=${invented}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const cursor = part(element, 'cursor')!;
    cursor.focus();
    await userEvent.keyboard('{Home}{ArrowLeft}');
    await element.updateComplete;
    await expect(cursor.getAttribute('aria-valuenow')).toBe('1');
  },
};

export const Narrow: Story = {
  args: { locale: 'ru', compare: 'previous-period' },
  render: (args) => html`
    <cb-data .data=${invented} .period=${october}><div class="stage-narrow">${chart(args)}</div></cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(element.scrollWidth).toBeLessThanOrEqual(280);
  },
};

/** Values that the page computed itself: no data, no question. */
export const OwnRows: Story = {
  args: { metric: 'answer-rate', by: 'month', target: 0.9 },
  render: ({ metric, by, target }) => html`
    <cb-trend-chart
      metric=${metric}
      by=${ifDefined(by)}
      target=${ifDefined(target)}
      time-zone="Asia/Shanghai"
      .rows=${[0.88, 0.91, 0.9, 0.93, 0.87, 0.94].map((value, at) => ({ key: `2026-0${at + 1}`, value, n: 4000 }))}
    ></cb-trend-chart>
  `,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toBe('Answer rate by month');
  },
};

/** Billions of a currency, losses among them, one part that is not known: the axis stays readable, and the zero line is seen. */
export const Billions: Story = {
  args: { metric: 'profit-per-contact', by: 'month' },
  render: ({ metric, by }) => html`
    <cb-trend-chart
      metric=${metric}
      by=${ifDefined(by)}
      time-zone="Europe/Berlin"
      .rows=${[2.4e9, 1.1e9, -0.7e9, null, -1.9e9, 0, 3.2e9].map((value, at) => ({ key: `2026-0${at + 1}`, value, n: 4000 }))}
    ></cb-trend-chart>
  `,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const paper = part(element, 'chart')!.getBoundingClientRect();
    for (const label of part(element, 'chart')!.querySelectorAll('text')) {
      const { left, right } = label.getBoundingClientRect();
      // As far as the chart shows what reaches beyond it.
      await expect(left).toBeGreaterThanOrEqual(paper.left - 6);
      await expect(right).toBeLessThanOrEqual(paper.right + 6);
    }
  },
};
