import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent } from 'storybook/test';
import type { CbKpiTile, GivenValue, MetricId } from '../src/index.js';
import '../src/define.js';
import { invented, october, StorySource } from './sources.js';
import { expectWarnings, part, settled, text, warnings } from './stage.js';

interface Args {
  metric: MetricId;
  target?: number;
  floor?: number;
  compare?: 'previous-period';
  label?: string;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function tile(args: Args): TemplateResult {
  return html`
    <cb-kpi-tile
      metric=${args.metric}
      target=${ifDefined(args.target)}
      floor=${ifDefined(args.floor)}
      compare=${ifDefined(args.compare)}
      label=${ifDefined(args.label)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
    ></cb-kpi-tile>
  `;
}

const ready = (canvas: HTMLElement): Promise<CbKpiTile> => settled<CbKpiTile>(canvas, 'cb-kpi-tile', 'ready');

const meta: Meta<Args> = {
  title: 'Elements/KPI tile',
  component: 'cb-kpi-tile',
  args: { metric: 'service-level', target: 0.8, floor: 0.7, compare: 'previous-period' },
  render: (args) => html`
    <cb-data .data=${invented} .period=${october}>
      <div class="stage-row">${tile(args)}</div>
    </cb-data>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** The number with change, status, sparkline, sample and interval. The menu explains it, shows the table, saves files. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(text(element, 'heading')).toBe('Service level');
    await expect(text(element, 'value')).toMatch(/^\d+(\.\d)?%$/);
    await expect(text(element, 'change')).toMatch(/vs September 2026/);
    await expect(text(element, 'status')).toContain('Target ≥ 80%');
    await expect(part(element, 'sparkline')).not.toBeNull();
  },
};

/** Metrics of every unit: shares, durations, scores, points, counts. */
export const Units: Story = {
  render: () => html`
    <cb-data .data=${invented} .period=${october}>
      <div class="stage-row">
        ${(
          ['answer-rate', 'average-handle-time', 'csat-average', 'nps', 'contact-volume', 'wait-p90'] as const
        ).map((metric) => tile({ metric, compare: 'previous-period' }))}
      </div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const values = [...canvasElement.querySelectorAll('cb-kpi-tile')].map((one) => text(one, 'value'));
    await expect(values[0]).toMatch(/%$/);
    await expect(values[1]).toMatch(/^\d+:\d\d$/);
    await expect(values[3]).toMatch(/^[+−]\d+/);
  },
};

const given = (value: GivenValue): TemplateResult => html`
  <cb-kpi-tile metric="answer-rate" target="0.9" floor="0.8" .value=${value}></cb-kpi-tile>
`;

/** A status is told by its shape and its word, not by colour alone. The values are the page's own: nothing is asked. */
export const Statuses: Story = {
  render: () => html`
    <div class="stage-row">
      ${given({ value: 0.95, n: 900, low: 0.934, high: 0.962 })}
      ${given({ value: 0.85, n: 900, low: 0.825, high: 0.872 })}
      ${given({ value: 0.75, n: 900, low: 0.721, high: 0.777 })}
      ${given({ value: 0.91, n: 40, low: 0.776, high: 0.967 })}
    </div>
  `,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const statuses = [...canvasElement.querySelectorAll('cb-kpi-tile')].map((one) => text(one, 'status'));
    await expect(statuses.map((status) => status.replace(/ Target.*/, ''))).toEqual([
      'On target',
      'Near target',
      'Off target',
      'Too close to call',
    ]);
  },
};

/** Until the first answer the tile is as high as it will be. */
export const Loading: Story = {
  render: (args) => html`
    <cb-data .source=${new StorySource(0, 'wait')}><div class="stage-row">${tile(args)}</div></cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await settled<CbKpiTile>(canvasElement, 'cb-kpi-tile', 'loading');
    await expect(part(element, 'frame')?.getAttribute('aria-busy')).toBe('true');
    await expect(text(element, 'heading')).toBe('Service level');
  },
};

/** No survey was answered on that day: the tile says so, and shows no 0. */
export const Empty: Story = {
  args: { metric: 'csat', target: 0.9 },
  render: (args) => html`
    <cb-data .data=${invented} period-from="2026-10-04" period-to="2026-10-05">
      <div class="stage-row">${tile(args)}</div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await settled<CbKpiTile>(canvasElement, 'cb-kpi-tile', 'empty');
    await expect(text(element, 'value')).toBe('–');
    await expect(text(element, 'notices')).not.toBe('');
  },
};

