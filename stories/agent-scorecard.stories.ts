import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbAgentScorecard, CbTrendChart } from '../src/index.js';
import '../src/define.js';
import { invented, october, StorySource } from './sources.js';
import { stale } from './shared-states.js';
import { expectWarnings, part, settled, text } from './stage.js';

interface Args {
  metrics?: string;
  team?: string;
  label?: string;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function card(args: Args): TemplateResult {
  return html`
    <cb-agent-scorecard
      metrics=${ifDefined(args.metrics)}
      team=${ifDefined(args.team)}
      label=${ifDefined(args.label)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
    ></cb-agent-scorecard>
  `;
}

/** The invented agents, each with a team. */
const teams: Readonly<Record<string, string>> = {
  'Олег Смирнов': 'Süd',
  'Zoë Müller': 'Süd',
  'Maja <b>Kowalska</b>': 'Süd',
};
const { contacts } = invented as { readonly contacts: readonly { readonly agent?: string | null }[] };
const teamed = {
  ...invented,
  contacts: contacts.map((one) => (one.agent ? { ...one, team: teams[one.agent] ?? 'Nord' } : one)),
};

/** So many agents, some with hundreds of contacts and most with a few. */
function floor(agents: number): object {
  const value = (at: number, n: number, mean: number): object => {
    const rate = mean + (((at * 7919) % 97) / 97 - 0.5) * 0.3;
    const half = 0.98 / Math.sqrt(n);
    return { value: rate, n, low: Math.max(0, rate - half), high: Math.min(1, rate + half) };
  };
  return Array.from({ length: agents }, (_, at) => {
    const n = 4 + Math.floor(4000 / (1 + (at % 400)));
    return {
      key: { agent: `Agent ${at + 1}`, team: `Team ${1 + (at % 12)}` },
      values: {
        handled: { value: n, n },
        'resolution-rate': value(at, n, 0.7),
        csat: at % 13 === 0 ? { value: null, n: 0 } : value(at + 5, Math.ceil(n / 4), 0.8),
      },
    };
  });
}

const ready = (canvas: HTMLElement, state: CbAgentScorecard['state'] = 'ready'): Promise<CbAgentScorecard> =>
  settled<CbAgentScorecard>(canvas, 'cb-agent-scorecard', state);
const names = (element: CbAgentScorecard): string[] =>
  [...part(element, 'grid')!.querySelectorAll('tbody tr[aria-rowindex] > :first-child')].map((one) =>
    one.textContent.trim(),
  );

const meta: Meta<Args> = {
  title: 'Elements/Agent scorecard',
  component: 'cb-agent-scorecard',
  render: (args) => html`<cb-data .data=${teamed}>${card(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** A row an agent, each value with its interval against the mean of all. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(text(element, 'heading')).toBe('Agent scorecard');
    await expect(names(element)).toHaveLength(6);
    await expect(text(element, 'legend')).toContain('Mean of all');
    await expect(part(element, 'grid')!.querySelectorAll('.cb-band').length).toBeGreaterThan(10);
  },
};

/** Found by name and team, whatever the accents. */
export const Searched: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await userEvent.type(part(element, 'search')!, 'sud zoe');
    await element.updateComplete;
    await expect(names(element)).toEqual(['Zoë Müller']);
    await expect(text(element, 'count')).toBe('1 of 6 agents');
  },
};

/** One team, against its own mean. */
export const OneTeam: Story = {
  args: { team: 'Nord' },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(names(element)).toEqual(['Anna Berger', 'Li Wei', "Sean O'Neill"]);
    await expect(text(element, 'legend')).toContain('Mean of Nord');
  },
};

/** One agent: every metric against the mean, then each over time. Escape leads back. */
export const OneAgent: Story = {
  args: { metrics: 'handled, average-handle-time, resolution-rate' },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    part(element, 'row-button')!.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = element.shadowRoot!.querySelector<HTMLDialogElement>('#agent')!;
    await waitFor(() => expect(dialog.open).toBe(true));
    const charts = [...dialog.querySelectorAll<CbTrendChart>('cb-trend-chart')];
    await expect(charts).toHaveLength(3);
    await waitFor(() => expect(charts.every(({ state }) => state === 'ready')).toBe(true));
    await expect(part(element, 'agent-table')!.textContent).toContain('Mean of all');
  },
};

/** The other elements show only one agent; the scorecard still shows all. */
export const OnlyOneAgent: Story = {
  render: (args) => html`
    <cb-data .data=${teamed}>
      ${card(args)}
      <cb-kpi-tile metric="handled"></cb-kpi-tile>
    </cb-data>
  `,
  args: { metrics: 'handled, csat' },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const tile = canvasElement.querySelector('cb-kpi-tile')!;
    await userEvent.click(part(element, 'row-button')!);
    await userEvent.click(part(element, 'only-button')!);
    await waitFor(() => expect(text(tile, 'subheading')).toContain('Agent: Anna Berger'));
    await userEvent.click(part(element, 'close-button')!);
    await expect(names(element)).toHaveLength(6);
  },
};

/** Five thousand agents, of which only those that are seen are in the page. Who has too few is said to have too few. */
export const ManyAgents: Story = {
  render: () => html`
    <cb-agent-scorecard
      metrics="handled, resolution-rate, csat"
      .rows=${floor(5000)}
      .total=${{
        handled: { value: 200_000, n: 200_000 },
        'resolution-rate': { value: 0.7, n: 200_000 },
        csat: { value: 0.8, n: 50_000 },
      }}
    ></cb-agent-scorecard>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(text(element, 'count')).toBe('5,000 agents');
    await expect(names(element).length).toBeLessThan(60);
    await expect(part(element, 'grid')!.textContent).toContain('too few');
    part(element, 'scroller')!.scrollTop = 80_000;
    await waitFor(() => expect(names(element).some((name) => /^Agent 2\d{3}$/.test(name))).toBe(true));
    await expect(names(element).length).toBeLessThan(60);
  },
};

