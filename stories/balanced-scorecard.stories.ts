import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbBalancedScorecard } from '../src/index.js';
import '../src/define.js';
import { invented, StorySource } from './sources.js';
import { partial, stale } from './shared-states.js';
import { expectWarnings, part, settled, text } from './stage.js';

interface Args {
  label?: string;
  compare?: 'previous-period';
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

const perspectives = [
  {
    id: 'customer',
    metrics: [{ metric: 'csat', goal: { target: 0.9, floor: 0.5 } }, 'nps'],
  },
  {
    id: 'internal',
    weight: 2,
    metrics: [
      { metric: 'answer-rate', goal: { target: 0.95, floor: 0.6 } },
      { metric: 'service-level', goal: { target: 0.8, floor: 0.4 } },
      'average-handle-time',
    ],
  },
] as const;

function card(args: Args): TemplateResult {
  return html`
    <cb-balanced-scorecard
      .perspectives=${perspectives}
      label=${ifDefined(args.label)}
      compare=${ifDefined(args.compare)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
    ></cb-balanced-scorecard>
  `;
}

const ready = (
  canvas: HTMLElement,
  state: CbBalancedScorecard['state'] = 'ready',
): Promise<CbBalancedScorecard> => settled<CbBalancedScorecard>(canvas, 'cb-balanced-scorecard', state);
const names = (element: CbBalancedScorecard): string[] =>
  [...part(element, 'grid')!.querySelectorAll('tbody tr[aria-rowindex] > :first-child')].map((one) =>
    one.textContent.trim(),
  );

const meta: Meta<Args> = {
  title: 'Elements/Balanced scorecard',
  component: 'cb-balanced-scorecard',
  render: (args) => html`<cb-data .data=${invented}>${card(args)}</cb-data>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Perspectives with the metric that stands for each; a click opens further ones. */
export const Perspectives: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(names(element)).toHaveLength(4);
    await userEvent.click(part(element, 'row-button')!);
    await waitFor(() => expect(names(element)).toContain('Net promoter score'));
    await expect(element.shadowRoot!.querySelector('#summary')!.textContent).toContain('Customer');
  },
};

export const Languages: Story = {
  render: (args) => html`
    <cb-data .data=${invented}>${['en', 'zh-CN', 'ru'].map((locale) => card({ ...args, locale }))}</cb-data>
  `,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const cards = [...canvasElement.querySelectorAll('cb-balanced-scorecard')];
    await waitFor(() => expect(cards.every(({ state }) => state === 'ready')).toBe(true));
    await expect(cards.map((one) => text(one, 'heading'))).toEqual([
      'Balanced scorecard',
      '平衡计分卡',
      'Сбалансированная система показателей',
    ]);
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${card(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'loading');
    await expect(part(element, 'frame')?.getAttribute('aria-busy')).toBe('true');
  },
};

export const Failed: Story = {
  beforeEach: expectWarnings,
  render: (args) => html`<cb-data .source=${new StorySource(0, 'fail')}>${card(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'error');
    await expect(text(element, 'error')).toContain('this story is to fail: yes');
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(getComputedStyle(part(element, 'frame')!).backgroundColor).toBe('rgb(22, 25, 31)');
  },
};

export const RightToLeft: Story = {
  render: (args) => html`<cb-data dir="rtl" .data=${invented}>${card(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const cells = [...part(element, 'grid')!.querySelectorAll('tbody tr[aria-rowindex]')[0]!.children];
    const lefts = cells.map((one) => one.getBoundingClientRect().left);
    await expect(lefts).toEqual(lefts.toSorted((a, b) => b - a));
  },
};

export const Narrow: Story = {
  args: { locale: 'ru' },
  render: (args) => html`<cb-data .data=${invented}><div class="stage-narrow">${card(args)}</div></cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(element.scrollWidth).toBeLessThanOrEqual(280);
  },
};

export const Stale: Story = stale('cb-balanced-scorecard', card);

export const Partial: Story = partial('cb-balanced-scorecard', card);
