import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CbCase, Contact, ScoreKind } from '../src/index.js';
import '../src/define.js';
import { StorySource } from './sources.js';
import { failed, stale } from './shared-states.js';
import { part, settled, text } from './stage.js';

interface Args {
  contact?: string;
  conversation?: string;
  metric?: ScoreKind;
  pseudonyms?: boolean;
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
}

const call = {
  ...{ id: 'C1', conversation: 'V7', startedAt: '2026-10-05T10:00:00', outcome: 'answered' },
  ...{ queue: 'Sales', agent: 'A1', topic: 'Invoice', queueSeconds: 35, talkSeconds: 110, wrapSeconds: 20 },
  ...{ resolved: false, transferred: true },
};

/** A transferred call that went badly, others that went better, one over the end of summer time, one of thirty legs. */
const calls = {
  timeZone: 'Europe/Berlin',
  covers: { from: '2026-10-01', to: '2026-11-01' },
  agents: [
    { id: 'A1', name: 'Ann Lee' },
    { id: 'A2', name: 'Boris Petrov' },
  ],
  contacts: [
    call,
    {
      ...call,
      ...{ id: 'C2', startedAt: '2026-10-05T10:06:30', queue: 'Billing', agent: 'A2', resolved: true },
      ...{ queueSeconds: 95, talkSeconds: 340, holdSeconds: 80, wrapSeconds: 45, transferred: false },
      ...{ complaint: true, csat: 1, nps: 2 },
      comment: 'I explained everything twice. <b>Never</b> again!',
    },
    {
      ...{ id: 'C3', startedAt: '2026-10-06T09:00:00', outcome: 'answered', queue: 'Sales', agent: 'A1' },
      ...{ talkSeconds: 200, csat: 5, nps: 9, comment: 'Quick and kind.' },
    },
    { id: 'C4', startedAt: '2026-10-07T09:00:00', outcome: 'answered', agent: 'A1', csat: 4, nps: 1 },
    {
      ...{ id: 'C5', startedAt: '2026-10-08T09:00:00', outcome: 'answered', talkSeconds: 90, nps: 0 },
      comment: 'שירות איטי מאוד, 20 minutes!',
    },
    {
      ...{ id: 'N1', conversation: 'N', startedAt: '2026-10-24T23:40:00', queue: 'Night', queueSeconds: 900 },
      ...{ outcome: 'answered', talkSeconds: 1800 },
    },
    {
      ...{ id: 'N2', conversation: 'N', startedAt: '2026-10-25T02:20:00+01:00', queue: 'Night' },
      ...{ outcome: 'answered', talkSeconds: 600 },
    },
    ...Array.from({ length: 30 }, (_, at) => ({
      ...{
        id: `L${at}`,
        conversation: 'L',
        outcome: 'answered',
        queue: ['Sales', 'Billing', 'Support'][at % 3]!,
      },
      startedAt: new Date(Date.UTC(2026, 9, 10) + at * at * 600_000).toISOString(),
      ...{ queueSeconds: (at * 37) % 300, talkSeconds: (at * 91) % 700, wrapSeconds: 30 },
    })),
  ],
  evaluations: [
    { id: 'E1', criterion: 'tone', contact: 'C2', points: 3, possible: 10 },
    { id: 'E2', criterion: 'tone', contact: 'C3', points: 9, possible: 10 },
  ],
};

function element(args: Args, rows?: readonly Contact[]): TemplateResult {
  return html`
    <cb-case
      contact=${ifDefined(args.contact)}
      conversation=${ifDefined(args.conversation)}
      metric=${ifDefined(args.metric)}
      ?pseudonyms=${args.pseudonyms ?? false}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      time-zone="Europe/Berlin"
      .rows=${rows}
    ></cb-case>
  `;
}

/** The case, once it is drawn. */
async function drawn(canvas: HTMLElement): Promise<CbCase> {
  const shown = await settled<CbCase>(canvas, 'cb-case', 'ready');
  await waitFor(() => expect(part(shown, 'chart')?.querySelector('text')).toBeTruthy());
  return shown;
}

class RowlessSource extends StorySource {
  override contacts(): Promise<never> {
    return Promise.reject(Object.assign(new Error('no rows'), { problem: { code: 'no-rows' } }));
  }
}

class WaitingSource extends StorySource {
  override contacts(): Promise<never> {
    return new Promise(() => {});
  }
}

const meta: Meta<Args> = {
  title: 'Elements/Case',
  component: 'cb-case',
  args: {},
  render: (args) => html`<cb-data .data=${calls}>${element(args)}</cb-data>`,
};

export default meta;
type Story = StoryObj<Args>;

