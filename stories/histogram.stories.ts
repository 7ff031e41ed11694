import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbHistogram, GivenGroup } from '../src/index.js';
import '../src/define.js';
import { invented, StorySource } from './sources.js';
import { partial, stale } from './shared-states.js';
import { expectWarnings, part, settled, text } from './stage.js';

interface Args {
  metric?: 'offered' | 'handled' | 'contact-volume';
  field?: 'queueSeconds' | 'talkSeconds' | 'holdSeconds' | 'csat' | 'nps' | 'revenue';
  edges?: string;
  threshold?: number | 'none';
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function chart(args: Args, rows?: readonly GivenGroup[]): TemplateResult {
  return html`
    <cb-histogram
      metric=${ifDefined(args.metric)}
      field=${ifDefined(args.field)}
      edges=${ifDefined(args.edges)}
      threshold=${ifDefined(args.threshold)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      .rows=${rows}
    ></cb-histogram>
  `;
}

/** The chart, once it is drawn. */
async function drawn(canvas: HTMLElement, state: CbHistogram['state'] = 'ready'): Promise<CbHistogram> {
  const element = await settled<CbHistogram>(canvas, 'cb-histogram', state);
  await waitFor(() => expect(part(element, 'chart')?.querySelector('.cb-tick')).toBeTruthy());
  return element;
}

const labels = (element: Element): string[] =>
  [...part(element, 'chart')!.querySelectorAll('text')].map((one) => one.textContent.replaceAll(/\s/g, ' '));

const meta: Meta<Args> = {
  title: 'Elements/Histogram',
  component: 'cb-histogram',
  render: (args) => html`<cb-data .data=${invented}>${chart(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** Waits in queue, with the threshold of the service level, the median, and what nine of ten did not exceed. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const all = labels(element).join(' · ');
    await expect(all).toMatch(/within 20 s: \d/);
    await expect(all).toMatch(/median \d+ s/);
    await expect(all).toMatch(/90% within /);
    // Those channels alone that have a queue, as in all metrics of queues.
    await expect(text(element, 'subheading')).toContain('Channel: ');
  },
};

/** Edges of the page's own are shown as they are; that their columns are of one width is said. */
export const OwnEdges: Story = {
  args: { edges: '0 5 10 20 30 60 120' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(part(element, 'cursor')!.getAttribute('aria-valuemax')).toBe('6');
    await expect(text(element, 'notices')).toContain('Columns are equally wide');
  },
};

/** Another number of another count; who has none is said below. */
export const HoldTimes: Story = {
  args: { field: 'holdSeconds', metric: 'handled', threshold: 60 },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element).join()).toMatch(/within 1 min 0 s|within 1:00/);
  },
};

/** Scores have a column each. */
export const Scores: Story = {
  args: { field: 'nps', metric: 'handled' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toContain('10');
    await expect(text(element, 'notices')).toContain('“Recommendation score” is not known');
  },
};

/** The keyboard on a bin: its text is read out, and shown beside it. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const cursor = part(element, 'cursor')!;
    cursor.focus();
    await userEvent.keyboard('{ArrowRight}');
    await element.updateComplete;
    await expect(cursor.getAttribute('aria-valuetext')).toMatch(
      /to under .*; Offered contacts: \d+; Share: /,
    );
    await expect(part(element, 'tooltip')).toBeVisible();
  },
};

/** Enter filters all others inside the same `cb-data` by the bin's range. */
export const Selected: Story = {
  render: (args) => html`
    <cb-data .data=${invented}>${chart(args)} ${chart({ field: 'talkSeconds', metric: 'handled' })}</cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    part(element, 'cursor')!.focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    const other = canvasElement.querySelectorAll('cb-histogram')[1]!;
    await waitFor(() => expect(text(other, 'subheading')).toContain('Wait in queue: from '));
    await expect(text(element, 'subheading')).not.toContain('Wait in queue: ');
  },
};

/** Counts that the page computed itself, with some below the first edge. */
export const OwnRows: Story = {
  args: { field: 'revenue', metric: 'handled' },
  render: (args) =>
    chart(args, [
      { key: '<0', value: 3, n: 3 },
      { key: '0', value: 120, n: 120 },
      { key: '10', value: 64, n: 64 },
      { key: '20', value: 9, n: 9 },
      { key: null, value: 40, n: 40 },
    ]),
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toEqual(expect.arrayContaining(['< 0', '≥ 20', '120']));
    await expect(text(element, 'notices')).toContain('40 contacts are not in the chart');
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbHistogram>(canvasElement, 'cb-histogram', 'loading');
    await expect(part(element, 'frame')?.getAttribute('aria-busy')).toBe('true');
  },
};

/** Nobody has the number: the chart names what is missing. */
export const Empty: Story = {
  args: { field: 'revenue', metric: 'handled' },
  play: async ({ canvasElement }) => {
    const element = await settled<CbHistogram>(canvasElement, 'cb-histogram', 'empty');
    await expect(text(element, 'notices')).toContain('Not in the data: Revenue (revenue).');
  },
};

export const Failed: Story = {
  beforeEach: expectWarnings,
  render: (args) => html`<cb-data .source=${new StorySource(0, 'fail')}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbHistogram>(canvasElement, 'cb-histogram', 'error');
    await expect(text(element, 'error')).toContain('this story is to fail: yes');
  },
};

export const Languages: Story = {
  render: (args) => html`
    <cb-data .data=${invented}>${['en', 'zh-CN', 'ru'].map((locale) => chart({ ...args, locale }))}</cb-data>
  `,
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
    const [en, zh, ru] = [...canvasElement.querySelectorAll('cb-histogram')].map((one) =>
      text(one, 'heading'),
    );
    await expect(en).toBe('Offered contacts: distribution of “Wait in queue”');
    await expect(zh).toMatch(/排队时长分布$/);
    await expect(ru).toMatch(/распределение по полю «Время в очереди»$/);
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(getComputedStyle(part(element, 'frame')!).backgroundColor).toBe('rgb(22, 25, 31)');
  },
};

/** The axis runs to the left, and the left arrow with it. */
export const RightToLeft: Story = {
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

/** Counts that have no room over their columns stand on an axis. */
export const Narrow: Story = {
  args: { locale: 'ru' },
  render: (args) => html`<cb-data .data=${invented}><div class="stage-narrow">${chart(args)}</div></cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(element.scrollWidth).toBeLessThanOrEqual(280);
  },
};

export const Stale: Story = stale('cb-histogram', chart);

export const Partial: Story = partial('cb-histogram', chart);
