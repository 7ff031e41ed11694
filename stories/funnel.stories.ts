import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbFunnel, GivenFunnelRow } from '../src/index.js';
import '../src/define.js';
import { invented, october, StorySource } from './sources.js';
import { failed, narrow, partial, rightToLeft, stale } from './shared-states.js';
import { part, settled, text } from './stage.js';

interface Args {
  steps?: string;
  compare?: string;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function chart(args: Args, rows?: readonly GivenFunnelRow[]): TemplateResult {
  return html`
    <cb-funnel
      steps=${ifDefined(args.steps)}
      compare=${ifDefined(args.compare)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      .rows=${rows}
    ></cb-funnel>
  `;
}

/** The chart, once it is drawn. */
async function drawn(canvas: HTMLElement, state: CbFunnel['state'] = 'ready'): Promise<CbFunnel> {
  const element = await settled<CbFunnel>(canvas, 'cb-funnel', state);
  await waitFor(() => expect(part(element, 'chart')?.querySelector('text')).toBeTruthy());
  return element;
}

const labels = (element: Element): string[] =>
  [...part(element, 'chart')!.querySelectorAll('text')].map((one) => one.textContent.replaceAll(/\s/g, ' '));

const meta: Meta<Args> = {
  title: 'Elements/Funnel',
  component: 'cb-funnel',
  args: {},
  render: (args) => html`<cb-data .data=${invented}>${chart(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** Offered, answered, resolved: how many came so far, and where the others went. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toBe('Step by step: Offered → Answered → Resolved');
    await expect(labels(element)).toEqual(
      expect.arrayContaining(['of the step before', 'of all', 'Abandoned', 'Not resolved', '100%']),
    );
  },
};

/** From all that was received on: what never came to a queue is told, too. */
export const FromReceived: Story = {
  args: { steps: 'received offered answered resolved' },
  play: async ({ canvasElement }) => {
    await expect(labels(await drawn(canvasElement))).toEqual(expect.arrayContaining(['Received', 'Offered']));
  },
};

/** A mark at as many as there would be at the shares of the period before. */
export const Compared: Story = {
  render: (args) =>
    html`<cb-data .data=${invented} period-from=${october.from} period-to=${october.to}
      >${chart(args)}</cb-data
    >`,
  args: { compare: 'previous-period' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element).some((label) => label.startsWith('at the shares of'))).toBe(true);
  },
};

/** A chosen way out is told and filters the others. */
export const Selected: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    part(element, 'cursor')!.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(part(element, 'cursor')!.getAttribute('aria-valuetext')).toMatch(/selected$/));
  },
};

/** Who abandoned, a page at a time: each place lists its own contacts. */
export const Contacts: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const at = labels(element).indexOf('Abandoned');
    const count = labels(element)
      .slice(at)
      .find((label) => /^[\d,]+$/.test(label))!;
    await expect(element.showContacts({ step: 'offered', exit: 'abandoned' })).toBe(true);
    await waitFor(() => expect(text(element, 'contacts')).toContain(`of ${count} `));
    await expect(text(element, 'panel')).toContain('Contacts behind: Abandoned');
  },
};

/** Counts that the page has itself. */
export const Given: Story = {
  args: { steps: 'attempts connected sale' },
  render: (args) =>
    chart(args, [
      { key: 'attempts', value: 500 },
      { key: 'no-answer', value: 250 },
      { key: 'busy', value: 50 },
      { key: 'connected', value: 200 },
      { key: 'no-sale', value: 150 },
      { key: 'sale-unknown', value: 30 },
      { key: 'sale', value: 20 },
    ]),
  play: async ({ canvasElement }) => {
    await expect(labels(await drawn(canvasElement))).toEqual(
      expect.arrayContaining(['Attempts', '500', 'Sale not known', '30', '15.0%']),
    );
  },
};

export const Chinese: Story = {
  args: { locale: 'zh' },
  play: async ({ canvasElement }) => {
    await expect(text(await drawn(canvasElement), 'heading')).toBe('各环节转化：进线 → 接通 → 已解决');
  },
};

export const Russian: Story = {
  args: { locale: 'ru' },
  play: async ({ canvasElement }) => {
    await expect(text(await drawn(canvasElement), 'heading')).toBe(
      'По шагам: Поступило в очередь → Принято → Решено',
    );
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await expect(await drawn(canvasElement)).toHaveProperty('state', 'ready');
  },
};

/** Nobody came. */
export const Empty: Story = {
  render: (args) => html`<cb-data .data=${invented} where='{"queue": "nobody"}'>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbFunnel>(canvasElement, 'cb-funnel', 'empty');
    await expect(text(element, 'notices')).toContain('Nobody reached the first step.');
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${chart(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    await settled<CbFunnel>(canvasElement, 'cb-funnel', 'loading');
  },
};

export const Failed: Story = failed('cb-funnel', chart);

export const Stale: Story = stale('cb-funnel', chart);

export const Partial: Story = partial('cb-funnel', chart);

export const RightToLeft: Story = rightToLeft('cb-funnel', chart);

export const Narrow: Story = narrow('cb-funnel', chart);
