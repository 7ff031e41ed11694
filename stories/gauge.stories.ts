import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbGauge, GivenValue, MetricId } from '../src/index.js';
import '../src/define.js';
import { invented, october, StorySource } from './sources.js';
import { partial } from './shared-states.js';
import { expectWarnings, part, settled, text, warnings } from './stage.js';

interface Args {
  metric: MetricId;
  target?: number;
  floor?: number;
  min?: number;
  max?: number;
  compare?: 'previous-period';
  label?: string;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function gauge(args: Args, value?: GivenValue): TemplateResult {
  return html`
    <cb-gauge
      metric=${args.metric}
      target=${ifDefined(args.target)}
      floor=${ifDefined(args.floor)}
      min=${ifDefined(args.min)}
      max=${ifDefined(args.max)}
      compare=${ifDefined(args.compare)}
      label=${ifDefined(args.label)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      .value=${value}
    ></cb-gauge>
  `;
}

const dials = (canvas: HTMLElement): string[] =>
  [...canvas.querySelectorAll('cb-gauge')].map((one) => part(one, 'dial')?.textContent ?? '');
/** The first gauge, once all are drawn: that waits for their room to be measured. */
const ready = async (canvas: HTMLElement, state: 'ready' | 'empty' = 'ready'): Promise<CbGauge> => {
  const element = await settled<CbGauge>(canvas, 'cb-gauge', state);
  await waitFor(() => {
    const drawings = [...canvas.querySelectorAll('cb-gauge')].map((one) => part(one, 'dial'));
    return expect(drawings.filter((one) => one?.childElementCount === 0)).toEqual([]);
  });
  return element;
};
const statuses = (canvas: HTMLElement): string[] =>
  [...canvas.querySelectorAll('cb-gauge')].map((one) => text(one, 'status').replace(/ Target.*/, ''));

const meta: Meta<Args> = {
  title: 'Elements/Gauge',
  component: 'cb-gauge',
  args: { metric: 'service-level', target: 0.8, floor: 0.7, compare: 'previous-period' },
  render: (args) => html`
    <cb-data .data=${invented} .period=${october}>
      <div class="stage-row">${gauge(args)}</div>
    </cb-data>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** The value's arc with its interval, the month before, the target, and what is met, near and missed. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(text(element, 'heading')).toBe('Service level');
    await expect(dials(canvasElement)[0]).toMatch(/≥ 80%/);
    await expect(text(element, 'status')).toBe('Near target Target ≥ 80%');
    await expect(text(element, 'change')).toMatch(/vs September 2026/);
  },
};

/** Each metric has the scale of its quantity: shares to 100 %, scores to both sides of 0, durations to a round end. */
export const Units: Story = {
  render: () => html`
    <cb-data .data=${invented} .period=${october}>
      <div class="stage-row">
        ${gauge({ metric: 'answer-rate', target: 0.9, floor: 0.85 })}
        ${gauge({ metric: 'average-speed-of-answer', target: 15, floor: 20 })}
        ${gauge({ metric: 'nps', target: 40 })} ${gauge({ metric: 'csat-average', min: 1, max: 5 })}
        ${gauge({ metric: 'average-talk-time', target: 300 })}
        ${gauge({ metric: 'contact-volume', compare: 'previous-period' })}
      </div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const shown = dials(canvasElement);
    await expect(shown[0]).toMatch(/0%.*100%/);
    await expect(shown[2]).toMatch(/−100.*\+100/);
    await expect(shown[3]).toMatch(/1.*5/);
  },
};

/** A score below zero is shown below zero, a tie as a place, a whole scale as a whole arc. */
export const BothSidesOfZero: Story = {
  render: () => html`
    <div class="stage-row">
      ${gauge({ metric: 'nps', target: 20 }, { value: -30, n: 80, low: -46, high: -13 })}
      ${gauge({ metric: 'nps' }, { value: 0, n: 40, low: -22, high: 22 })}
      ${gauge({ metric: 'nps' }, { value: 100, n: 40, low: 85, high: 100 })}
      ${gauge({ metric: 'nps' }, { value: -100, n: 40, low: -100, high: -85 })}
    </div>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(dials(canvasElement)[0]).toContain('−30');
    const arc = part(element, 'dial')!.querySelector('.cb-arc')!.getBoundingClientRect();
    const dial = part(element, 'dial')!.getBoundingClientRect();
    await expect(arc.right).toBeLessThanOrEqual(dial.left + dial.width / 2 + 1);
  },
};

/** A status is told by its shape and its word. Fewer responses than the metric needs are never judged. */
export const Statuses: Story = {
  render: () => html`
    <div class="stage-row">
      ${(
        [
          { value: 0.95, n: 900, low: 0.934, high: 0.962 },
          { value: 0.85, n: 900, low: 0.825, high: 0.872 },
          { value: 0.75, n: 900, low: 0.721, high: 0.777 },
          { value: 0.91, n: 40, low: 0.776, high: 0.967 },
          { value: 0.75, n: 4, low: 0.3, high: 0.95 },
        ] as const
      ).map((value) => gauge({ metric: 'answer-rate', target: 0.9, floor: 0.8 }, value))}
    </div>
  `,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    await expect(statuses(canvasElement)).toEqual([
      'On target',
      'Near target',
      'Off target',
      'Too close to call',
      'Too few to judge',
    ]);
  },
};

/** What lies beyond an end that the page has set is drawn at it, marked, and said. */
export const BeyondTheScale: Story = {
  render: () => html`
    <div class="stage-row">
      ${gauge({ metric: 'abandon-rate', target: 0.05, max: 0.2 }, { value: 0.31, n: 900, low: 0.28, high: 0.34 })}
      ${gauge({ metric: 'nps', min: 0 }, { value: -30, n: 80, low: -46, high: -13 })}
    </div>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(text(element, 'notices')).toBe('The value lies beyond the end of the scale, 20%.');
  },
};