/** The data end inside the period: the tile says up to when, and compares the same part of the month before. */
export const Partial: Story = {
  render: (args) => html`
    <cb-data .data=${{ ...invented, covers: { from: '2026-09-01', to: '2026-10-20' } }} .period=${october}>
      <div class="stage-row">${tile(args)}</div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await settled<CbKpiTile>(canvasElement, 'cb-kpi-tile', 'partial');
    await expect(text(element, 'notices')).toMatch(/Oct(ober)? 19/);
  },
};

/** What was asked last is still shown while the next answer is awaited. */
export const Stale: Story = {
  render: (args) => html`
    <cb-data .source=${new StorySource(1, 'wait')} .period=${october}>
      <div class="stage-row">${tile(args)}</div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const before = text(element, 'value');
    element.where = { queue: 'Billing' };
    await settled<CbKpiTile>(canvasElement, 'cb-kpi-tile', 'loading');
    await expect(element.matches(':state(stale)')).toBe(true);
    await expect(text(element, 'value')).toBe(before);
  },
};

/** A failure is said in words, with a button to try again; the console has one coded line. */
export const Failed: Story = {
  beforeEach: expectWarnings,
  render: (args) => html`
    <cb-data .source=${new StorySource(0, 'fail')}><div class="stage-row">${tile(args)}</div></cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await settled<CbKpiTile>(canvasElement, 'cb-kpi-tile', 'error');
    await expect(text(element, 'error')).toContain('this story is to fail: yes');
    await expect(part(element, 'retry-button')).not.toBeNull();
    await expect(warnings()).toHaveBeenCalledWith(expect.stringMatching(/^callboard: invalid-query: /));
  },
};

/** Words, plurals, numbers, dates and durations of each language. */
export const Languages: Story = {
  render: (args) => html`
    <cb-data .data=${invented} .period=${october}>
      <div class="stage-row">
        ${['en', 'en-GB', 'zh-CN', 'ru'].flatMap((locale) => [
          tile({ ...args, locale }),
          tile({ metric: 'average-handle-time', compare: 'previous-period', locale }),
        ])}
      </div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const headings = [...canvasElement.querySelectorAll('cb-kpi-tile')].map((one) => text(one, 'heading'));
    await expect(headings).toEqual([
      'Service level',
      'Average handle time',
      'Service level',
      'Average handle time',
      '服务水平',
      '平均处理时间',
      'Уровень сервиса',
      'Среднее время обработки',
    ]);
  },
};

/** The tile's own colour scheme; without one it follows the page's. */
export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(getComputedStyle(part(element, 'frame')!).backgroundColor).toBe('rgb(22, 25, 31)');
  },
};

/** On a page that runs from right to left the tile does too; numbers and sentences keep their own direction. */
export const RightToLeft: Story = {
  render: (args) => html`
    <cb-data dir="rtl" .data=${invented} .period=${october}>
      <div class="stage-row">${tile(args)}${tile({ metric: 'nps', compare: 'previous-period' })}</div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const [value, button] = [part(element, 'value')!, part(element, 'menu-button')!].map((one) =>
      one.getBoundingClientRect(),
    );
    await expect(value!.right).toBeGreaterThan(button!.right);
  },
};

/** In a column of 280 pixels, in the language with the longest words. */
export const Narrow: Story = {
  args: { locale: 'ru' },
  render: (args) => html`
    <cb-data .data=${invented} .period=${october}><div class="stage-narrow">${tile(args)}</div></cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(element.scrollWidth).toBeLessThanOrEqual(280);
  },
};

/** A brand comes in by custom properties and parts. */
export const Branded: Story = {
  render: (args) => html`
    <cb-data class="stage-brand" .data=${invented} .period=${october}>
      <div class="stage-row">${tile(args)}${tile({ metric: 'contact-volume' })}</div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(getComputedStyle(part(element, 'heading')!).fontFamily).toMatch(/^Georgia/);
    await expect(getComputedStyle(part(element, 'value')!).fontWeight).toBe('400');
  },
};

/** How the number came about: formula, sums, what was left out, filter, zone, period. */
export const Explained: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await userEvent.click(part(element, 'menu-button')!);
    await userEvent.click(element.shadowRoot!.querySelector<HTMLElement>('[data-name="explain"]')!);
    await element.updateComplete;
    await expect(text(element, 'explanation')).toMatch(/answered within 20 s ÷ offered/);
  },
};
