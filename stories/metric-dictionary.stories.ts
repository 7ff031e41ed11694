import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbMetricDictionary } from '../src/index.js';
import '../src/define.js';
import { invented } from './sources.js';
import { expectWarnings, part, settled, text } from './stage.js';

interface Args {
  metric?: string;
  metrics?: string;
  locale?: string;
}

const dictionary = ({ metric, metrics, locale }: Args): TemplateResult => html`
  <cb-metric-dictionary
    metric=${ifDefined(metric)}
    metrics=${ifDefined(metrics)}
    locale=${ifDefined(locale)}
  ></cb-metric-dictionary>
`;

const ready = (canvas: HTMLElement, state: CbMetricDictionary['state'] = 'ready') =>
  settled<CbMetricDictionary>(canvas, 'cb-metric-dictionary', state);
const entries = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="entry"]'),
];
const ids = (element: Element): (string | undefined)[] =>
  entries(element).map((one) => one.dataset['metric']);

const meta: Meta<Args> = {
  title: 'Elements/Metric dictionary',
  component: 'cb-metric-dictionary',
  render: (args) => html`<cb-data .data=${invented}>${dictionary(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** Beside data it says which metrics they can answer. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await waitFor(() => expect(part(element, 'filter')).toBeVisible());
    const all = entries(element).length;
    await userEvent.click(part(element, 'filter')!);
    await waitFor(() => expect(entries(element).length).toBeLessThan(all));
    await expect(ids(element)).toContain('service-level');
    await expect(text(element, 'count')).toBe(`${entries(element).length} of ${all} metrics`);
  },
};

/** Without any data it is the catalogue alone. */
export const WithoutData: Story = {
  render: dictionary,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(part(element, 'filter')).toBeNull();
    await expect(entries(element).length).toBeGreaterThan(30);
  },
};

/** A link into it: the service level with its variants, those of vendors' systems among them. */
export const Open: Story = {
  args: { metric: 'service-level' },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(text(element, 'variants')).toContain('Genesys Cloud');
    await expect(text(element, 'parameters')).toContain('thresholdSeconds');
  },
};

export const Searched: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await userEvent.type(part(element, 'search')!, 'aht');
    await waitFor(() => expect(ids(element)).toEqual(['average-handle-time']));
  },
};

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await userEvent.type(part(element, 'search')!, 'weather');
    await waitFor(() => expect(entries(element)).toEqual([]));
    await expect(text(element, 'picture')).toContain('No metric matches “weather”.');
  },
};

export const Languages: Story = {
  args: { metrics: 'service-level csat roi' },
  render: (args) => html`
    ${['en', 'zh-CN', 'ru'].map(
      (locale) =>
        html`<cb-data .data=${invented}>${dictionary({ ...args, locale, metric: 'csat' })}</cb-data>`,
    )}
  `,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const all = [...canvasElement.querySelectorAll('cb-metric-dictionary')];
    await waitFor(() =>
      expect(all.map((one) => text(one, 'heading'))).toEqual([
        'Metric dictionary',
        '指标词典',
        'Словарь показателей',
      ]),
    );
    await expect(all.map((one) => text(one, 'chapter'))).toEqual([
      'Customer experience',
      '客户体验',
      'Клиентский опыт',
    ]);
  },
};

export const Dark: Story = {
  args: { metric: 'csat' },
  render: (args) => html`<cb-data theme="dark" .data=${invented}>${dictionary(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(getComputedStyle(part(element, 'frame')!).backgroundColor).toBe('rgb(22, 25, 31)');
  },
};

export const RightToLeft: Story = {
  args: { metric: 'csat' },
  render: (args) => html`<div dir="rtl">${dictionary(args)}</div>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const [icon, name] = ['.icon', '.entry-name'].map((selector) =>
      part(element, 'entry')!.querySelector(selector)!.getBoundingClientRect(),
    );
    await expect(icon!.left).toBeGreaterThan(name!.left);
  },
};

export const Narrow: Story = {
  args: { metric: 'service-level', locale: 'ru' },
  render: (args) => html`<div class="stage-narrow">${dictionary(args)}</div>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await waitFor(() => expect(part(element, 'details')).toBeVisible());
    await expect(element.scrollWidth).toBeLessThanOrEqual(280);
  },
};

/** Where the data cannot be had the catalogue is still there. */
export const Failed: Story = {
  beforeEach: expectWarnings,
  render: () => html`<cb-metric-dictionary .data=${'{'}></cb-metric-dictionary>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'error');
    await expect(part(element, 'retry-button')).toBeVisible();
    await expect(entries(element).length).toBeGreaterThan(30);
  },
};
