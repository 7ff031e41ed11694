import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbMixChart, GivenGroup } from '../src/index.js';
import '../src/define.js';
import { invented, StorySource } from './sources.js';
import { partial, stale } from './shared-states.js';
import { expectWarnings, part, settled, text } from './stage.js';

interface Args {
  metric: 'offered' | 'contact-volume' | 'handled';
  by: string;
  per?: string;
  shape?: 'bar' | 'donut';
  limit?: number;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function chart(args: Args, rows?: readonly GivenGroup[]): TemplateResult {
  return html`
    <cb-mix-chart
      metric=${args.metric}
      by=${args.by}
      per=${ifDefined(args.per)}
      shape=${ifDefined(args.shape)}
      limit=${ifDefined(args.limit)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      .rows=${rows}
    ></cb-mix-chart>
  `;
}

/** The chart, once it is drawn. */
async function drawn(canvas: HTMLElement, state: CbMixChart['state'] = 'ready'): Promise<CbMixChart> {
  const element = await settled<CbMixChart>(canvas, 'cb-mix-chart', state);
  await waitFor(() => expect(part(element, 'chart')?.querySelector('text')).toBeTruthy());
  return element;
}

const labels = (element: Element): string[] =>
  [...part(element, 'chart')!.querySelectorAll('text')].map((one) => one.textContent.replaceAll(/\s/g, ' '));

const meta: Meta<Args> = {
  title: 'Elements/Mix chart',
  component: 'cb-mix-chart',
  args: { metric: 'offered', by: 'channel' },
  render: (args) => html`<cb-data .data=${invented}>${chart(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** One bar: each channel as long as its share. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toBe('Offered contacts: shares by channel');
    await expect(labels(element).join()).toContain('Voice');
  },
};

/** The whole stands in the middle. */
export const Donut: Story = {
  args: { shape: 'donut', by: 'topic' },
  play: async ({ canvasElement }) => {
    await expect(labels(await drawn(canvasElement))).toContain('in all');
  },
};

/** Small parts are put together; it is said how many, and that printed shares were made to add up. */
export const Other: Story = {
  args: { by: 'topic' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toContain('Other');
    await expect(text(element, 'notices')).toContain('smaller groups together');
  },
};

/** A bar for each queue, all of one length, with the size of each at its end. */
export const ByQueue: Story = {
  args: { per: 'queue' },
  play: async ({ canvasElement }) => {
    await expect(labels(await drawn(canvasElement))).toEqual(
      expect.arrayContaining(['Voice', 'Billing', 'Orders', 'Technical']),
    );
  },
};

/** Over time: a column a week. */
export const ByWeek: Story = {
  args: { per: 'week' },
  play: async ({ canvasElement }) => {
    await expect(labels(await drawn(canvasElement))).toEqual(expect.arrayContaining(['0%', '100%', 'Voice']));
  },
};

export const ByHourOfTheDay: Story = {
  args: { per: 'hour-of-day', by: 'topic' },
  play: async ({ canvasElement }) => {
    await expect(labels(await drawn(canvasElement))).toContain('12 PM');
  },
};

/** A seventh part has the first one's colour again, and stripes that cross; in forced colours every part has a look. */
export const SevenParts: Story = {
  args: { metric: 'offered', by: 'queue', limit: 6 },
  render: (args) =>
    chart(
      args,
      [40, 30, 20, 15, 10, 8, 5].map((value, at) => ({ key: `Queue ${at + 1}`, value, n: value })),
    ),
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element).join()).toContain('Queue 7');
    const stripes = part(element, 'chart')!.querySelectorAll('path[stroke^="var(--cb-surface"]');
    await expect(stripes.length).toBeGreaterThan(0);
  },
};

/** The keyboard on a part: its text is read out, and shown beside it. */
export const ByKeyboard: Story = {
  args: { shape: 'donut' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const cursor = part(element, 'cursor')!;
    cursor.focus();
    await userEvent.keyboard('{ArrowRight}');
    await element.updateComplete;
    await expect(cursor.getAttribute('aria-valuetext')).toMatch(/^Chat; Offered contacts: \d+; Share: /);
    await expect(part(element, 'tooltip')).toBeVisible();
  },
};

/** Enter filters all others inside the same `cb-data`. */
export const Selected: Story = {
  render: (args) => html`
    <cb-data .data=${invented}
      >${chart(args)} ${chart({ metric: 'offered', by: 'queue', shape: 'donut' })}</cb-data
    >
  `,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    part(element, 'cursor')!.focus();
    await userEvent.keyboard('{Enter}');
    const other = canvasElement.querySelectorAll('cb-mix-chart')[1]!;
    await waitFor(() => expect(text(other, 'subheading')).toContain('Channel: Voice'));
    await waitFor(() => expect(part(element, 'chart')!.innerHTML).toContain('opacity="0.35"'));
  },
};

/** Nearly all is not all, and nearly none is not none. */
export const AlmostAll: Story = {
  render: (args) =>
    chart(args, [
      { key: 'voice', value: 1_000_000, n: 1_000_000 },
      {
        key: '<b>bold</b> & "quoted", a channel of a very long name that nobody would give it',
        value: 3,
        n: 3,
      },
      { key: null, value: 0, n: 0 },
    ]),
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element).join()).toMatch(/> 99\.9%.*< 0\.1%.*0%/);
  },
};

export const OnePart: Story = {
  args: { shape: 'donut' },
  render: (args) => chart(args, [{ key: 'voice', value: 12, n: 12 }]),
  play: async ({ canvasElement }) => {
    await expect(labels(await drawn(canvasElement))).toContain('12 (100%)');
  },
};

/** What is no count has no shares: the chart says so. */
export const NoCount: Story = {
  beforeEach: expectWarnings,
  args: { metric: 'service-level' as 'offered' },
  play: async ({ canvasElement }) => {
    const element = await settled<CbMixChart>(canvasElement, 'cb-mix-chart', 'error');
    await expect(text(element, 'error')).toContain('“service-level” is not a count');
  },
};

export const Loading: Story = {
  args: { shape: 'donut' },
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbMixChart>(canvasElement, 'cb-mix-chart', 'loading');
    await expect(part(element, 'frame')?.getAttribute('aria-busy')).toBe('true');
  },
};

export const Empty: Story = {
  render: (args) => html`<cb-data .data=${invented} where='{"queue": "nobody"}'>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbMixChart>(canvasElement, 'cb-mix-chart', 'empty');
    await expect(text(element, 'notices')).not.toBe('');
  },
};

