import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbBarChart, GivenGroup } from '../src/index.js';
import '../src/define.js';
import { invented, october, StorySource } from './sources.js';
import { partial } from './shared-states.js';
import { expectWarnings, part, settled, text } from './stage.js';

interface Args {
  metric: string;
  by: string;
  sort?: 'value' | 'value-ascending' | 'key';
  limit?: number;
  compare?: 'previous-period';
  target?: number;
  floor?: number;
  orientation?: 'horizontal' | 'vertical';
  interval?: 'whiskers' | 'none';
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function chart(args: Args, rows?: readonly GivenGroup[]): TemplateResult {
  return html`
    <cb-bar-chart
      metric=${args.metric}
      by=${args.by}
      sort=${ifDefined(args.sort)}
      limit=${ifDefined(args.limit)}
      compare=${ifDefined(args.compare)}
      target=${ifDefined(args.target)}
      floor=${ifDefined(args.floor)}
      orientation=${ifDefined(args.orientation)}
      interval=${ifDefined(args.interval)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      .rows=${rows}
    ></cb-bar-chart>
  `;
}

/** The chart, once it is drawn. */
async function drawn(canvas: HTMLElement, state: CbBarChart['state'] = 'ready'): Promise<CbBarChart> {
  const element = await settled<CbBarChart>(canvas, 'cb-bar-chart', state);
  await waitFor(() => expect(part(element, 'chart')?.querySelector('text')).toBeTruthy());
  return element;
}

const labels = (element: Element): string[] =>
  [...part(element, 'chart')!.querySelectorAll('text')].map((one) => one.textContent.replaceAll(/\s/g, ' '));

const meta: Meta<Args> = {
  title: 'Elements/Bar chart',
  component: 'cb-bar-chart',
  args: { metric: 'service-level', by: 'queue', target: 0.8 },
  render: (args) => html`<cb-data .data=${invented}>${chart(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** A bar for each queue with its interval and its status; the target, and the value of all queues together. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toBe('Service level by queue');
    await expect(labels(element)).toContain('Target ≥ 80%');
    await expect(labels(element).some((label) => label.startsWith('All: '))).toBe(true);
  },
};

/** Counts, the longest first; what is not known has a bar too. */
export const Counts: Story = {
  args: { metric: 'contact-volume', by: 'topic', target: undefined },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toContain('(not known)');
    await expect(labels(element)).not.toContain('All: ');
  },
};

/** All beyond the limit together: of a rate the rate of all of them, not the mean of theirs. */
export const Limited: Story = {
  args: { metric: 'abandon-rate', by: 'topic', limit: 4, target: undefined },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toContain('Other');
    await expect(text(element, 'notices')).toContain('“Other” is all groups after the first 4.');
  },
};

/** The month before is a tick across each bar. */
export const Compared: Story = {
  args: { metric: 'average-handle-time', compare: 'previous-period', target: undefined },
  render: (args) => html`<cb-data .data=${invented} .period=${october}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toContain('Before: September 2026');
    await expect(part(element, 'chart')!.innerHTML).toContain('--cb-previous');
  },
};

/** Metrics that share a unit share a chart. */
export const SeveralMetrics: Story = {
  args: { metric: 'answer-rate abandon-rate', target: undefined },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element).slice(0, 2)).toEqual(['Answer rate', 'Abandon rate']);
  },
};

/** All hours of the day in their order; those without contacts are there too, with none. */
export const HoursOfTheDay: Story = {
  args: { metric: 'offered', by: 'hour-of-day', target: undefined },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(part(element, 'cursor')!.getAttribute('aria-orientation')).toBe('horizontal');
    await expect(labels(element)).toContain('0');
    await expect(part(element, 'cursor')!.getAttribute('aria-valuemax')).toBe('23');
    part(element, 'cursor')!.focus();
    await userEvent.keyboard('{End}');
    await waitFor(() =>
      expect(part(element, 'cursor')!.getAttribute('aria-valuetext')).toMatch(
        /^11:00\sPM\s–\s12:00\sAM; Offered contacts: \d+$/,
      ),
    );
  },
};

/** Days of the week, with the target and the whole named beside the plot. */
export const DaysOfTheWeek: Story = {
  args: { by: 'day-of-week' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toEqual(expect.arrayContaining(['Mon', 'Sun', 'Target ≥ 80%']));
  },
};

/** A week a bar; the last is not over, and hollow. */
export const Weeks: Story = {
  args: { metric: 'offered', by: 'week', target: undefined },
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
  },
};

/** Values below zero run the other way. The smallest sample is hollow, and is named below. */
export const BelowZero: Story = {
  args: { metric: 'nps', by: 'team', target: 20 },
  render: (args) =>
    chart(args, [
      { key: 'North', value: 41, n: 90, low: 25, high: 57 },
      { key: 'South', value: 0, n: 80, low: -12, high: 12 },
      { key: 'West', value: -4, n: 9, low: -60, high: 52 },
      { key: 'East', value: -33, n: 60, low: -52, high: -14 },
      { key: null, value: null, n: 0 },
    ]),
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toEqual(expect.arrayContaining(['+41', '0', '−33', 'Target ≥ +20']));
    await expect(text(element, 'notices')).toContain('West');
  },
};

export const Standing: Story = {
  ...BelowZero,
  args: { metric: 'nps', by: 'team', target: 20, orientation: 'vertical' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(part(element, 'cursor')!.getAttribute('aria-orientation')).toBe('horizontal');
  },
};

