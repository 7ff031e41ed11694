import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbFeedback } from '../src/index.js';
import '../src/define.js';
import { chinese, hostile, refunds, russian, twoMonths, written } from './comments.js';
import { october, StorySource } from './sources.js';
import { failed, stale } from './shared-states.js';
import { part, settled, sortedTable, text } from './stage.js';

interface Args {
  order?: 'share' | 'rising' | 'difference';
  split?: 'nps' | 'csat';
  limit?: number;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

function feedback(args: Args): TemplateResult {
  return html`
    <cb-feedback
      order=${ifDefined(args.order)}
      split=${ifDefined(args.split)}
      limit=${ifDefined(args.limit)}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
    ></cb-feedback>
  `;
}

const inOctober = (args: Args): TemplateResult =>
  html`<cb-data .period=${october}>${feedback(args)}</cb-data>`;

const of =
  (data: object) =>
  (args: Args): TemplateResult =>
    html`<cb-data .data=${data} .period=${october}>${feedback(args)}</cb-data>`;

const shown = (canvas: HTMLElement, state: CbFeedback['state'] = 'ready'): Promise<CbFeedback> =>
  settled<CbFeedback>(canvas, 'cb-feedback', state);
const terms = (element: Element): HTMLButtonElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.term'),
];
const names = (element: Element): string[] =>
  terms(element).map((one) => one.querySelector('.name')!.textContent);
const term = (element: Element, name: string): HTMLButtonElement =>
  terms(element)[names(element).indexOf(name)]!;
/** Opens a term's comments. */
async function read(element: CbFeedback, name: string): Promise<HTMLElement[]> {
  await userEvent.click(term(element, name));
  await waitFor(() => expect(part(element, 'comment')).toBeTruthy());
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="comment-text"]')];
}

const meta: Meta<Args> = {
  title: 'Elements/Feedback',
  component: 'cb-feedback',
  args: {},
  render: of(refunds),
};

export default meta;
type Story = StoryObj<Args>;

/** Terms with the share of all comments, those of promoters and of detractors beside each other, and what rises. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await expect(text(element, 'coverage')).toBe(
      'Of 63 contacts, 62 have a comment. Written in English 100%.',
    );
    await expect(text(element, 'legend')).toBe('Promoters Detractors');
    await expect(term(element, 'refund').querySelector('.why')!.textContent).toContain('33.9% after 5.3%');
    await expect(text(element, 'notices')).toContain('4 comments came without that score');
  },
};

/** What rises stands first. */
export const RisingFirst: Story = {
  args: { order: 'rising' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    const rising = terms(element).filter((one) => one.querySelector('.rising') !== null);
    await expect(rising.length).toBeGreaterThan(0);
    await expect(terms(element).slice(0, rising.length)).toEqual(rising);
  },
};

/** The table that says the same is sorted by its headers. */
export const SortedTable: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await sortedTable(element, 'Change');
    const changes = [...part(element, 'table')!.querySelectorAll('tbody tr')].map((row) =>
      Number.parseFloat(row.children[4]!.textContent.replace('−', '-')),
    );
    await expect(changes).toEqual(changes.toSorted((a, b) => b - a));
  },
};

/** What promoters and detractors say most unequally stands first. */
export const FarthestApart: Story = {
  args: { order: 'difference' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await expect(names(element).slice(0, 3)).toEqual(['quick', 'agent', 'kind']);
  },
};

/** A chosen term opens its comments, the newest first, with the term marked; Escape leads back to it. */
export const Reading: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    const comments = await read(element, 'refund');
    await expect(comments).toHaveLength(20);
    await expect(text(element, 'count')).toBe('20 of 21 comments');
    await expect(comments[0]!.querySelectorAll('mark')).toHaveLength(2);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(element.shadowRoot!.activeElement).toBe(term(element, 'refund')));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(text(element, 'term-heading')).toBe('Comments with “refund”'));
  },
};