export const Failed: Story = {
  beforeEach: expectWarnings,
  render: (args) => html`<cb-data .source=${new StorySource(0, 'fail')}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbMixChart>(canvasElement, 'cb-mix-chart', 'error');
    await expect(text(element, 'error')).toContain('this story is to fail: yes');
  },
};

export const Languages: Story = {
  render: (args) => html`
    <cb-data .data=${invented}>${['en', 'zh-CN', 'ru'].map((locale) => chart({ ...args, locale }))}</cb-data>
  `,
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
    const [en, zh, ru] = [...canvasElement.querySelectorAll('cb-mix-chart')].map((one) =>
      text(one, 'heading'),
    );
    await expect(en).toBe('Offered contacts: shares by channel');
    await expect(zh).toMatch(/占比（按渠道）$/);
    await expect(ru).toMatch(/доли по каналам$/);
  },
};

export const Dark: Story = {
  args: { theme: 'dark', shape: 'donut', by: 'topic' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(getComputedStyle(part(element, 'frame')!).backgroundColor).toBe('rgb(22, 25, 31)');
  },
};

/** The first part is at the right, and the ring turns against the clock. */
export const RightToLeft: Story = {
  args: { shape: 'donut' },
  render: (args) => html`<cb-data dir="rtl" .data=${invented}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const cursor = part(element, 'cursor')!;
    cursor.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await element.updateComplete;
    await expect(cursor.getAttribute('aria-valuenow')).toBe('1');
  },
};

export const Narrow: Story = {
  args: { locale: 'ru', per: 'queue' },
  render: (args) => html`<cb-data .data=${invented}><div class="stage-narrow">${chart(args)}</div></cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(element.scrollWidth).toBeLessThanOrEqual(280);
  },
};

export const Stale: Story = stale('cb-mix-chart', chart);

export const Partial: Story = partial('cb-mix-chart', chart);
