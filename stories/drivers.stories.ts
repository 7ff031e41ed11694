import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbDrivers, MetricId } from '../src/index.js';
import '../src/define.js';
import { invented, october, StorySource } from './sources.js';
import { failed, narrow, rightToLeft, stale } from './shared-states.js';
import { part, settled, sortedTable, text } from './stage.js';

interface Args {
  metric: MetricId;
  by: string;
  limit?: number;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function drivers(args: Args): TemplateResult {
  return html`
    <cb-drivers
      metric=${args.metric}
      by=${args.by}
      limit=${ifDefined(args.limit)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
    ></cb-drivers>
  `;
}

const inOctober = (args: Args): TemplateResult =>
  html`<cb-data .period=${october}>${drivers(args)}</cb-data>`;

/** The element, once it is drawn. */
async function drawn(canvas: HTMLElement): Promise<CbDrivers> {
  const element = await settled<CbDrivers>(canvas, 'cb-drivers', 'ready');
  await waitFor(() => expect(part(element, 'chart')?.querySelector('text')).toBeTruthy());
  return element;
}

const labels = (element: Element): string[] =>
  [...part(element, 'chart')!.querySelectorAll('text')].map((one) => one.textContent.replaceAll(/\s/g, ' '));

const meta: Meta<Args> = {
  title: 'Elements/Drivers',
  component: 'cb-drivers',
  args: { metric: 'answer-rate', by: 'queue' },
  render: (args) => html`<cb-data .data=${invented}>${inOctober(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** Each queue's step from nothing to the change of all: what it did by its own rate and by its share stands beside it. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toMatch(/^What changed: .*by queue$/);
    await expect(labels(element)).toContain('Overall change');
    part(element, 'cursor')!.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() =>
      expect(part(element, 'cursor')!.getAttribute('aria-valuetext')).toContain('By its share'),
    );
  },
};

/** A count has plain contributions. */
export const Count: Story = {
  args: { metric: 'offered', by: 'topic', limit: 4 },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element).some((label) => label.endsWith(' others'))).toBe(true);
  },
};

/** By the hour of the day, in Chinese and in the dark. */
export const ByHour: Story = {
  args: { metric: 'service-level', by: 'hour-of-day', locale: 'zh', theme: 'dark' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toContain('变化来源');
  },
};

/** What is no quotient of sums cannot be split, and says so. */
export const NotDecomposable: Story = {
  args: { metric: 'wait-p90', by: 'queue' },
  play: async ({ canvasElement }) => {
    const element = await settled<CbDrivers>(canvasElement, 'cb-drivers', 'empty');
    await expect(text(element, 'notices')).toContain('cannot be split');
  },
};

/** The table that says the same is sorted by its headers; the rest and the change of all stay last. */
export const SortedTable: Story = {
  args: { metric: 'offered', by: 'topic', limit: 4 },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await sortedTable(element, 'Before');
    const names = [...part(element, 'table')!.querySelectorAll('tbody th')].map((one) =>
      one.textContent.trim(),
    );
    await expect(names.at(-1)).toBe('Overall change');
    await expect(names.at(-2)).toMatch(/ others?$/);
  },
};

export const Failed: Story = failed('cb-drivers', inOctober);

export const RightToLeft: Story = rightToLeft('cb-drivers', inOctober);

export const Stale: Story = stale('cb-drivers', inOctober);

export const Narrow: Story = narrow('cb-drivers', inOctober);

export const Chinese: Story = {
  args: { locale: 'zh' },
  play: async ({ canvasElement }) => {
    await expect(text(await drawn(canvasElement), 'heading')).toMatch(/^变化来源：/);
  },
};

export const Russian: Story = {
  args: { locale: 'ru' },
  play: async ({ canvasElement }) => {
    await expect(text(await drawn(canvasElement), 'heading')).toMatch(/^Из чего сложилось изменение: /);
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(getComputedStyle(part(element, 'frame')!).backgroundColor).toBe('rgb(22, 25, 31)');
  },
};

export const Loading: Story = {
  render: (args) => html` <cb-data .source=${new StorySource(0, 'wait')}>${inOctober(args)}</cb-data> `,
  play: async ({ canvasElement }) => {
    await settled<CbDrivers>(canvasElement, 'cb-drivers', 'loading');
  },
};
