import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, fireEvent, waitFor } from 'storybook/test';
import type { CbWhatIf, GivenLine } from '../src/index.js';
import '../src/define.js';
import { invented, StorySource } from './sources.js';
import { failed, narrow, rightToLeft, stale } from './shared-states.js';
import { part, settled, text } from './stage.js';

interface Args {
  wait?: number;
  resolutionTime?: number;
  repeats?: number;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

const lines: readonly GivenLine[] = [
  { lever: 'wait', slope: -0.03, low: -0.05, high: -0.01, n: 900, days: 30, level: 1.4 },
  { lever: 'resolution-time', slope: -0.04, low: -0.06, high: -0.02, n: 700, days: 30, level: 5400 },
  { lever: 'repeats', slope: -0.2, low: -0.35, high: 0.05, n: 800, days: 29, level: 0.2 },
];

function whatIf(args: Args, rows?: readonly GivenLine[]): TemplateResult {
  return html`
    <cb-what-if
      wait=${ifDefined(args.wait)}
      resolution-time=${ifDefined(args.resolutionTime)}
      repeats=${ifDefined(args.repeats)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      .value=${rows && { value: 0.72, n: 900 }}
      .rows=${rows}
    ></cb-what-if>
  `;
}

const given = (args: Args): TemplateResult => whatIf(args, lines);

/** The element, once it is drawn. */
async function drawn(canvas: HTMLElement): Promise<CbWhatIf> {
  const element = await settled<CbWhatIf>(canvas, 'cb-what-if', 'ready');
  await waitFor(() => expect(part(element, 'chart')?.querySelector('text')).toBeTruthy());
  return element;
}

const labels = (element: Element): string =>
  [...part(element, 'chart')!.querySelectorAll('text')]
    .map((one) => one.textContent.replaceAll(/\s/g, ' '))
    .join('; ');

const meta: Meta<Args> = {
  title: 'Elements/What if',
  component: 'cb-what-if',
  args: {},
  render: given,
};

export default meta;
type Story = StoryObj<Args>;

/** Claims beside what was fitted, each under its label. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toContain('Vendor’s claim, no data published: −3.6 pp');
    await expect(labels(element)).toContain('Association in your data, not a cause: −3.0 pp');
    await expect(text(element, 'notices')).toContain('they are not targets');
  },
};

/** A lever is moved, and the numbers follow. */
export const Moved: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const slider = element.shadowRoot!.querySelector<HTMLInputElement>('input[name="wait"]')!;
    await fireEvent.input(slider, { target: { value: '-0.5' } });
    await waitFor(() => expect(labels(element)).toContain('Wait: −30 s'));
    await expect(slider.getAttribute('aria-valuetext')).toContain('→');
  },
};

/** So far that the claims lead beyond all. */
export const Extreme: Story = {
  args: { wait: -5, resolutionTime: -0.5, repeats: -0.5 },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(labels(element)).toContain('leads beyond what is possible');
  },
};

/** Of a few hundred contacts there are too few answers: no slope, and why. */
export const TooFewAnswers: Story = {
  render: (args) => html`<cb-data .data=${invented}>${whatIf(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    await expect(labels(await drawn(canvasElement))).toContain('No slope: fewer than 200 answers');
  },
};

export const Chinese: Story = {
  args: { locale: 'zh' },
  play: async ({ canvasElement }) => {
    await expect(text(await drawn(canvasElement), 'heading')).toBe('假设分析：客户满意度');
  },
};

export const Russian: Story = {
  args: { locale: 'ru' },
  play: async ({ canvasElement }) => {
    await expect(text(await drawn(canvasElement), 'heading')).toBe('Что если: удовлетворённость клиентов');
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await expect(await drawn(canvasElement)).toHaveProperty('state', 'ready');
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${whatIf(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    await settled<CbWhatIf>(canvasElement, 'cb-what-if', 'loading');
  },
};

export const Failed: Story = failed('cb-what-if', whatIf);

export const Stale: Story = stale('cb-what-if', whatIf);

export const RightToLeft: Story = rightToLeft('cb-what-if', given);

export const Narrow: Story = narrow('cb-what-if', given);
