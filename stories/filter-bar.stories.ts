import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbFilterBar, Filters } from '../src/index.js';
import '../src/define.js';
import { invented, october, StorySource } from './sources.js';
import { expectWarnings, part, settled, text } from './stage.js';

interface Args {
  dimensions?: string;
  filters?: Filters;
  locale?: string;
}

const selected: Filters = { where: { queue: ['Orders', 'Billing'], channel: ['voice'] }, period: october };

const bar = ({ dimensions, filters, locale }: Args): TemplateResult => html`
  <cb-filter-bar
    dimensions=${ifDefined(dimensions)}
    locale=${ifDefined(locale)}
    filters=${ifDefined(filters && JSON.stringify(filters))}
  ></cb-filter-bar>
`;

const others = html`
  <div class="stage-row">
    <cb-kpi-tile metric="contact-volume"></cb-kpi-tile>
    <cb-kpi-tile metric="service-level"></cb-kpi-tile>
  </div>
  <cb-trend-chart metric="contact-volume" by="day" mark="area"></cb-trend-chart>
`;

const ready = (canvas: HTMLElement, state: CbFilterBar['state'] = 'ready'): Promise<CbFilterBar> =>
  settled<CbFilterBar>(canvas, 'cb-filter-bar', state);
const all = (element: Element, name: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];
const texts = (element: Element, name: string): string[] =>
  all(element, name).map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim());

/** Opens the control of a label. */
async function open(element: CbFilterBar, label: string): Promise<void> {
  const control = all(element, 'control').find((one) => one.textContent.includes(label))!;
  await userEvent.click(control);
  await waitFor(() => expect(part(element, 'list')).toBeVisible());
}

