import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import type { CbReport, ReportTemplate } from '../src/index.js';
import '../src/define.js';
import { invented, StorySource } from './sources.js';
import { rightToLeft, stale } from './shared-states.js';
import { expectWarnings, part, settled, text, warnings } from './stage.js';

interface Args {
  template?: ReportTemplate;
  spec?: object | string;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function report(args: Args): TemplateResult {
  return html`
    <cb-report
      template=${ifDefined(args.template)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      made-at="2026-11-02T09:30:00Z"
      .spec=${args.spec}
    ></cb-report>
  `;
}

/** The report, once all of it is there. */
async function whole(canvas: HTMLElement): Promise<CbReport> {
  const element = await settled<CbReport>(canvas, 'cb-report', 'ready');
  await expect(await element.complete).toBe(true);
  return element;
}

const sections = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('[part~="section-heading"]')].map((one) => one.textContent.trim());

const small = {
  title: 'Orders in {{period}}',
  aim: 'Whether a service level of {{service-level}} ({{service-level:change}}) is enough for orders.',
  period: 'month',
  where: { queue: 'Orders' },
  targets: { 'service-level': { target: 0.9, floor: 0.7 } },
  sections: [
    {
      title: 'Numbers',
      items: [
        { show: 'kpi-tile', metric: 'service-level' },
        { show: 'kpi-tile', metric: 'average-handle-time' },
        { show: 'kpi-tile', metric: 'csat' },
        { show: 'trend-chart', metric: 'service-level', by: 'day' },
      ],
    },
    { title: 'Hours', items: [{ show: 'heatmap', metric: 'offered' }] },
  ],
  notes: ['The next report follows in December.'],
};

const meta: Meta<Args> = {
  title: 'Elements/Report',
  component: 'cb-report',
  args: {},
  render: (args) => html`<cb-data .data=${invented}>${report(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** The month of an operations manager, made of what the data can answer. */
export const OperationsMonth: Story = {
  play: async ({ canvasElement }) => {
    const element = await whole(canvasElement);
    await expect(text(element, 'heading')).toBe('Operations report');
    await expect(text(element, 'facts')).toContain('October 2026');
    await expect(sections(element)).toEqual(
      expect.arrayContaining(['Headline numbers', 'Demand', 'Service']),
    );
  },
};

/** One page for those who decide. */
export const ExecutivePage: Story = {
  args: { template: 'executive-page' },
  play: async ({ canvasElement }) => {
    const element = await whole(canvasElement);
    await expect(text(element, 'heading')).toBe('Contact centre at a glance');
    await expect(sections(element)).toContain('The centre from four sides');
  },
};

/** The last whole week of a team lead. */
export const TeamWeek: Story = {
  args: { template: 'team-week' },
  play: async ({ canvasElement }) => {
    const element = await whole(canvasElement);
    await expect(text(element, 'facts')).toContain('October 19 – 25, 2026');
  },
};

/** A spec of the page's own: its targets, its filter, numbers in its texts. */
export const OwnSpec: Story = {
  args: { spec: small },
  play: async ({ canvasElement }) => {
    const element = await whole(canvasElement);
    await expect(text(element, 'heading')).toBe('Orders in October 2026');
    await expect(text(element, 'aim')).toMatch(/service level of \d/);
    await expect(text(element, 'facts')).toContain('Orders');
    await expect(text(element.shadowRoot!.querySelector('cb-kpi-tile')!, 'status')).toContain('90%');
    await expect(text(element, 'list')).toContain('December');
  },
};

/** What the data lack stands at the end, with the missing field; what cannot be read of the spec is told. */
export const MissingParts: Story = {
  args: {
    spec: {
      title: 'More than there is',
      sections: [
        {
          title: 'Money',
          items: [
            { show: 'kpi-tile', metric: 'cost-per-contact' },
            { show: 'kpi-tile', metric: 'contact-volume' },
            { show: 'bar-chart', metric: 'contact-volume', by: 'planet' },
            { show: 'crystal-ball' },
          ],
        },
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const element = await whole(canvasElement);
    await expect(element.shadowRoot!.querySelectorAll('cb-kpi-tile')).toHaveLength(1);
    await expect(text(element, 'terms')).toContain('Cost per contact');
    await expect(text(element, 'terms')).toContain('planet');
    await expect(text(element, 'notices')).toContain('crystal-ball');
  },
};

/** The file that it is saved as: no script, no address. */
export const AsOneFile: Story = {
  args: { spec: small },
  play: async ({ canvasElement }) => {
    const element = await whole(canvasElement);
    const page = new DOMParser().parseFromString(await element.toStaticHTML(), 'text/html');
    await expect(page.querySelectorAll('script, link, img')).toHaveLength(0);
    await expect(page.querySelector('h1')!.textContent).toBe('Orders in October 2026');
    await expect(page.querySelectorAll('svg').length).toBeGreaterThan(3);
  },
};

export const Chinese: Story = {
  args: { locale: 'zh', template: 'executive-page' },
  play: async ({ canvasElement }) => {
    await expect(text(await whole(canvasElement), 'heading')).toBe('客服中心运营一览');
  },
};

export const Russian: Story = {
  args: { locale: 'ru', template: 'team-week' },
  play: async ({ canvasElement }) => {
    await expect(text(await whole(canvasElement), 'heading')).toBe('Неделя группы');
  },
};

export const Narrow: Story = {
  args: { spec: small },
  render: (args) =>
    html`<div class="stage-narrow"><cb-data .data=${invented}>${report(args)}</cb-data></div>`,
  play: async ({ canvasElement }) => {
    const element = await whole(canvasElement);
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};

export const Dark: Story = {
  args: { theme: 'dark', template: 'executive-page' },
  play: async ({ canvasElement }) => {
    await expect(await whole(canvasElement)).toHaveProperty('state', 'ready');
  },
};

/** Without contacts the report says what it would need. */
export const Empty: Story = {
  render: (args) => html`<cb-data .data=${{ timeZone: 'UTC', contacts: [] }}>${report(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('cb-report')!;
    await waitFor(() => expect(part(element, 'facts')).toBeTruthy());
    await expect(text(element, 'facts')).toContain('No contacts');
    await expect(text(element, 'terms')).toContain('lack');
  },
};

/** A spec that is none. */
export const Failed: Story = {
  args: { spec: 'October' },
  beforeEach: expectWarnings,
  play: async ({ canvasElement }) => {
    const element = await settled<CbReport>(canvasElement, 'cb-report', 'error');
    await expect(text(element, 'error')).toContain('spec');
    await expect(warnings()).toHaveBeenCalled();
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${report(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbReport>(canvasElement, 'cb-report', 'loading');
    await expect(text(element, 'heading')).toBe('Operations report');
  },
};

export const Stale: Story = stale('cb-report', report);

export const RightToLeft: Story = rightToLeft('cb-report', report);
