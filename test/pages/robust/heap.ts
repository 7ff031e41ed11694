import type { CDPSession, Page } from 'playwright-core';

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

/** What one more mount leaves behind, each by least squares over all measures. */
export type Slopes = Held;

export class HeapMeasure {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<HeapMeasure> {
    return new HeapMeasure(await page.context().newCDPSession(page));
  }

  async held(): Promise<Held> {
    // What is released by what is collected is collected by the second.
    await this.#session.send('HeapProfiler.collectGarbage');
    await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners, documents } = await this.#session.send('Memory.getDOMCounters');
    return { bytes: usedSize, nodes, listeners: jsEventListeners, documents };
  }

  /** Does the work `steps` times, `each` mounts a time, and tells by how much what is held grows a mount. */
  async slopes(work: () => Promise<unknown>, steps: number, each: number): Promise<Slopes> {
    const measures = [await this.held()];
    for (let step = 0; step < steps; step++) {
      await work();
      measures.push(await this.held());
    }
    const slope = (of: (held: Held) => number): number => slopeOf(measures.map(of)) / each;
    return {
      bytes: slope(({ bytes }) => bytes),
      nodes: slope(({ nodes }) => nodes),
      listeners: slope(({ listeners }) => listeners),
      documents: slope(({ documents }) => documents),
    };
  }
}

/** The slope of the least-squares line through values one apart. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const products = values.map((value, at) => (at - middle) * (value - mean));
  const squares = values.map((_, at) => (at - middle) ** 2);
  return products.reduce((sum, one) => sum + one, 0) / squares.reduce((sum, one) => sum + one, 0);
}
