import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../problem.js';
import type { MetricSource } from '../source/metric-source.js';
import { observeBox } from './box-observer.js';
import { problemOf } from './problem-of.js';

/** One question to a source. `ask` is plain JSON: equal text is the same question. */
export interface Asking<Ask> {
  readonly source: MetricSource;
  readonly ask: Ask;
}

export interface AskTask<Ask, Answer> {
  /** What is to be asked now; undefined where there is nothing to ask or no one to ask. Read before every update. */
  arguments(): Asking<Ask> | undefined;
  run(asking: Asking<Ask>, signal: AbortSignal): Promise<Answer>;
  /** Called after an answer or a failure that was still wanted. */
  settled?(): void;
}

interface Given<Answer> {
  readonly answer: Answer;
  readonly source: MetricSource;
  readonly text: string;
}

/**
 * Asks a source for its host, again whenever the arguments change or the source has new data. The latest question
 * wins: one that is no longer wanted is aborted and its answer dropped. The last good answer stays while the next is
 * awaited and beside the problem of one that failed. Nothing is asked while the host has no box (`display: none`) or
 * the page is hidden; what is off the screen is asked, so that a page prints whole.
 */
export class AskController<Ask, Answer> implements ReactiveController {
  problem: Problem | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #task: AskTask<Ask, Answer>;
  #given: Given<Answer> | undefined;
  #wanted: { readonly source: MetricSource; readonly text: string } | undefined;
  #abort: AbortController | undefined;
  #again = false;
  #subscribed: MetricSource | undefined;
  #unsubscribe: (() => void) | undefined;
  #unobserve: (() => void) | undefined;
  #document: Document | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, task: AskTask<Ask, Answer>) {
    this.#host = host;
    this.#task = task;
    host.addController(this);
  }

  /** The last good answer. */
  get answer(): Answer | undefined {
    return this.#given?.answer;
  }

  /** Whether an answer is awaited, also where the question waits until the host can be seen. */
  get asking(): boolean {
    return this.#abort !== undefined || this.#again;
  }

  /** Whether `answer` is not the answer to what is asked now. */
  get stale(): boolean {
    return (
      this.#given !== undefined &&
      (this.asking ||
        this.problem !== undefined ||
        this.#given.source !== this.#wanted?.source ||
        this.#given.text !== this.#wanted.text)
    );
  }

  /** Asks once more, as after a failure. */
  again(): void {
    this.#again = true;
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('visibilitychange', this.#onSeen);
    this.#unobserve = observeBox(this.#host, this.#onSeen);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('visibilitychange', this.#onSeen);
    this.#unobserve?.();
    this.#follow(undefined);
    if (this.#abort !== undefined) this.#again = true;
    this.#stop();
    // A move within the document is over by then; whoever stays away may miss new data, so asks again on return.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#again = true;
    });
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const asking = this.#task.arguments();
    this.#follow(asking?.source);
    if (asking === undefined) {
      this.#stop();
      this.#again = false;
      this.#wanted = undefined;
      this.problem = undefined;
      return;
    }
    const { source } = asking;
    const text = JSON.stringify(asking.ask);
    if (source !== this.#wanted?.source || text !== this.#wanted.text) {
      this.#stop();
      this.#wanted = { source, text };
      this.#again = this.#given?.source !== source || this.#given.text !== text;
      this.problem = undefined;
    }
    if (this.#again && this.#seen()) void this.#run(asking, text);
  }

  async #run(asking: Asking<Ask>, text: string): Promise<void> {
    this.#stop();
    this.#again = false;
    const abort = new AbortController();
    this.#abort = abort;
    let outcome: { readonly answer: Answer } | { readonly problem: Problem };
    try {
      outcome = { answer: await this.#task.run(asking, abort.signal) };
    } catch (error) {
      if (abort.signal.aborted) return;
      outcome = { problem: problemOf(error) };
    }
    if (this.#abort !== abort) return;
    this.#abort = undefined;
    if ('answer' in outcome) {
      this.#given = { answer: outcome.answer, source: asking.source, text };
      this.problem = undefined;
    } else {
      this.problem = outcome.problem;
    }
    this.#host.requestUpdate();
    this.#task.settled?.();
  }

  #stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  #follow(source: MetricSource | undefined): void {
    if (source === this.#subscribed) return;
    this.#unsubscribe?.();
    this.#subscribed = source;
    this.#unsubscribe = source?.subscribe(() => this.again());
  }

  #seen(): boolean {
    return this.#document?.visibilityState !== 'hidden' && this.#host.checkVisibility();
  }

  readonly #onSeen = (): void => {
    if (this.#again) this.#host.requestUpdate();
  };
}