/** Whatever customers write stays what they wrote: text, in the direction of its own letters. */
export const Hostile: Story = {
  render: of(hostile),
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    const comments = await read(element, 'refund');
    await expect(comments).toHaveLength(6);
    await expect(comments.flatMap((one) => [...one.querySelectorAll('script, img, b')])).toHaveLength(0);
    await expect(comments.map((one) => one.textContent).join()).toContain('<script>alert(1)</script>');
    const frame = element.shadowRoot!.querySelector('.frame')!;
    await expect(frame.scrollWidth).toBeLessThanOrEqual(frame.clientWidth);
  },
};

/** In little room, what stands beside each other stands under each other. */
export const Narrow: Story = {
  render: (args) => html`<div class="stage-narrow">${of(refunds)(args)}</div>`,
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    const frame = element.shadowRoot!.querySelector('.frame')!;
    await expect(frame.scrollWidth).toBeLessThanOrEqual(frame.clientWidth);
  },
};

/** On a page that runs from right to left, bars begin at the right. */
export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl">${of(refunds)(args)}</div>`,
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    const [name, bars] = ['name', 'bars'].map((one) =>
      element.shadowRoot!.querySelector(`.term .${one}`)!.getBoundingClientRect(),
    );
    await expect(name!.left).toBeGreaterThan(bars!.left);
  },
};

export const Chinese: Story = {
  args: { locale: 'zh' },
  render: of(chinese),
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await expect(text(element, 'heading')).toBe('客户在说什么');
    await expect(names(element)).toEqual(expect.arrayContaining(['退款', '耐心']));
    const [comment] = await read(element, '退款');
    await expect([...comment!.querySelectorAll('mark')].map((one) => one.textContent)).toEqual([
      '退款',
      '退款',
    ]);
  },
};

export const Russian: Story = {
  args: { locale: 'ru' },
  render: of(russian),
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await expect(text(element, 'legend')).toBe('Довольные Недовольные');
    const name = names(element).find((one) => one.startsWith('возврат'))!;
    const [comment] = await read(element, name);
    await expect([...comment!.querySelectorAll('mark')].map((one) => one.textContent)).toEqual([
      'Возврата',
      'возврат',
    ]);
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await expect(await shown(canvasElement)).toHaveProperty('state', 'ready');
  },
};

/** What a policy has masked stays masked; how many comments that are is said. */
export const Redacted: Story = {
  render: (args) => html`
    <cb-data
      policy='{"redactComments": true}'
      .data=${twoMonths([], written('10', 8, 'Call me on 0171 5550100 about the refund'))}
      .period=${october}
      >${feedback(args)}</cb-data
    >
  `,
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await expect(text(element, 'notices')).toContain('In 8 comments something is masked');
    const [comment] = await read(element, 'refund');
    await expect(comment!.textContent.trim()).toBe('Call me on ••• about the refund');
  },
};

/** Both months say the same. */
export const NothingRises: Story = {
  render: of(twoMonths(written('09', 30, 'Kind agent'), written('10', 30, 'Kind agent'))),
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await expect(text(element, 'notices')).toContain(
      'No term rises by more than chance alone could explain.',
    );
    await expect(part(element, 'rising')).toBeNull();
  },
};

/** Contacts, and not a comment among them. */
export const NoComments: Story = {
  render: of(twoMonths([], [{ id: 'a', startedAt: '2026-10-02T10:00' }])),
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'empty');
    await expect(text(element, 'notices')).toBe('None of these contacts has a comment.');
  },
};

/** Comments that the page has itself. */
export const Given: Story = {
  render: () => html`
    <cb-feedback
      rows='[{"text": "Kind and quick", "nps": 10, "contact": "c1"}, {"text": "Quick answer", "nps": 9}, {"text": null}]'
    ></cb-feedback>
  `,
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await expect(names(element)[0]).toBe('quick');
    await expect(text(element, 'notices')).toContain('What rises cannot be told');
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new StorySource(0, 'wait')}>${feedback(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'loading');
  },
};

export const Failed: Story = failed('cb-feedback', inOctober);

export const Stale: Story = stale('cb-feedback', inOctober, refunds);