export const OneBar: Story = {
  render: (args) => chart(args, [{ key: 'The only queue', value: 0.9, n: 400, low: 0.87, high: 0.93 }]),
  play: async ({ canvasElement }) => {
    await expect(labels(await drawn(canvasElement))).toContain('The only queue');
  },
};

/** Sixty bars are read by scrolling the page; the chart is as high as they need. */
export const SixtyBars: Story = {
  args: { metric: 'offered', by: 'topic', target: undefined },
  render: (args) =>
    chart(
      args,
      Array.from({ length: 60 }, (_, at) => ({
        key: `Topic ${at + 1}`,
        value: 600 - at * 9,
        n: 600 - at * 9,
      })),
    ),
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await waitFor(() => expect(element.offsetHeight).toBeGreaterThan(1200));
  },
};

const hostile: readonly GivenGroup[] = [
  { key: '<img src=x onerror=alert(1)> & "quotes"', value: 0.9, n: 400 },
  {
    key: 'A name that goes on and on, as where everything is named by its whole hierarchy',
    value: 0.5,
    n: 400,
  },
  { key: '=HYPERLINK("x")', value: 0, n: 400 },
  { key: '\u202eturned round', value: 1, n: 3 },
  { key: 'עברית', value: 0.4, n: 50 },
  { key: null, value: null, n: 0 },
];

/** Names are text, whatever they are; long ones are cut here and whole in the tip and in the table. */
export const HostileNames: Story = {
  render: (args) => chart(args, hostile),
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toContain('<img src=x onerror=alert(1)> & "quotes"');
    await expect(element.shadowRoot!.querySelector('img')).toBeNull();
  },
};

/** Where there is little room names stand over their bars. */
export const Narrow: Story = {
  args: { locale: 'ru' },
  render: (args) => html`<div class="stage-narrow">${chart(args, hostile)}</div>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(element.scrollWidth).toBeLessThanOrEqual(280);
  },
};

/** The keyboard on a bar: its text is read out, and shown under it. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const cursor = part(element, 'cursor')!;
    cursor.focus();
    await userEvent.keyboard('{ArrowDown}');
    await element.updateComplete;
    await expect(cursor.getAttribute('aria-valuetext')).toMatch(/; Service level: /);
    await expect(part(element, 'tooltip')).toBeVisible();
  },
};

/** Enter filters all others inside the same `cb-data`; the chart itself shows what it has chosen. */
export const Selected: Story = {
  args: { target: undefined },
  render: (args) => html`
    <cb-data .data=${invented}> ${chart(args)} ${chart({ metric: 'offered', by: 'channel' })} </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    part(element, 'cursor')!.focus();
    await userEvent.keyboard('{Enter}');
    const other = canvasElement.querySelectorAll('cb-bar-chart')[1]!;
    await waitFor(() => expect(text(other, 'subheading')).toContain('Queue: '));
    await expect(text(element, 'subheading')).not.toContain('Queue: ');
    await waitFor(() => expect(part(element, 'chart')!.innerHTML).toContain('opacity="0.35"'));
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbBarChart>(canvasElement, 'cb-bar-chart', 'loading');
    await expect(part(element, 'frame')?.getAttribute('aria-busy')).toBe('true');
  },
};

export const Empty: Story = {
  render: (args) => html`<cb-data .data=${invented} where='{"queue": "nobody"}'>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbBarChart>(canvasElement, 'cb-bar-chart', 'empty');
    await expect(text(element, 'notices')).not.toBe('');
  },
};

/** The picture stays while the next answer is awaited. */
export const Stale: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(1, 'wait')}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    element.by = 'topic';
    await settled<CbBarChart>(canvasElement, 'cb-bar-chart', 'loading');
    await expect(element.matches(':state(stale)')).toBe(true);
    await expect(labels(element).length).toBeGreaterThan(0);
  },
};

export const Failed: Story = {
  beforeEach: expectWarnings,
  render: (args) => html`<cb-data .source=${new StorySource(0, 'fail')}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbBarChart>(canvasElement, 'cb-bar-chart', 'error');
    await expect(text(element, 'error')).toContain('this story is to fail: yes');
  },
};

export const Languages: Story = {
  render: (args) => html`
    <cb-data .data=${invented}>${['en', 'zh-CN', 'ru'].map((locale) => chart({ ...args, locale }))}</cb-data>
  `,
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
    const headings = [...canvasElement.querySelectorAll('cb-bar-chart')].map((one) => text(one, 'heading'));
    await expect(headings).toEqual([
      'Service level by queue',
      '服务水平（按队列）',
      'Уровень сервиса по очередям',
    ]);
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(getComputedStyle(part(element, 'frame')!).backgroundColor).toBe('rgb(22, 25, 31)');
  },
};

/** Bars begin at the right, and so does reading. */
export const RightToLeft: Story = {
  render: (args) => html`<cb-data dir="rtl" .data=${invented}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const name = [...part(element, 'chart')!.querySelectorAll('text')].find(
      (one) => one.textContent === 'Billing',
    )!;
    const { left, width } = element.getBoundingClientRect();
    await expect(name.getBoundingClientRect().left).toBeGreaterThan(left + width / 2);
  },
};

export const Partial: Story = partial('cb-bar-chart', chart);