/** The lowest-scored conversation with a comment. What customers wrote is text. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const shown = await drawn(canvasElement);
    await expect(text(shown, 'heading')).toBe('Conversation V7');
    await expect(text(shown, 'comment')).toBe('I explained everything twice. <b>Never</b> again!');
    await expect(part(shown, 'comment')!.childElementCount).toBe(0);
    await expect(text(shown, 'scores')).toContain('1 of 5');
    await expect(text(shown, 'scores')).toContain('worse than the mean');
    await expect(text(shown, 'changes')).toContain('Queue: Sales → Billing');
  },
};

/** By another score; the comment runs as it was written. */
export const ByRecommendation: Story = {
  args: { metric: 'nps' },
  play: async ({ canvasElement }) => {
    const shown = await drawn(canvasElement);
    await expect(text(shown, 'heading')).toBe('Contact C5');
    await expect(getComputedStyle(part(shown, 'comment')!).direction).toBe('rtl');
    await expect(text(shown, 'notices')).toContain('lowest recommendation score');
  },
};

/** A contact that the page names; alone, it has one leg, of which nothing changed. */
export const OneLeg: Story = {
  args: { contact: 'C3' },
  play: async ({ canvasElement }) => {
    const shown = await drawn(canvasElement);
    await expect(text(shown, 'heading')).toBe('Contact C3');
    await expect(part(shown, 'changes')).toBeNull();
    await expect(text(shown, 'scores')).toContain('better than the mean');
  },
};

/** Over midnight and an hour that there was twice: times say their offset, lengths are of time that passed. */
export const ClockChange: Story = {
  args: { conversation: 'N' },
  play: async ({ canvasElement }) => {
    const shown = await drawn(canvasElement);
    await expect(part(shown, 'chart')!.textContent).toContain('UTC+01:00');
    await expect(text(shown, 'times')).toContain('3 hours 50 minutes');
  },
};

export const ThirtyLegs: Story = {
  args: { conversation: 'L' },
  play: async ({ canvasElement }) => {
    const shown = await drawn(canvasElement);
    await expect(part(shown, 'cursor')!.getAttribute('aria-valuemax')).toBe('29');
    part(shown, 'cursor')!.focus();
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(part(shown, 'cursor')!.getAttribute('aria-valuetext')).toMatch(/^Leg 30: /));
  },
};

/** Nobody learns who the agents were. */
export const Pseudonyms: Story = {
  args: { pseudonyms: true },
  play: async ({ canvasElement }) => {
    const shown = await drawn(canvasElement);
    await expect(shown.shadowRoot!.textContent).not.toMatch(/Ann|Boris/);
  },
};

/** The contacts of a page of its own. */
export const Given: Story = {
  render: (args) => element(args, [call]),
  play: async ({ canvasElement }) => {
    const shown = await drawn(canvasElement);
    await expect(text(shown, 'heading')).toBe('Conversation V7');
    await expect(text(shown, 'comments')).toContain('no comment');
  },
};

export const Narrow: Story = {
  render: (args) => html`<div class="stage-narrow"><cb-data .data=${calls}>${element(args)}</cb-data></div>`,
  play: async ({ canvasElement }) => {
    const shown = await drawn(canvasElement);
    await expect(shown.scrollWidth).toBeLessThanOrEqual(280);
  },
};

export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl"><cb-data .data=${calls}>${element(args)}</cb-data></div>`,
  play: async ({ canvasElement }) => {
    await expect(await drawn(canvasElement)).toHaveProperty('state', 'ready');
  },
};

export const Chinese: Story = {
  args: { locale: 'zh' },
  play: async ({ canvasElement }) => {
    await expect(text(await drawn(canvasElement), 'heading')).toBe('会话 V7');
  },
};

export const Russian: Story = {
  args: { locale: 'ru' },
  play: async ({ canvasElement }) => {
    await expect(text(await drawn(canvasElement), 'heading')).toBe('Диалог V7');
  },
};

export const Dark: Story = {
  args: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await expect(await drawn(canvasElement)).toHaveProperty('state', 'ready');
  },
};

/** Nothing was named, and nothing that was scored has a comment. */
export const Empty: Story = {
  render: (args) => html`<cb-data .data=${calls} where='{"queue": "Night"}'>${element(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const shown = await settled<CbCase>(canvasElement, 'cb-case', 'empty');
    await expect(text(shown, 'notices')).toContain('both a score and a comment');
  },
};

export const NotFound: Story = {
  args: { contact: 'nobody' },
  play: async ({ canvasElement }) => {
    const shown = await settled<CbCase>(canvasElement, 'cb-case', 'empty');
    await expect(text(shown, 'notices')).toContain('no such contact');
  },
};

/** A source that tells of no single contacts. */
export const NoRows: Story = {
  render: (args) => html`<cb-data .source=${new RowlessSource(1000, 'wait')}>${element(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    const shown = await settled<CbCase>(canvasElement, 'cb-case', 'empty');
    await expect(text(shown, 'notices')).toContain('no individual contacts');
  },
};

export const Loading: Story = {
  render: (args) => html`<cb-data .source=${new WaitingSource(0, 'wait')}>${element(args)}</cb-data>`,
  play: async ({ canvasElement }) => {
    await settled<CbCase>(canvasElement, 'cb-case', 'loading');
  },
};

export const Failed: Story = failed('cb-case', element);

export const Stale: Story = stale('cb-case', element, calls);
