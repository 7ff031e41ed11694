import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbStaffing, GivenInterval } from '../src/index.js';
import '../src/define.js';
import { invented, StorySource } from './sources.js';
import { stale } from './shared-states.js';
import { expectWarnings, part, settled, text } from './stage.js';
import { staffedWeeks } from './staffed-weeks.js';
import { tenWeeks } from './ten-weeks.js';

interface Args {
  day?: string;
  grain?: '15-minutes' | '30-minutes' | 'hour';
  serviceLevel?: number;
  threshold?: number;
  maxOccupancy?: number;
  shrinkage?: number;
  aht?: number;
  patience?: number | 'none';
  calls?: string;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function staffing(args: Args, rows?: readonly GivenInterval[]): TemplateResult {
  return html`
    <cb-staffing
      day=${ifDefined(args.day)}
      grain=${ifDefined(args.grain)}
      service-level=${ifDefined(args.serviceLevel)}
      threshold=${ifDefined(args.threshold)}
      max-occupancy=${ifDefined(args.maxOccupancy)}
      shrinkage=${ifDefined(args.shrinkage)}
      aht=${ifDefined(args.aht)}
      patience=${ifDefined(args.patience)}
      calls=${ifDefined(args.calls)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      .rows=${rows}
    ></cb-staffing>
  `;
}

/** The element, once it is drawn. */
async function drawn(canvas: HTMLElement): Promise<CbStaffing> {
  const element = await settled<CbStaffing>(canvas, 'cb-staffing', 'ready');
  await waitFor(() => expect(part(element, 'chart')?.querySelector('.cb-tick')).toBeTruthy());
  return element;
}

const meta: Meta<Args> = {
  title: 'Elements/Staffing',
  component: 'cb-staffing',
  render: (args) => html`<cb-data .data=${staffedWeeks}>${staffing(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** The first working day after the data: a Monday, of three Mondays, since the fourth had an outage. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toBe('Staffing on Mon, Nov 2, 2026');
    await expect(text(element, 'notices')).toContain(
      'Left out as unusual: Mon, Oct 26, 2026: Network outage.',
    );
    await expect(text(element, 'notices')).toContain('Only 3 earlier days of this weekday');
    await expect(text(element, 'figures')).toContain('Service level');
  },
};

/** A day that the data cover is held against its own shifts. */
export const PastDay: Story = {
  args: { day: '2026-10-29', grain: 'hour' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'notices')).toContain('Mean of 3 earlier days');
    await expect(text(element, 'notices')).not.toContain('On shift is the mean');
  },
};

/** Calls that the page forecast itself, and callers who never hang up. */
export const OwnCalls: Story = {
  args: {
    grain: 'hour',
    patience: 'none',
    calls: JSON.stringify(
      [9, 10, 11, 12].map((hour, at) => ({
        from: `2026-11-03T${hour}:00`.replace('T9', 'T09'),
        calls: 60 + 20 * at,
      })),
    ),
  },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toBe('Staffing on Tue, Nov 3, 2026');
    await expect(text(element, 'notices')).toContain('supplied by the page');
  },
};

/** Calls of the data's own forecast: the next open day, with the agents at the upper edge of its bands. */
export const FromForecast: Story = {
  render: () =>
    html`<cb-data .data=${tenWeeks()}><cb-staffing forecast grain="hour"></cb-staffing></cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'heading')).toBe('Staffing on Mon, Nov 9, 2026');
    await expect(text(element, 'notices')).toContain('The contacts expected are a forecast');
    await expect(text(element, 'notices')).toContain('Such forecasts were off by');
    await expect(text(element, 'figures')).toContain('To be planned, upper edge');
  },
};