const meta: Meta<Args> = {
  title: 'Elements/Filter bar',
  component: 'cb-filter-bar',
  render: (args) => html`<cb-data .data=${invented}>${bar(args)}${others}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** The period and each dimension that leaves a choice, for all that stands inside the same `cb-data`. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(texts(element, 'control')).toEqual([
      'Period All data',
      'Queue all',
      'Channel all',
      'Topic all',
    ]);
    const tile = canvasElement.querySelector('cb-kpi-tile')!;
    await waitFor(() => expect(text(element, 'status')).toBe(`${text(tile, 'value')} contacts`));
  },
};

/** What is selected stands in chips, each with a button that takes it away. */
export const Selected: Story = {
  args: { filters: selected },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(texts(element, 'chip')).toEqual([
      'Period: October 2026',
      'Queue: Orders',
      'Queue: Billing',
      'Channel: Voice',
    ]);
    const tile = canvasElement.querySelector('cb-kpi-tile')!;
    await waitFor(() => expect(text(element, 'status')).toMatch(`${text(tile, 'value')} of `));
  },
};

/** Named periods count back from the end of the data, not from today; days are chosen with the last included. */
export const ChoosingAPeriod: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await open(element, 'Period');
    await expect(texts(element, 'option')).toContain('September 2026');
    all(element, 'option')
      .find((one) => one.textContent.includes('Last 7 days'))!
      .click();
    await waitFor(() => expect(texts(element, 'chip')).toEqual(['Period: Oct 25 – 31, 2026']));
    await open(element, 'Period');
  },
};

/** Beside each value stands how many contacts it would leave. What is not known is a value too. */
export const ChoosingValues: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await open(element, 'Topic');
    await userEvent.keyboard('{ArrowDown}{ArrowDown} {End} ');
    await waitFor(() => expect(all(element, 'chip')).toHaveLength(2));
    await expect(texts(element, 'chip')[1]).toBe('Topic: (not known)');
  },
};

/** A time that was drawn on a chart is a filter as any other, and is taken away here as well. */
export const FromAChart: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const chart = canvasElement.querySelector('cb-trend-chart')!;
    await waitFor(() => expect(part(chart, 'chart')?.querySelector('.cb-tick')).toBeTruthy());
    part(chart, 'cursor')!.focus();
    await userEvent.keyboard('{Home}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await waitFor(() => expect(texts(element, 'chip')).toEqual(['Period: Sep 1 – 3, 2026']));
    await expect(all(element, 'chip')[0]!.getAttribute('aria-label')).toContain('selected in a chart');
  },
};

/** Values that the data do not have are dropped, and named. */
export const Dropped: Story = {
  args: { filters: { where: { queue: ['Orders', 'Closed down'], site: ['Lyon'] }, period: null } },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await waitFor(() =>
      expect(text(element, 'notices')).toBe(
        'Not in the data, so not filtered by: Queue: Closed down; Site: Lyon.',
      ),
    );
  },
};

/** Filters that exclude each other leave nothing, and say so. */
export const Empty: Story = {
  args: {
    filters: {
      where: { topic: ['Setup'], queue: ['Billing'] },
      period: { from: '2026-09-01', to: '2026-09-02' },
    },
  },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'empty');
    await expect(text(element, 'status')).toBe('No contact meets all of these filters.');
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${bar(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'loading');
    await expect(part(element, 'frame')?.getAttribute('aria-busy')).toBe('true');
  },
};

/** The filters stay where they are while contacts are counted. */
export const Stale: Story = {
  // How many contacts there are, and the values of three dimensions.
  render: (args) => html`<cb-data .source=${new StorySource(4, 'wait')}>${bar(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    element.filters = selected;
    await ready(canvasElement, 'loading');
    await expect(element.matches(':state(stale)')).toBe(true);
    await expect(texts(element, 'chip')).toHaveLength(4);
  },
};

export const Failed: Story = {
  beforeEach: expectWarnings,
  render: (args) => html`<cb-data .source=${new StorySource(0, 'fail')}>${bar(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'error');
    await expect(text(element, 'error')).toContain('this story is to fail: yes');
  },
};

/** Two bars of one `cb-data` show and set the same. */
export const TwoBars: Story = {
  args: { filters: selected },
  render: (args) => html`
    <cb-data .data=${invented}>${bar(args)}${others}${bar({ dimensions: 'topic queue' })}</cb-data>
  `,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const second = canvasElement.querySelectorAll('cb-filter-bar')[1]!;
    await waitFor(() => expect(texts(second, 'chip')).toHaveLength(4));
    await expect(texts(second, 'control')).toEqual(['Period October 2026', 'Topic all', 'Queue 2 selected']);
  },
};

export const Languages: Story = {
  args: { filters: selected },
  render: (args) => html`
    ${['en', 'zh-CN', 'ru'].map(
      (locale) => html`<cb-data .data=${invented}>${bar({ ...args, locale })}</cb-data>`,
    )}
  `,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const bars = [...canvasElement.querySelectorAll('cb-filter-bar')];
    await waitFor(() =>
      expect(bars.map((one) => texts(one, 'chip').at(-1))).toEqual([
        'Channel: Voice',
        '渠道：语音',
        'Канал: Звонки',
      ]),
    );
  },
};

/** What was selected is taken back and done again, step by step, by whoever selected it. */
export const UndoRedo: Story = {
  args: {},
  render: (args) =>
    html`<cb-data .data=${invented}>
      ${bar(args)} <cb-bar-chart metric="contact-volume" by="queue"></cb-bar-chart>
    </cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const chart = canvasElement.querySelector('cb-bar-chart')!;
    await waitFor(() => expect(part(chart, 'chart')?.querySelector('text')).toBeTruthy());
    part(chart, 'cursor')!.focus();
    await userEvent.keyboard('{Home}{Enter}');
    await waitFor(() => expect(texts(element, 'chip')).toHaveLength(1));
    const [chosen] = texts(element, 'chip');
    await userEvent.click(part(element, 'undo-button')!);
    await waitFor(() => expect(texts(element, 'chip')).toEqual([]));
    await userEvent.click(part(element, 'redo-button')!);
    await waitFor(() => expect(texts(element, 'chip')).toEqual([chosen]));
  },
};

export const Dark: Story = {
  args: { filters: selected },
  render: (args) => html`<cb-data theme="dark" .data=${invented}>${bar(args)}${others}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await open(element, 'Queue');
    await expect(getComputedStyle(part(element, 'frame')!).backgroundColor).toBe('rgb(22, 25, 31)');
  },
};

export const RightToLeft: Story = {
  args: { filters: selected },
  render: (args) => html`<cb-data dir="rtl" .data=${invented}>${bar(args)}${others}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const [first, last] = [all(element, 'control')[0]!, all(element, 'control').at(-1)!];
    await expect(first.getBoundingClientRect().left).toBeGreaterThan(last.getBoundingClientRect().left);
  },
};

/** Where there is little room, the filters are behind a button that says how many are set. */
export const Narrow: Story = {
  args: { filters: selected, locale: 'ru' },
  render: (args) => html`<cb-data .data=${invented}><div class="stage-narrow">${bar(args)}</div></cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await waitFor(() => expect(text(element, 'toggle')).toBe('Фильтры (3)'));
    await expect(part(element, 'controls')).not.toBeVisible();
    await userEvent.click(part(element, 'toggle')!);
    await expect(part(element, 'controls')).toBeVisible();
    await expect(element.scrollWidth).toBeLessThanOrEqual(280);
  },
};
