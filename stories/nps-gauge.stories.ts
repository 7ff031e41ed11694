import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbNpsGauge } from '../src/index.js';
import '../src/define.js';
import { invented, october, StorySource } from './sources.js';
import { partial, stale } from './shared-states.js';
import { expectWarnings, part, settled, text, warnings } from './stage.js';

interface Args {
  target?: number;
  floor?: number;
  compare?: 'previous-period';
  label?: string;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
  rows?: readonly number[];
  value?: CbNpsGauge['value'];
}

function gauge(args: Args): TemplateResult {
  return html`
    <cb-nps-gauge
      target=${ifDefined(args.target)}
      floor=${ifDefined(args.floor)}
      compare=${ifDefined(args.compare)}
      label=${ifDefined(args.label)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      .rows=${args.rows}
      .value=${args.value}
    ></cb-nps-gauge>
  `;
}

const tag = 'cb-nps-gauge';
/** The first gauge, once all are drawn: that waits for their room to be measured. */
const ready = async (canvas: HTMLElement): Promise<CbNpsGauge> => {
  const element = await settled<CbNpsGauge>(canvas, tag, 'ready');
  const drawings = [...canvas.querySelectorAll(tag)].flatMap((one) => [
    ...one.shadowRoot!.querySelectorAll('svg.drawing'),
  ]);
  await waitFor(() => expect(drawings.filter((one) => one.childElementCount === 0)).toEqual([]));
  return element;
};
const texts = (element: Element, name: string): string[] =>
  [...(part(element, name)?.querySelectorAll('text') ?? [])].map((node) => node.textContent);

const meta: Meta<Args> = {
  title: 'Elements/NPS gauge',
  component: tag,
  args: { target: 40, compare: 'previous-period' },
  render: (args) => html`
    <cb-data .data=${invented} .period=${october}>
      <div class="stage-row">${gauge(args)}</div>
    </cb-data>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** The score on its scale; who answered what, by group and by score; standard error, interval and response rate. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(texts(element, 'dial')).toContain('+33');
    await expect(texts(element, 'scores').slice(0, 6)).toEqual([
      'Detractors',
      '15 · 21%',
      'Passives',
      '19 · 26%',
      'Promoters',
      '39 · 53%',
    ]);
    await expect(text(element, 'footnote')).toMatch(/73 responses.*Standard error 9\.3/);
  },
};

/** Scores below zero, a tie, all promoters, all detractors: the page's own counts from 0 to 10. */
export const Extremes: Story = {
  render: () => html`
    <div class="stage-row">
      ${gauge({ rows: [30, 4, 3, 5, 6, 12, 9, 14, 8, 10, 12] })}
      ${gauge({ rows: [0, 0, 0, 0, 2, 3, 5, 4, 6, 7, 3] })}
      ${gauge({ rows: [0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 60] })}
      ${gauge({ rows: [12, 3, 0, 2, 0, 0, 1, 0, 0, 0, 0] })}
    </div>
  `,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const dials = [...canvasElement.querySelectorAll(tag)].map((one) => texts(one, 'dial').join(' '));
    await expect(dials[0]).toContain('−42');
    await expect(dials[1]).toMatch(/(^| )0( |$)/);
    await expect(dials[2]).toContain('+100');
    await expect(dials[3]).toContain('−100');
  },
};

/** Four responses are no ground for a judgement: the arc is faint, and the words say why. */
export const FewResponses: Story = {
  args: { rows: [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2], target: 20 },
  render: (args) => html`<div class="stage-row">${gauge({ rows: args.rows!, target: args.target! })}</div>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(text(element, 'status')).toBe('Too few to judge Target ≥ +20');
  },
};

/** Fifty thousand responses: shares have a decimal and still add up; the tallest column alone has its number. */
export const ManyResponses: Story = {
  args: { rows: [1204, 320, 410, 500, 780, 1900, 2104, 5204, 8900, 12040, 18022], target: 40, floor: 20 },
  render: (args) => html`
    <div class="stage-row">${gauge({ rows: args.rows!, target: args.target!, floor: args.floor! })}</div>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(text(element, 'status')).toBe('On target Target ≥ +40');
    await expect(texts(element, 'scores')).toContain('30,062 · 58.5%');
  },
};

/** A page that knows only the groups, or only the number. */
export const LessGiven: Story = {
  render: () => html`
    <div class="stage-row">
      ${gauge({ value: { promoters: 39, passives: 19, detractors: 15 } })}
      ${gauge({ value: { value: 33, n: 73, low: 14, high: 49 } })}
    </div>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(texts(element, 'scores')).toHaveLength(6);
    await expect(part(canvasElement.querySelectorAll(tag)[1]!, 'scores')).toBeNull();
  },
};