/** The data reach too little back. */
export const ForecastTooShort: Story = {
  render: () => html`<cb-data .data=${tenWeeks(3)}><cb-staffing forecast></cb-staffing></cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbStaffing>(canvasElement, 'cb-staffing', 'empty');
    await expect(text(element, 'notices')).toBe('No forecast: it needs at least 4 whole weeks.');
  },
};

/** A higher aim, typed in: more agents, and nothing is asked anew. */
export const ByFields: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const figures = text(element, 'figures');
    const field = element.shadowRoot!.querySelector<HTMLInputElement>('input[name="serviceLevel"]')!;
    field.value = '95';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await waitFor(() => expect(text(element, 'figures')).not.toBe(figures));
    await expect(element.serviceLevel).toBe(0.95);
  },
};

/** The keyboard on an interval: its text is read out, and shown beside it. */
export const ByKeyboard: Story = {
  args: { grain: 'hour' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const cursor = part(element, 'cursor')!;
    cursor.focus();
    await userEvent.keyboard('{ArrowRight>10/}');
    await element.updateComplete;
    await expect(cursor.getAttribute('aria-valuetext')).toMatch(
      /^10:00 AM – 11:00 AM: Contacts expected: \d/,
    );
    await expect(part(element, 'tooltip')).toBeVisible();
  },
};

/** A day that the page computed itself. */
export const OwnRows: Story = {
  args: { aht: 180, shrinkage: 0.3, threshold: 19.8 },
  render: (args) =>
    staffing(args, [
      { from: '2026-11-02T09:00', to: '2026-11-02T09:30', calls: 100, onShift: 20 },
      { from: '2026-11-02T09:30', to: '2026-11-02T10:00', calls: 50, onShift: 6 },
      { from: '2026-11-02T10:00', to: '2026-11-02T10:30', calls: 0, onShift: 6 },
    ]),
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'notices')).toContain('the queue would grow without end');
    await expect(text(element, 'figures')).toContain('Grows without end');
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${staffing(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbStaffing>(canvasElement, 'cb-staffing', 'loading');
    await expect(part(element, 'frame')?.getAttribute('aria-busy')).toBe('true');
  },
};

/** Nothing is known of earlier days. */
export const Empty: Story = {
  args: { day: '2026-10-05' },
  play: async ({ canvasElement }) => {
    const element = await settled<CbStaffing>(canvasElement, 'cb-staffing', 'empty');
    await expect(text(element, 'notices')).toBe('The data cover no earlier day of this weekday.');
  },
};

export const Failed: Story = {
  beforeEach: expectWarnings,
  render: (args) => html`<cb-data .source=${new StorySource(0, 'fail')}>${staffing(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbStaffing>(canvasElement, 'cb-staffing', 'error');
    await expect(text(element, 'error')).toContain('this story is to fail: yes');
  },
};

/** Data without shifts: what is needed is told, and that it is held against none. */
export const WithoutShifts: Story = {
  render: (args) => html`<cb-data .data=${invented}>${staffing(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(text(element, 'notices')).toContain('Shifts are not compared');
  },
};

export const Languages: Story = {
  render: (args) => html`
    <cb-data .data=${staffedWeeks}
      >${['en', 'zh-CN', 'ru'].map((locale) => staffing({ ...args, locale }))}</cb-data
    >
  `,
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
    const [en, zh, ru] = [...canvasElement.querySelectorAll('cb-staffing')].map((one) =>
      text(one, 'heading'),
    );
    await expect(en).toMatch(/^Staffing on /);
    await expect(zh).toMatch(/人员配置$/);
    await expect(ru).toMatch(/^Потребность в операторах: /);
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(getComputedStyle(part(element, 'frame')!).backgroundColor).toBe('rgb(22, 25, 31)');
  },
};

/** The axis runs to the left, and the left arrow with it. */
export const RightToLeft: Story = {
  render: (args) => html`<cb-data dir="rtl" .data=${staffedWeeks}>${staffing(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const cursor = part(element, 'cursor')!;
    cursor.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await element.updateComplete;
    await expect(cursor.getAttribute('aria-valuenow')).toBe('1');
  },
};

/** In little room fields and figures stand under one another. */
export const Narrow: Story = {
  args: { locale: 'ru' },
  render: (args) =>
    html`<cb-data .data=${staffedWeeks}><div class="stage-narrow">${staffing(args)}</div></cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await expect(element.scrollWidth).toBeLessThanOrEqual(280);
  },
};

export const Stale: Story = stale('cb-staffing', staffing, staffedWeeks);
