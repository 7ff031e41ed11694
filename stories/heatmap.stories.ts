import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbHeatmap, GivenGroup, MetricId } from '../src/index.js';
import '../src/define.js';
import { invented, StorySource } from './sources.js';
import { failed, partial, stale } from './shared-states.js';
import { part, settled, text } from './stage.js';

interface Args {
  metric: MetricId;
  few?: number;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

/** A centre that is open from 8 to 20, less on Saturdays: means of the hours of a week, and how many calls they are of. */
const week: readonly GivenGroup[] = Array.from({ length: 168 }, (_, at): GivenGroup => {
  const [day, hour] = [Math.floor(at / 24) + 1, at % 24];
  const open = day < 6 ? hour >= 8 && hour < 20 : day === 6 && hour >= 9 && hour < 14;
  const calls = Math.round(12 + 30 * Math.exp(-(((hour - 10.5) / 3) ** 2)) + (day === 1 ? 9 : 0) - day);
  const key = `${day}T${String(hour).padStart(2, '0')}`;
  return open ? { key, value: calls, n: calls * 4 } : { key, value: null, n: 0 };
});

function chart(args: Args, rows?: readonly GivenGroup[]): TemplateResult {
  return html`
    <cb-heatmap
      metric=${args.metric}
      few=${ifDefined(args.few)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      .rows=${rows}
    ></cb-heatmap>
  `;
}

/** The grid, once it is drawn. */
async function drawn(canvas: HTMLElement, state: CbHeatmap['state'] = 'ready'): Promise<CbHeatmap> {
  const element = await settled<CbHeatmap>(canvas, 'cb-heatmap', state);
  await waitFor(() => expect(part(element, 'chart')?.querySelector('text')).toBeTruthy());
  return element;
}

const labels = (element: Element): string[] =>
  [...part(element, 'chart')!.querySelectorAll('text')].map((one) => one.textContent.replaceAll(/\s/g, ' '));

const meta: Meta<Args> = {
  title: 'Elements/Heatmap',
  component: 'cb-heatmap',
  args: { metric: 'offered' },
  render: (args) => chart(args, week),
};

export default meta;
type Story = StoryObj<Args>;

/** The busiest and the quietest hours of a week are marked, and named in words. Closed hours are hatched. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toBe('Offered contacts by hour and weekday');
    await expect(text(element, 'notices')).toMatch(/Busiest: Mon 10:00 – 11:00 AM \(49\)/);
    await expect(labels(element)).toEqual(expect.arrayContaining(['Busiest', 'Quietest', 'No value']));
  },
};

/** A share, of a month of few contacts: cells of too few are frames, and none of them is named. */
export const Rate: Story = {
  args: { metric: 'answer-rate' },
  render: (args) => html`<cb-data .data=${invented}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toContain('Fewer than 30 offered contacts');
  },
};

/** Of what is better low, the ends have plain names. */
export const LowerIsBetter: Story = {
  args: { metric: 'average-speed-of-answer' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toEqual(expect.arrayContaining(['Highest', 'Lowest']));
    await expect(labels(element)).not.toContain('Busiest');
  },
};

/** Values of a few hours; all other hours are gaps, and nought is none of them. */
export const SparseWithGaps: Story = {
  render: (args) =>
    chart(args, [
      { key: '1T09', value: 4.5, n: 18 },
      { key: '1T10', value: 0, n: 0 },
      { key: '4T15', value: 12, n: 48 },
      { key: '7T23', value: 0.5, n: 2 },
    ]),
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toEqual(expect.arrayContaining(['4.5', '0', '12', '0.5', 'No value']));
    await expect(text(element, 'notices')).toMatch(/Busiest: Thu 3:00 – 4:00 PM \(12\)/);
  },
};

/** One day of data: the other weekdays are not covered. */
export const OneDay: Story = {
  render: (args) =>
    html`<cb-data .data=${invented} period='{"from": "2026-10-14", "to": "2026-10-15"}'>
      ${chart(args)}
    </cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toContain('No value');
  },
};

/** A cell is chosen by keyboard or pointer. */
export const Walked: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const cursor = part(element, 'cursor')!;
    cursor.focus();
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(cursor.getAttribute('aria-valuetext')).toMatch(/^Monday 11:00\sPM/));
    await expect(text(element, 'tooltip')).toContain('Mon 11:00 PM');
  },
};

/** A chosen hour of the week filters the other elements; the heatmap itself keeps all of its own, the chosen ones framed. */
export const Selected: Story = {
  render: (args) => html`
    <cb-data .data=${invented}>
      <cb-filter-bar></cb-filter-bar>
      ${chart(args)}
      <cb-bar-chart metric="offered" by="queue"></cb-bar-chart>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const bar = canvasElement.querySelector('cb-filter-bar')!;
    const chips = (): string[] =>
      [...bar.shadowRoot!.querySelectorAll('[part~="chip"]')].map((chip) =>
        chip.textContent.replaceAll(/\s+/g, ' ').trim(),
      );
    const shades = labels(element);
    part(element, 'cursor')!.focus();
    await userEvent.keyboard('{Home}' + '{ArrowRight}'.repeat(10) + '{Enter}');
    await waitFor(() => expect(chips()).toEqual(['Hour of week: Monday, 10:00 – 11:00 AM']));
    await userEvent.keyboard('{ArrowDown}{Control>}{Enter}{/Control}');
    await waitFor(() => expect(chips()).toHaveLength(2));
    await expect(chips()[1]).toBe('Hour of week: Tuesday, 10:00 – 11:00 AM');
    await expect(labels(element)).toEqual(shades);
    await expect(part(element, 'cursor')!.getAttribute('aria-valuetext')).toMatch(/selected$/);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(chips()).toEqual([]));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(chips()).toEqual(['Hour of week: Tuesday, 10:00 – 11:00 AM']));
  },
};

/** On paper as narrow as a phone, hours run down and weekdays along. */
export const Narrow: Story = {
  render: (args) => html`<div class="stage-narrow">${chart(args, week)}</div>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(element.scrollWidth).toBeLessThanOrEqual(280);
    await expect(labels(element)).toEqual(expect.arrayContaining(['49', '11 PM']));
  },
};

export const Chinese: Story = {
  args: { locale: 'zh' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'notices')).toContain('最忙：周一 10:00–11:00（49）');
  },
};

export const Russian: Story = {
  args: { locale: 'ru', metric: 'service-level' },
  render: (args) => html`<cb-data .data=${invented}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toMatch(/по часам и дням недели$/);
  },
};

export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl">${chart(args, week)}</div>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const places = [...part(element, 'chart')!.querySelectorAll('text')];
    const at = (name: string): number =>
      places.find((one) => one.textContent === name)!.getBoundingClientRect().x;
    await expect(at('49')).toBeGreaterThan(at('20'));
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await expect(await drawn(canvasElement)).toHaveProperty('state', 'ready');
  },
};

/** Nothing was asked of anybody. */
export const Empty: Story = {
  args: { metric: 'answer-rate' },
  render: (args) => html`<cb-data .data=${invented} where='{"queue": "nobody"}'>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbHeatmap>(canvasElement, 'cb-heatmap', 'empty');
    await expect(part(element, 'chart')).toBeNull();
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    await settled<CbHeatmap>(canvasElement, 'cb-heatmap', 'loading');
  },
};

export const Failed: Story = failed('cb-heatmap', chart);

export const Stale: Story = stale('cb-heatmap', chart);

export const Partial: Story = partial('cb-heatmap', chart);