const goals = {
  'resolution-rate': { target: 0.9, floor: 0.4 },
  'average-handle-time': { target: 200, floor: 600 },
};

/** Scores of several metrics by targets with floors; agents whose intervals overlap share a rank. A click opens the arithmetic. */
export const Scores: Story = {
  render: () => html`
    <cb-agent-scorecard
      .data=${teamed}
      metrics="handled, resolution-rate, average-handle-time"
      .targets=${goals}
      .weights=${{ 'resolution-rate': 2 }}
      .minSample=${{ 'resolution-rate': 3, 'average-handle-time': 3 }}
      .bands=${[
        { id: 'A', from: 80 },
        { id: 'B', from: 50 },
        { id: 'C', from: 0 },
      ]}
      peers="all"
    ></cb-agent-scorecard>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const heads = [...part(element, 'grid')!.querySelectorAll('thead th')].map((head) =>
      head.textContent!.trim(),
    );
    await expect(heads).toEqual(expect.arrayContaining(['Score', 'Rank', 'Grade']));
    await userEvent.click(part(element, 'row-button')!);
    await expect(part(element, 'score-terms')).not.toBe(null);
    await userEvent.click(part(element, 'close-button')!);
  },
};

/** The data name no agents, and the scorecard says so. */
export const WithoutAgents: Story = {
  render: (args) => html`
    <cb-data .data=${{ ...invented, contacts: contacts.map(({ agent: _agent, ...one }) => one) }}>
      ${card(args)}
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'empty');
    await expect(text(element, 'notices')).toContain('Agent');
    await expect(part(element, 'grid')).toBe(null);
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${card(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'loading');
    await expect(part(element, 'frame')?.getAttribute('aria-busy')).toBe('true');
  },
};

export const Partial: Story = {
  render: (args) => html`
    <cb-data .data=${{ ...teamed, covers: { from: '2026-09-01', to: '2026-10-20' } }} .period=${october}>
      ${card(args)}
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'partial');
    await expect(text(element, 'notices')).not.toBe('');
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

export const Languages: Story = {
  args: { metrics: 'handled, average-handle-time' },
  render: (args) => html`
    <cb-data .data=${teamed}>${['en', 'zh-CN', 'ru'].map((locale) => card({ ...args, locale }))}</cb-data>
  `,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const cards = [...canvasElement.querySelectorAll('cb-agent-scorecard')];
    await waitFor(() => expect(cards.every(({ state }) => state === 'ready')).toBe(true));
    await expect(cards.map((one) => text(one, 'count'))).toEqual(['6 agents', '6 名坐席', '6 операторов']);
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(getComputedStyle(part(element, 'frame')!).backgroundColor).toBe('rgb(22, 25, 31)');
  },
};

/** Scales begin at the right. */
export const RightToLeft: Story = {
  render: (args) => html`<cb-data dir="rtl" .data=${teamed}>${card(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    const cells = [...part(element, 'grid')!.querySelectorAll('tbody tr[aria-rowindex]')[0]!.children];
    const lefts = cells.map((one) => one.getBoundingClientRect().left);
    await expect(lefts).toEqual(lefts.toSorted((a, b) => b - a));
  },
};

export const Narrow: Story = {
  args: { locale: 'ru' },
  render: (args) => html` <cb-data .data=${teamed}><div class="stage-narrow">${card(args)}</div></cb-data> `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await expect(element.scrollWidth).toBeLessThanOrEqual(280);
    await waitFor(() => expect(part(element, 'grid')!.textContent).not.toContain('Группа'));
    const scroller = part(element, 'scroller')!.getBoundingClientRect();
    const metric = part(element, 'grid')!.querySelector('[data-cell="1,1"]')!.getBoundingClientRect();
    await expect(metric.right).toBeLessThanOrEqual(scroller.right);
  },
};

/** One agent in a narrow column is a card: a metric a line, each with its interval; the name opens all of it. */
export const NarrowCard: Story = {
  args: { metrics: 'handled, resolution-rate, csat' },
  render: (args) => html`
    <cb-data .data=${teamed} .where=${{ agent: 'Zoë Müller' }}>
      <div class="stage-narrow">${card(args)}</div>
    </cb-data>
  `,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await waitFor(() =>
      expect(names(element)).toEqual(['Handled contacts', 'Resolution rate', 'Customer satisfaction']),
    );
    await expect(part(element, 'search')).toBe(null);
    const scroller = part(element, 'scroller')!;
    await expect(scroller.scrollWidth).toBeLessThanOrEqual(scroller.clientWidth);
    await userEvent.click(part(element, 'row-button')!);
    await waitFor(() => expect(part(element, 'agent-table')!.textContent).toContain('Resolution rate'));
  },
};

export const Stale: Story = stale('cb-agent-scorecard', card, teamed);