/** Nobody answered: there is no score, and a 0 would be one. */
export const Empty: Story = {
  render: (args) => html`
    <cb-data .data=${invented} period-from="2026-10-04" period-to="2026-10-05">
      <div class="stage-row">${gauge(args)}</div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await settled<CbNpsGauge>(canvasElement, tag, 'empty');
    await expect(texts(element, 'dial')).toContain('–');
    await expect(text(element, 'notices')).toBe('No customer answered the survey here.');
  },
};

/** Until the first answer the gauge is as high as it will be. */
export const Loading: Story = {
  render: (args) => html`
    <cb-data .source=${new StorySource(0, 'wait')}><div class="stage-row">${gauge(args)}</div></cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await settled<CbNpsGauge>(canvasElement, tag, 'loading');
    await expect(part(element, 'frame')?.getAttribute('aria-busy')).toBe('true');
  },
};

/** A failure is said in words, with a button to try again. */
export const Failed: Story = {
  beforeEach: expectWarnings,
  render: (args) => html`
    <cb-data .source=${new StorySource(0, 'fail')}><div class="stage-row">${gauge(args)}</div></cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await settled<CbNpsGauge>(canvasElement, tag, 'error');
    await expect(part(element, 'retry-button')).not.toBeNull();
    await expect(warnings()).toHaveBeenCalledWith(expect.stringMatching(/^callboard: invalid-query: /));
  },
};

/** Promoters, passives and detractors as each language calls them. */
export const Languages: Story = {
  render: (args) => html`
    <cb-data .data=${invented} .period=${october}>
      <div class="stage-row">${['en', 'zh-CN', 'ru'].map((locale) => gauge({ ...args, locale }))}</div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const names = [...canvasElement.querySelectorAll(tag)].map((one) => texts(one, 'scores')[4]);
    await expect(names).toEqual(['Promoters', '推荐者', 'Промоутеры']);
  },
};

/** The gauge's own colour scheme; without one it follows the page's. */
export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(getComputedStyle(part(element, 'frame')!).backgroundColor).toBe('rgb(22, 25, 31)');
  },
};

/** On a page that runs from right to left the scale does too, and the scores with it. */
export const RightToLeft: Story = {
  render: (args) => html`
    <cb-data dir="rtl" .data=${invented} .period=${october}>
      <div class="stage-row">${gauge(args)}</div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const ticks = [...part(element, 'scores')!.querySelectorAll('.cb-tick')];
    const left = (name: string): number =>
      ticks.find((one) => one.textContent === name)!.getBoundingClientRect().left;
    await expect(left('10')).toBeLessThan(left('0'));
  },
};

/** In a column of 280 pixels, in the language with the longest words. */
export const Narrow: Story = {
  args: { locale: 'ru' },
  render: (args) => html`
    <cb-data .data=${invented} .period=${october}><div class="stage-narrow">${gauge(args)}</div></cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(element.scrollWidth).toBeLessThanOrEqual(280);
  },
};

/** With room across, the answers stand beside the score. */
export const Wide: Story = {
  render: (args) => html`<cb-data .data=${invented} .period=${october}>${gauge(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const [dial, scores] = ['dial', 'scores'].map((name) => part(element, name)!.getBoundingClientRect());
    await expect(scores!.left).toBeGreaterThanOrEqual(dial!.right);
  },
};

/** One tab stop; arrows go along groups and scores, up and down from a group to its scores. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const cursor = part(element, 'cursor')!;
    cursor.focus();
    await userEvent.keyboard('{End}');
    await element.updateComplete;
    await expect(cursor.getAttribute('aria-valuetext')).toMatch(
      /^Score 10; Group: Promoters; Responses: 17 \(23%\)/,
    );
  },
};

export const Stale: Story = stale('cb-nps-gauge', gauge);

export const Partial: Story = partial('cb-nps-gauge', gauge);
