import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { Contact, MetricSource } from '../src/index.js';
import { invented, october, StorySource } from './sources.js';
import { allDrawn, expectWarnings, part, settled, text, type Shown } from './stage.js';

/*
 * Stories of what all elements have in common: `export const Failed: Story = failed('cb-funnel', chart)`. What of it is an
 * element's own has a story of its own instead.
 */

/** An element as its file draws it. */
type Drawn<Args> = (args: Args) => TemplateResult;

/** Answers until it is told not to; rows as well as metrics. */
class SwitchedSource extends StorySource {
  doing: 'answer' | 'wait' | 'fail' = 'answer';

  constructor(data: object) {
    super(Number.POSITIVE_INFINITY, 'wait', data);
  }

  override query(...asked: Parameters<MetricSource['query']>): ReturnType<MetricSource['query']> {
    return this.#does() ?? super.query(...asked);
  }

  override contacts(
    ...asked: Parameters<MetricSource['contacts']>
  ): Promise<{ rows: readonly Contact[]; total: number }> {
    return this.#does() ?? super.contacts(...asked);
  }

  override quality(): ReturnType<MetricSource['quality']> {
    return this.#does() ?? super.quality();
  }

  #does(): Promise<never> | undefined {
    if (this.doing === 'fail') return Promise.reject(new RangeError('this story is to fail: yes'));
    return this.doing === 'wait' ? new Promise(() => {}) : undefined;
  }
}

const asking = (source: SwitchedSource, content: TemplateResult): TemplateResult =>
  html`<cb-data .source=${source}>${content}</cb-data>`;

/** The source fails: the element says so in its place. */
export function failed<Args>(tag: string, drawn: Drawn<Args>): StoryObj<Args> {
  return {
    beforeEach: expectWarnings,
    render: (args) => {
      const source = new SwitchedSource(invented);
      source.doing = 'fail';
      return asking(source, drawn(args));
    },
    play: async ({ canvasElement }) => {
      const element = await settled<Shown>(canvasElement, tag, 'error');
      await expect(text(element, 'error')).toContain('this story is to fail: yes');
    },
  };
}

/** What was asked before is shown while the next answer is awaited. */
export function stale<Args>(tag: string, drawn: Drawn<Args>, data: object = invented): StoryObj<Args> {
  return {
    render: (args) => asking(new SwitchedSource(data), drawn(args)),
    play: async ({ canvasElement }) => {
      const element = await settled<Shown>(canvasElement, tag, 'ready');
      await allDrawn(element);
      const before = text(element, 'picture');
      const holder = canvasElement.querySelector('cb-data')!;
      (holder.source as SwitchedSource).doing = 'wait';
      holder.where = { queue: 'Billing' };
      await settled<Shown>(canvasElement, tag, 'loading');
      await expect(element.matches(':state(stale)')).toBe(true);
      await expect(text(element, 'picture')).toBe(before);
    },
  };
}

/** Data that end within the period: what is shown is of a part of it, and says so. */
export function partial<Args>(tag: string, drawn: Drawn<Args>): StoryObj<Args> {
  const data = { ...invented, covers: { from: '2026-09-01', to: '2026-10-20' } };
  return {
    render: (args) => html`<cb-data .data=${data} .period=${october}>${drawn(args)}</cb-data>`,
    play: async ({ canvasElement }) => {
      const element = await settled<Shown>(canvasElement, tag, 'partial');
      await expect(text(element, 'notices')).toMatch(/Oct(ober)? 19/);
    },
  };
}

/** A page that is read from the right: so begins the element, and its menu is at the left. */
export function rightToLeft<Args>(tag: string, drawn: Drawn<Args>, data: object = invented): StoryObj<Args> {
  return {
    render: (args) => html`<cb-data dir="rtl" .data=${data}>${drawn(args)}</cb-data>`,
    play: async ({ canvasElement }) => {
      const element = await settled<Shown>(canvasElement, tag, 'ready');
      const menu = part(element, 'menu-button')!.getBoundingClientRect();
      const { left, width } = element.getBoundingClientRect();
      await expect(menu.right).toBeLessThan(left + width / 2);
    },
  };
}

/** A column of 280 pixels: nothing stands out of it. */
export function narrow<Args>(tag: string, drawn: Drawn<Args>, data: object = invented): StoryObj<Args> {
  return {
    render: (args) => html`<div class="stage-narrow"><cb-data .data=${data}>${drawn(args)}</cb-data></div>`,
    play: async ({ canvasElement }) => {
      const element = await settled<Shown>(canvasElement, tag, 'ready');
      await waitFor(() => expect(element.scrollWidth).toBeLessThanOrEqual(280));
      await expect(element.offsetWidth).toBeGreaterThan(200);
    },
  };
}
