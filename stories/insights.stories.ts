import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { until } from 'lit/directives/until.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { CallboardError, type CbInsights, loadData, type MetricSource, type Period } from '../src/index.js';
import '../src/define.js';
import { problem } from '../src/problem.js';
import { invented, october, StorySource } from './sources.js';
import { failed, stale } from './shared-states.js';
import { part, settled, text } from './stage.js';
import { secondMonth, twoMonths } from './two-months.js';

interface Args {
  kinds?: string;
  limit?: number;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

/** A source of data with comments that tells of no single contacts. */
async function rowless(): Promise<MetricSource> {
  const dataset = await loadData(twoMonths(false, { comments: true }));
  return Object.defineProperty(dataset, 'contacts', {
    value: () => Promise.reject(new CallboardError(problem('no-rows', {}))),
  });
}

const planted = twoMonths(true);
const noise = twoMonths(false);
const tested = 'change, value-change, difference';

function list(args: Args, period: Period = secondMonth): TemplateResult {
  return html`
    <cb-insights
      kinds=${ifDefined(args.kinds)}
      limit=${ifDefined(args.limit)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      .period=${period}
    ></cb-insights>
  `;
}

const buttons = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="finding-button"]'),
];

/** The table behind the first finding, opened by the keyboard. */
async function opened(element: CbInsights): Promise<HTMLElement> {
  buttons(element)[0]!.focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(part(element, 'evidence-table')).toBeTruthy());
  return part(element, 'evidence-table')!;
}

const meta: Meta<Args> = {
  title: 'Elements/Insights',
  component: 'cb-insights',
  args: {},
  render: (args) => html`<cb-data .data=${planted}>${list(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** A few hundred invented contacts: everything that is looked for, with what could not be looked at. */
export const Invented: Story = {
  render: (args) => html`<cb-data .data=${invented}>${list(args, october)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('cb-insights')!;
    await waitFor(() => expect(['ready', 'partial', 'empty']).toContain(element.state), { timeout: 5000 });
    await expect(text(element, 'heading')).toBe('Insights and next steps');
    await expect(text(element, 'tested')).toMatch(/comparison/);
    await expect(part(element, 'not-looked')).toBeTruthy();
  },
};

/** In the second month one queue loses four calls of ten: the change of the whole and that of the queue are one finding. */
export const PlantedEffect: Story = {
  args: { kinds: tested },
  play: async ({ canvasElement }) => {
    const element = await settled<CbInsights>(canvasElement, 'cb-insights', 'ready');
    await expect(text(element, 'finding')).toContain('Abandon rate');
    await expect(text(element, 'finding')).toContain('Service');
    await expect(element.shadowRoot!.querySelector('.mark.missed')).toBeTruthy();
  },
};

/** A finding opens to the table that it is from. */
export const Evidence: Story = {
  args: { kinds: tested },
  play: async ({ canvasElement }) => {
    const element = await settled<CbInsights>(canvasElement, 'cb-insights', 'ready');
    const table = await opened(element);
    await expect(table.querySelector('tr[aria-current="true"] th')!.textContent.trim()).toBe('Service');
    await expect(text(element, 'only-button')).toBe('Show only Service');
    await expect(text(element, 'contacts-button')).toBe('Show the contacts');
  },
};

/** Nothing but chance in the data: so many comparisons, and nothing to tell. */
export const Noise: Story = {
  args: { kinds: tested },
  render: (args) => html`<cb-data .data=${noise}>${list(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbInsights>(canvasElement, 'cb-insights', 'empty');
    await expect(text(element, 'tested')).toMatch(/^Nothing beyond noise in \d+ comparisons\.$/);
    await expect(buttons(element)).toHaveLength(0);
  },
};

/** What is described and not tested has a heading of its own, and no p-value. */
export const Described: Story = {
  args: { kinds: 'change, pareto' },
  render: (args) => html`<cb-data .data=${noise}>${list(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbInsights>(canvasElement, 'cb-insights', 'ready');
    await expect(text(element, 'picture')).toContain('Described, not tested');
    await expect(element.shadowRoot!.querySelector('.fact.adjusted')).toBeNull();
  },
};

/** The data do not reach the period before: that is said, and nothing is made of it. */
export const NoComparison: Story = {
  args: { kinds: 'change' },
  render: (args) =>
    html`<cb-data .data=${noise}>${list(args, { from: '2025-09-01', to: '2025-10-01' })}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbInsights>(canvasElement, 'cb-insights', 'empty');
    await expect(text(element, 'tested')).toBe('There was nothing that could be compared.');
    await expect(text(element, 'not-looked')).toContain('comparison period');
  },
};

/** Comments need rows, which this source does not give. */
export const NoRows: Story = {
  args: { kinds: 'term' },
  render: (args) =>
    html`${until(rowless().then((source) => html`<cb-data .source=${source}>${list(args)}</cb-data>`))}`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('cb-insights')).toBeTruthy());
    const element = await settled<CbInsights>(canvasElement, 'cb-insights', 'empty');
    await expect(text(element, 'not-looked')).toContain('The source provides no individual contacts');
  },
};

export const Chinese: Story = {
  args: { locale: 'zh' },
  play: async ({ canvasElement }) => {
    const element = await settled<CbInsights>(canvasElement, 'cb-insights', 'ready');
    await expect(text(element, 'heading')).toBe('洞察与下一步建议');
    await expect(text(element, 'tested')).toMatch(/项的差异超出偶然。$/);
  },
};

export const Russian: Story = {
  args: { locale: 'ru' },
  play: async ({ canvasElement }) => {
    const element = await settled<CbInsights>(canvasElement, 'cb-insights', 'ready');
    await expect(text(element, 'heading')).toBe('Выводы и следующие шаги');
    await expect(text(element, 'finding')).toContain('хуже');
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await opened(await settled<CbInsights>(canvasElement, 'cb-insights', 'ready'));
  },
};

export const RightToLeft: Story = {
  render: (args) => html`<cb-data dir="rtl" .data=${planted}>${list(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbInsights>(canvasElement, 'cb-insights', 'ready');
    await opened(element);
    const [chevron, headline] = ['.icon', '.headline'].map((one) =>
      buttons(element)[0]!.querySelector(one)!.getBoundingClientRect(),
    );
    await expect(chevron!.left).toBeGreaterThan(headline!.right - 1);
  },
};

export const Narrow: Story = {
  render: (args) => html`<div class="stage-narrow"><cb-data .data=${planted}>${list(args)}</cb-data></div>`,
  play: async ({ canvasElement }) => {
    const element = await settled<CbInsights>(canvasElement, 'cb-insights', 'ready');
    await opened(element);
    const { scrollWidth, clientWidth } = part(element, 'frame')!;
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${list(args, october)}</cb-data>`,
  play: async ({ canvasElement }) => {
    await settled<CbInsights>(canvasElement, 'cb-insights', 'loading');
  },
};

export const Failed: Story = failed('cb-insights', list);

export const Stale: Story = { ...stale('cb-insights', list, planted), args: { kinds: 'change' } };
