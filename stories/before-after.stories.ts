import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbBeforeAfter, GivenChange } from '../src/index.js';
import '../src/define.js';
import { invented, StorySource } from './sources.js';
import { failed, narrow, rightToLeft, stale } from './shared-states.js';
import { part, settled, text } from './stage.js';

interface Args {
  date?: string;
  days?: number;
  metrics?: string;
  group?: string;
  where?: string;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function comparison(args: Args, rows?: readonly GivenChange[]): TemplateResult {
  return html`
    <cb-before-after
      date=${ifDefined(args.date)}
      days=${ifDefined(args.days)}
      metrics=${ifDefined(args.metrics)}
      group=${ifDefined(args.group)}
      where=${ifDefined(args.where)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      .rows=${rows}
    ></cb-before-after>
  `;
}

/** The comparison, once it is drawn. */
async function drawn(canvas: HTMLElement): Promise<CbBeforeAfter> {
  const element = await settled<CbBeforeAfter>(canvas, 'cb-before-after', 'ready');
  await waitFor(() => expect(part(element, 'chart')?.querySelector('text')).toBeTruthy());
  return element;
}

const labels = (element: Element): string[] =>
  [...part(element, 'chart')!.querySelectorAll('text')].map((one) => one.textContent.replaceAll(/\s/g, ' '));

const meta: Meta<Args> = {
  title: 'Elements/Before and after',
  component: 'cb-before-after',
  args: { date: '2026-10-01' },
  render: (args) => html`<cb-data .data=${invented}>${comparison(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** Whole weeks on both sides of the day; what hardly is a change says so by shape and words. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toMatch(/^Before and after Oct 1, 2026/);
    await expect(labels(element)).toEqual(expect.arrayContaining(['Service level', 'Before', 'After']));
    await expect(text(element, 'notices')).toContain('Without a comparison group');
  },
};

/** What changed in a group that the change did not touch is taken off. */
export const ComparisonGroup: Story = {
  args: {
    where: '{"queue": "Technical"}',
    group: '{"queue": "Billing"}',
    metrics: 'answer-rate service-level',
  },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toEqual(expect.arrayContaining(['Group before', 'Group after']));
    await expect(text(element, 'notices')).toContain('Comparison group: Queue: Billing.');
  },
};

/** A metric is a lane; the keyboard walks over them. */
export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    part(element, 'cursor')!.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() =>
      expect(part(element, 'cursor')!.getAttribute('aria-valuetext')).toMatch(/^Average handle time: /),
    );
  },
};

/** Values that the page computed itself. */
export const Given: Story = {
  render: (args) =>
    comparison(args, [
      {
        metric: 'answer-rate',
        before: { value: 0.8, n: 280, low: 0.75, high: 0.84 },
        after: { value: 0.9, n: 280, low: 0.86, high: 0.93 },
        ...{ low: 0.04, high: 0.16 },
      },
      { metric: 'nps', before: { value: 20, n: 90 }, after: { value: 12, n: 80 }, ...{ low: -20, high: 4 } },
    ]),
  play: async ({ canvasElement }) => {
    await expect(labels(await drawn(canvasElement))).toEqual(
      expect.arrayContaining(['Better', 'No clear change', '90.0%, n = 280']),
    );
  },
};

export const Chinese: Story = {
  args: { locale: 'zh' },
  play: async ({ canvasElement }) => {
    await expect(text(await drawn(canvasElement), 'heading')).toMatch(/^2026年10月1日变更前后/);
  },
};

export const Russian: Story = {
  args: { locale: 'ru' },
  play: async ({ canvasElement }) => {
    await expect(labels(await drawn(canvasElement))).toEqual(expect.arrayContaining(['До', 'После']));
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await expect(await drawn(canvasElement)).toHaveProperty('state', 'ready');
  },
};

/** No whole week on one of the sides. */
export const TooShort: Story = {
  args: { date: '2026-10-30' },
  play: async ({ canvasElement }) => {
    const element = await settled<CbBeforeAfter>(canvasElement, 'cb-before-after', 'empty');
    await expect(text(element, 'notices')).toMatch(/do not have a whole week both before and after/);
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${comparison(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    await settled<CbBeforeAfter>(canvasElement, 'cb-before-after', 'loading');
  },
};

export const Failed: Story = failed('cb-before-after', comparison);

export const Stale: Story = stale('cb-before-after', comparison);

export const RightToLeft: Story = rightToLeft('cb-before-after', comparison);

export const Narrow: Story = narrow('cb-before-after', comparison);
