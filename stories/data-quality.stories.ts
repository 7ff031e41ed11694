import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbDataQuality } from '../src/index.js';
import '../src/define.js';
import { invented, StorySource } from './sources.js';
import { expectWarnings, part, settled, text } from './stage.js';

interface Args {
  locale?: string;
  data?: object;
}

const hostile = '<b>"&\'=1+1';

/** Rows with faults on purpose. */
const faulty = {
  timeZone: 'Europe/Berlin',
  contacts: [
    { id: '1', startedAt: '2026-10-25T09:00:00', queue: 'Sales', outcome: 'answered', queueSeconds: 12 },
    { id: '1', startedAt: '2026-10-25T09:00:00', queue: 'Sales', outcome: 'answered', queueSeconds: 12 },
    { id: '2', startedAt: '2026-10-25T02:30:00', queue: 'Sales', outcome: 'abandoned', queueSeconds: 48 },
    { id: '3', startedAt: '2026-10-25T09:20:00', queue: 'Service', outcome: 'answered', queueSeconds: -7 },
    { id: '4', startedAt: '2026-10-25T09:40:00', queue: 'Service', outcome: hostile, queueSeconds: 15 },
    { id: '5', startedAt: '31 October', queue: 'Sales', outcome: 'answered' },
    { id: '6', queue: 'Sales', outcome: 'answered' },
    'seven',
  ],
  ledger: [
    { from: '2026-10-25', to: '2026-10-26', directCost: 900, currency: 'EUR' },
    { from: '2026-10-25', to: '2026-10-27', directCost: 1700, currency: 'EUR' },
  ],
};

const clean = {
  timeZone: 'UTC',
  currency: 'EUR',
  covers: { from: '2026-10-01', to: '2026-10-02' },
  contacts: [{ id: '1', startedAt: '2026-10-01T09:00:00Z', outcome: 'answered', queueSeconds: 12 }],
};

const report = ({ locale, data = faulty }: Args): TemplateResult =>
  html`<cb-data-quality .locale=${locale} .data=${data}></cb-data-quality>`;

const ready = (canvas: HTMLElement, state: CbDataQuality['state'] = 'ready') =>
  settled<CbDataQuality>(canvas, 'cb-data-quality', state);
const all = (element: Element, name: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];

const meta: Meta<Args> = {
  title: 'Elements/Data quality',
  component: 'cb-data-quality',
  render: report,
};

export default meta;
type Story = StoryObj<Args>;

/** What became of the rows, and what was wrong with them, gravest first. */
export const Faulty: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(text(element, 'subheading')).toMatch(/^10 rows were read: 5 kept, /);
    await expect(text(element, 'problem')).toMatch(/^Error/);
    await expect(text(element, 'problems')).toContain(hostile);
    const choice = part(element, 'part-choice') as HTMLSelectElement;
    const ledger = [...choice.options].find((option) => option.text === 'Ledger')!;
    await userEvent.selectOptions(choice, ledger);
    await waitFor(() => expect(all(element, 'problem').length).toBe(1));
  },
};

/** Both tables are sorted by their headers; all parts together stay first. */
export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const sort = (table: string, label: string): HTMLElement =>
      [...part(element, table)!.querySelectorAll<HTMLElement>('.sorter')].find(
        (one) => one.textContent.trim() === label,
      )!;
    await userEvent.click(sort('problems', 'What'));
    await waitFor(() =>
      expect(sort('problems', 'What').closest('th')).toHaveAttribute('aria-sort', 'ascending'),
    );
    await userEvent.click(sort('counts', 'Part'));
    await userEvent.click(sort('counts', 'Part'));
    await waitFor(() =>
      expect(
        [...part(element, 'counts')!.querySelectorAll('tbody th')].map((one) => one.textContent.trim()),
      ).toEqual(['All parts', 'Ledger', 'Contacts']),
    );
  },
};

export const AllIsWell: Story = {
  args: { data: clean },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(text(element, 'well')).toMatch(/^All is well/);
    await expect(part(element, 'problems')).toBeNull();
  },
};

/** Of several parts, under a `cb-data`, a metric that has no answer leads the page to the dictionary. */
export const WithDictionary: Story = {
  render: () => html`
    <cb-data
      .data=${invented}
      @cb-select=${({ currentTarget, detail }: CustomEvent<{ metric: string }>) => {
        (currentTarget as Element).querySelector('cb-metric-dictionary')!.metric = detail.metric as never;
      }}
    >
      <cb-data-quality></cb-data-quality><cb-metric-dictionary></cb-metric-dictionary>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const [button] = all(element, 'metric-button');
    await userEvent.click(button!);
    const dictionary = canvasElement.querySelector('cb-metric-dictionary')!;
    await waitFor(() => expect(part(dictionary, 'details')).toBeVisible());
    await expect(text(dictionary, 'details')).toContain('These data lack');
  },
};

export const Languages: Story = {
  render: () => html`${['en', 'zh-CN', 'ru'].map((locale) => report({ locale }))}`,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const reports = [...canvasElement.querySelectorAll('cb-data-quality')];
    await waitFor(() =>
      expect(reports.map((one) => [text(one, 'heading'), text(one, 'severity-choice')])).toEqual([
        ['Data quality', 'All severities Error Warning'],
        ['数据质量', '所有程度 错误 警告'],
        ['Качество данных', 'Любая серьёзность Ошибка Предупреждение'],
      ]),
    );
  },
};

export const Empty: Story = {
  args: { data: { timeZone: 'UTC', contacts: [] } },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'empty');
    await expect(text(element, 'subheading')).toBe('The data have no rows.');
  },
};

export const Loading: Story = {
  render: () =>
    html`<cb-data .source=${new Waiting(0, 'wait')}><cb-data-quality></cb-data-quality></cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'loading');
    await expect(part(element, 'frame')).toHaveAttribute('aria-busy', 'true');
  },
};

export const Failed: Story = {
  beforeEach: expectWarnings,
  render: () => html`<cb-data-quality .data=${'{'}></cb-data-quality>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'error');
    await expect(part(element, 'retry-button')).toBeVisible();
  },
};

export const Dark: Story = {
  render: () => html`<cb-data-quality theme="dark" .data=${faulty}></cb-data-quality>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(getComputedStyle(part(element, 'frame')!).backgroundColor).toBe('rgb(22, 25, 31)');
  },
};

export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl">${report(args)}</div>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const [first, last] = ['.clean', '.rejected'].map((piece) =>
      element.shadowRoot!.querySelector(`.bar ${piece}`)!.getBoundingClientRect(),
    );
    await expect(first!.left).toBeGreaterThan(last!.left);
  },
};

export const Narrow: Story = {
  args: { locale: 'ru' },
  render: (args) => html`<div class="stage-narrow">${report(args)}</div>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(element.scrollWidth).toBeLessThanOrEqual(280);
  },
};

/** A source that never says what its data are worth. */
class Waiting extends StorySource {
  override quality(): Promise<never> {
    return new Promise(() => {});
  }
}
