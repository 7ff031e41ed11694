import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { codeModule } from '../../code-module.js';
import type { EffectState } from '../../views/event-effect.js';
import type { TrendChartAsk } from '../../views/trend-chart.js';
import type { Answer } from '../element-data.js';
import { isAbort, problemOf } from '../problem-of.js';
import { warn } from '../warn.js';

/** Few readers look at an event: the others need not load how it is compared. */
const effectCode = codeModule(() => import('../../analysis/events/event-effect.js'));

/**
 * What a trend's first metric did during the events that a reader looks at: asked when one is first pointed at, once for
 * each answer that the trend shows.
 */
export class EventEffects implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #answer: Answer | undefined;
  #found = new Map<number, EffectState>();
  #leaving = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#forget(undefined);
  }

  /** What is known of an event, by its place in the description; undefined where nobody asked. */
  of(answer: Answer, event: number): EffectState | undefined {
    return answer === this.#answer ? this.#found.get(event) : undefined;
  }

  /** Asks about events, each once. */
  ask(answer: Answer, events: readonly number[]): void {
    if (answer !== this.#answer) this.#forget(answer);
    for (const event of events) if (!this.#found.has(event)) void this.#compare(answer, event);
  }

  async #compare({ from }: Answer, event: number): Promise<void> {
    if (from === undefined) return;
    const found = this.#found;
    const { signal } = this.#leaving;
    const { metrics, attribution } = from.ask as TrendChartAsk;
    const { where } = from.within;
    found.set(event, 'pending');
    try {
      const { eventEffect } = await effectCode();
      const options = {
        ...{ metric: metrics[0], event, signal },
        ...(where && { where }),
        ...(attribution && { attribution }),
      };
      found.set(event, await eventEffect(from.source, options));
    } catch (error) {
      if (isAbort(error)) return;
      found.set(event, 'failed');
      warn(problemOf(error));
    }
    // What nobody looks at any more is nobody's news.
    if (found === this.#found) this.#host.requestUpdate();
  }

  #forget(answer: Answer | undefined): void {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.#answer = answer;
    this.#found = new Map();
  }
}