/** Without a better direction nothing is judged: the target is a place on the scale. */
export const NoDirection: Story = {
  args: { metric: 'average-talk-time', target: 300 },
  render: (args) => html`
    <cb-data .data=${invented} .period=${october}>
      <div class="stage-row">${gauge({ metric: args.metric, target: args.target! })}</div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(text(element, 'status')).toBe('Target 5:00');
    await expect(part(element, 'dial')!.querySelectorAll('.cb-band')).toHaveLength(0);
  },
};

/** Until the first answer the gauge is as high as it will be. */
export const Loading: Story = {
  render: (args) => html`
    <cb-data .source=${new StorySource(0, 'wait')}><div class="stage-row">${gauge(args)}</div></cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await settled<CbGauge>(canvasElement, 'cb-gauge', 'loading');
    await expect(part(element, 'frame')?.getAttribute('aria-busy')).toBe('true');
    await expect(text(element, 'heading')).toBe('Service level');
  },
};

/** No survey was answered on that day: the gauge says so, and shows no 0. */
export const Empty: Story = {
  render: () => html`
    <cb-data .data=${invented} period-from="2026-10-04" period-to="2026-10-05">
      <div class="stage-row">${gauge({ metric: 'csat', target: 0.9, floor: 0.8 })}</div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'empty');
    await expect(dials(canvasElement)[0]).toContain('–');
    await expect(text(element, 'notices')).not.toBe('');
  },
};

/** What was asked last is still shown while the next answer is awaited. */
export const Stale: Story = {
  render: (args) => html`
    <cb-data .source=${new StorySource(1, 'wait')} .period=${october}>
      <div class="stage-row">${gauge(args)}</div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const [before] = dials(canvasElement);
    element.where = { queue: 'Billing' };
    await settled<CbGauge>(canvasElement, 'cb-gauge', 'loading');
    await expect(element.matches(':state(stale)')).toBe(true);
    await expect(dials(canvasElement)[0]).toBe(before);
  },
};

/** A failure is said in words, with a button to try again. */
export const Failed: Story = {
  beforeEach: expectWarnings,
  render: (args) => html`
    <cb-data .source=${new StorySource(0, 'fail')}><div class="stage-row">${gauge(args)}</div></cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await settled<CbGauge>(canvasElement, 'cb-gauge', 'error');
    await expect(text(element, 'error')).toContain('this story is to fail: yes');
    await expect(warnings()).toHaveBeenCalledWith(expect.stringMatching(/^callboard: invalid-query: /));
  },
};

/** Words, numbers and durations of each language. */
export const Languages: Story = {
  render: () => html`
    <cb-data .data=${invented} .period=${october}>
      <div class="stage-row">
        ${['en', 'zh-CN', 'ru'].flatMap((locale) => [
          gauge({ metric: 'service-level', target: 0.8, floor: 0.7, compare: 'previous-period', locale }),
          gauge({ metric: 'average-handle-time', target: 360, compare: 'previous-period', locale }),
        ])}
      </div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const headings = [...canvasElement.querySelectorAll('cb-gauge')].map((one) => text(one, 'heading'));
    await expect(headings).toEqual([
      'Service level',
      'Average handle time',
      '服务水平',
      '平均处理时间',
      'Уровень сервиса',
      'Среднее время обработки',
    ]);
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

/** On a page that runs from right to left the scale does too; numbers keep their own direction. */
export const RightToLeft: Story = {
  render: (args) => html`
    <cb-data dir="rtl" .data=${invented} .period=${october}>
      <div class="stage-row">${gauge(args)}${gauge({ metric: 'nps', compare: 'previous-period' })}</div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const ends = [...part(element, 'dial')!.querySelectorAll('.cb-tick')];
    const left = (name: string): number =>
      ends.find((one) => one.textContent === name)!.getBoundingClientRect().left;
    await expect(left('100%')).toBeLessThan(left('0%'));
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

/** With room across, the lines stand beside the dial. */
export const Wide: Story = {
  render: (args) => html`<cb-data .data=${invented} .period=${october}>${gauge(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const [dial, status] = ['dial', 'status'].map((name) => part(element, name)!.getBoundingClientRect());
    await expect(status!.left).toBeGreaterThanOrEqual(dial!.right - 1);
  },
};

/** A brand comes in by custom properties and parts. */
export const Branded: Story = {
  render: (args) => html`
    <cb-data class="stage-brand" .data=${invented} .period=${october}>
      <div class="stage-row">${gauge(args)}${gauge({ metric: 'contact-volume' })}</div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(getComputedStyle(part(element, 'heading')!).fontFamily).toMatch(/^Georgia/);
  },
};

/** One tab stop; arrows go from the value to the month before and to each band, and each is said. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const cursor = part(element, 'cursor')!;
    cursor.focus();
    await userEvent.keyboard('{End}');
    await element.updateComplete;
    await expect(cursor.getAttribute('aria-valuetext')).toBe('On target; Service level: at least 80%');
    await expect(part(element, 'tooltip')!.hidden).toBe(false);
  },
};

export const Partial: Story = partial('cb-gauge', gauge);
