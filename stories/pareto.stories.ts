import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbPareto, GivenGroup, ParetoAmount } from '../src/index.js';
import '../src/define.js';
import { invented, StorySource } from './sources.js';
import { failed, narrow, partial, rightToLeft, stale } from './shared-states.js';
import { part, settled, text } from './stage.js';

interface Args {
  of?: ParetoAmount;
  by?: string;
  share?: number;
  limit?: number;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function chart(args: Args, rows?: readonly GivenGroup[]): TemplateResult {
  return html`
    <cb-pareto
      of=${ifDefined(args.of)}
      by=${ifDefined(args.by)}
      share=${ifDefined(args.share)}
      limit=${ifDefined(args.limit)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      .rows=${rows}
    ></cb-pareto>
  `;
}

/** The chart, once it is drawn. */
async function drawn(canvas: HTMLElement, state: CbPareto['state'] = 'ready'): Promise<CbPareto> {
  const element = await settled<CbPareto>(canvas, 'cb-pareto', state);
  await waitFor(() => expect(part(element, 'chart')?.querySelector('text')).toBeTruthy());
  return element;
}

const labels = (element: Element): string[] =>
  [...part(element, 'chart')!.querySelectorAll('text')].map((one) => one.textContent.replaceAll(/\s/g, ' '));

const meta: Meta<Args> = {
  title: 'Elements/Pareto',
  component: 'cb-pareto',
  args: {},
  render: (args) => html`<cb-data .data=${invented}>${chart(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** The topics that make 80 % of the contacts are full, the others pale. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toBe('Contacts by topic');
    await expect(labels(element)).toContain('80% of all');
    await expect(part(element, 'chart')!.querySelectorAll('path.cb-line')).toHaveLength(1);
  },
};

/** Which topics take the agents' time. */
export const HandlingTime: Story = {
  args: { of: 'handle-time' },
  play: async ({ canvasElement }) => {
    await expect(text(await drawn(canvasElement), 'heading')).toBe('Handling time by topic');
  },
};

/** By another dimension, and the few that make half. */
export const HalfByQueue: Story = {
  args: { by: 'queue', share: 0.5 },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toBe('Contacts by queue');
    await expect(labels(element)).toContain('50% of all');
  },
};

/** All topics beyond the limit are one bar. */
export const Other: Story = {
  args: { limit: 3 },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toContain('Other');
    await expect(text(element, 'notices')).toContain('first 3');
  },
};

/** A chosen bar is told and filters the others. */
export const Selected: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    part(element, 'cursor')!.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(part(element, 'cursor')!.getAttribute('aria-valuetext')).toMatch(/selected$/));
  },
};

/** Amounts that the page computed itself. */
export const Given: Story = {
  render: (args) =>
    chart(args, [
      { key: 'Invoice', value: 120, n: 120 },
      { key: 'Login', value: 60, n: 60 },
      { key: null, value: 20, n: 20 },
    ]),
  play: async ({ canvasElement }) => {
    await expect(labels(await drawn(canvasElement))).toEqual(expect.arrayContaining(['Invoice', '120']));
  },
};

export const Chinese: Story = {
  args: { locale: 'zh' },
  play: async ({ canvasElement }) => {
    await expect(text(await drawn(canvasElement), 'heading')).toBe('接待量（按业务类型）');
  },
};

export const Russian: Story = {
  args: { locale: 'ru', of: 'handle-time' },
  play: async ({ canvasElement }) => {
    await expect(text(await drawn(canvasElement), 'heading')).toBe('Время обработки по тематикам');
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await expect(await drawn(canvasElement)).toHaveProperty('state', 'ready');
  },
};

/** No topic has any of these. */
export const Empty: Story = {
  render: (args) => html`<cb-data .data=${invented} where='{"queue": "nobody"}'>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbPareto>(canvasElement, 'cb-pareto', 'empty');
    await expect(text(element, 'notices')).toBe('There is nothing to add up.');
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    await settled<CbPareto>(canvasElement, 'cb-pareto', 'loading');
  },
};

export const Failed: Story = failed('cb-pareto', chart);

export const Stale: Story = stale('cb-pareto', chart);

export const Partial: Story = partial('cb-pareto', chart);

export const RightToLeft: Story = rightToLeft('cb-pareto', chart);

export const Narrow: Story = narrow('cb-pareto', chart);
