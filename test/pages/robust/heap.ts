import type { CDPSession, Page } from 'playwright-core';
import type { RobustWindow } from './page-kit.js';

/**
 * Flags under which equal work leaves an equal heap: without them code that is compiled anew, and what is noted of its
 * types, grows among the objects for thousands of calls, by more than a small leak.
 */
export const steadyHeap = ['--js-flags=--no-opt --no-maglev --no-sparkplug --no-lazy-feedback-allocation'];

/** What a page holds after its garbage was collected. */
export interface Held {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

/** What one more mount leaves behind: the median of all steps. What a single step leaves is a cache that was filled. */
export type Growth = Held;

export class HeapMeasure {
  readonly #page: Page;
  readonly #session: CDPSession;

  constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<HeapMeasure> {
    return new HeapMeasure(page, await page.context().newCDPSession(page));
  }

  async held(): Promise<Held> {
    await this.#session.send('HeapProfiler.collectGarbage');
    // The page's own list of what is gone goes, too.
    await this.#page.evaluate(() => (window as unknown as RobustWindow).robust.kept());
    // What is released by what is collected is collected by the second.
    await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners, documents } = await this.#session.send('Memory.getDOMCounters');
    return { bytes: usedSize, nodes, listeners: jsEventListeners, documents };
  }

  /** Does the work `steps` times, `each` mounts a time, and tells by how much what is held grows a mount. */
  async growth(work: () => Promise<unknown>, steps: number, each: number): Promise<Growth> {
    const measures = [await this.held()];
    for (let step = 0; step < steps; step++) {
      await work();
      measures.push(await this.held());
    }
    const growth = (of: (held: Held) => number): number => medianStep(measures.map(of)) / each;
    return {
      bytes: growth(({ bytes }) => bytes),
      nodes: growth(({ nodes }) => nodes),
      listeners: growth(({ listeners }) => listeners),
      documents: growth(({ documents }) => documents),
    };
  }
}

/** The median of the differences from each value to the next, of which there is an odd number. */
function medianStep(values: readonly number[]): number {
  const steps = values.slice(1).map((value, at) => value - values[at]!);
  return steps.toSorted((a, b) => a - b)[(steps.length - 1) / 2]!;
}
