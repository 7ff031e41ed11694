import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../problem.js';
import type { MetricSource } from '../source/metric-source.js';
import { observeBox } from './box-observer.js';
import { atNextFrame } from './next-frame.js';
import { problemOf } from './problem-of.js';

/** One question to a source. `ask` is plain JSON: equal text is the same question. */
export interface Asking<Ask> {
  readonly source: MetricSource;
  readonly ask: Ask;
  /** The same without what only the clock moves: whoever asks it again asks for news. By default all of it. */
  readonly steady?: unknown;
}

/** News that take no longer than this are not announced as being loaded. Milliseconds. */
const quietMs = 200;

export interface AskTask<Ask, Answer> {
  /** What is to be asked now; undefined where there is nothing to ask or no one to ask. Read before every update. */
  arguments(): Asking<Ask> | undefined;
  run(asking: Asking<Ask>, signal: AbortSignal): Promise<Answer>;
  /** Whether news are to wait. They are asked for in one go when the host updates after that. */
  paused?(): boolean;
  /** Called after an answer or a failure that was still wanted. */
  settled?(): void;
}

/** A question, as text that can be compared. */
interface Wanted {
  readonly source: MetricSource;
  readonly text: string;
  /** Without what only the clock moves. */
  readonly steady: string;
}

interface Given<Answer> extends Wanted {
  readonly answer: Answer;
  readonly isNews: boolean;
}

/**
 * Asks a source for its host, again whenever the arguments change or the source has new data. The latest question
 * wins: one that is no longer wanted is aborted and its answer dropped. The last good answer stays while the next is
 * awaited and beside the problem of one that failed. Nothing is asked while the host has no box (`display: none`) or
 * the page is hidden; what is off the screen is asked, so that a page prints whole.
 *
 * New data, and a clock that has moved on, are news of the same question: they are asked for at most once a frame, by all
 * who wait in the same turn, and never before the answer under way has come, so that data that keep coming do not keep the
 * answer from coming. The host hears of the answer only, unless that takes long.
 */
export class AskController<Ask, Answer> implements ReactiveController {
  problem: Problem | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #task: AskTask<Ask, Answer>;
  #given: Given<Answer> | undefined;
  #wanted: Wanted | undefined;
  #abort: AbortController | undefined;
  #again = false;
  /** There are news that have not been asked for. */
  #behind = false;
  #cancelFrame: (() => void) | undefined;
  /** Whether nobody needs to know of the question under way. */
  #quiet = false;
  #loudly: ReturnType<typeof setTimeout> | undefined;
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

  /** Whether an answer is awaited, also where the question waits until the host can be seen; not of news that come soon. */
  get asking(): boolean {
    return (this.#abort !== undefined && !this.#quiet) || this.#again;
  }

  /** Whether the answer is to the same question as the one before it. */
  get isNews(): boolean {
    return this.#given?.isNews ?? false;
  }

  /** Whether `answer` is not the answer to what is asked now. */
  get stale(): boolean {
    return (
      this.#given !== undefined &&
      (this.asking ||
        this.problem !== undefined ||
        this.#given.source !== this.#wanted?.source ||
        this.#given.steady !== this.#wanted.steady)
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
    this.#cancelFrame?.();
    this.#cancelFrame = undefined;
    if (this.#behind) this.#again = true;
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
      this.#behind = false;
      this.#wanted = undefined;
      this.problem = undefined;
      return;
    }
    const wanted = wantedBy(asking);
    const before = this.#wanted;
    if (wanted.source !== before?.source || wanted.text !== before.text) {
      this.#wanted = wanted;
      if (wanted.source === before?.source && wanted.steady === before.steady) {
        this.#behind = true;
      } else {
        this.#stop();
        this.#again = this.#given?.source !== wanted.source || this.#given.text !== wanted.text;
        this.problem = undefined;
      }
    }
    if (this.#again && this.#seen()) void this.#run(asking, wanted, false);
    else this.#catchUp();
  }

  /** Asks for news in the next frame, if there are any and they need not wait. */
  #catchUp(): void {
    const waits = !this.#behind || this.#again || this.#abort !== undefined || this.#task.paused?.();
    if (waits || this.#cancelFrame !== undefined) return;
    this.#cancelFrame = atNextFrame(() => {
      this.#cancelFrame = undefined;
      if (!this.#behind || this.#again || this.#abort !== undefined) return;
      if (this.#task.paused?.() || !this.#seen()) return;
      const asking = this.#task.arguments();
      if (asking !== undefined) void this.#run(asking, wantedBy(asking), true);
    });
  }

  async #run(asking: Asking<Ask>, wanted: Wanted, isNews: boolean): Promise<void> {
    this.#stop();
    this.#again = false;
    this.#behind = false;
    this.#quiet = isNews;
    if (isNews) {
      this.#loudly = setTimeout(() => {
        this.#quiet = false;
        this.#host.requestUpdate();
      }, quietMs);
    }
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
    clearTimeout(this.#loudly);
    if ('answer' in outcome) {
      this.#given = { ...wanted, answer: outcome.answer, isNews };
      this.problem = undefined;
    } else {
      this.problem = outcome.problem;
    }
    this.#host.requestUpdate();
    this.#task.settled?.();
    this.#catchUp();
  }

  #stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    clearTimeout(this.#loudly);
  }

  #follow(source: MetricSource | undefined): void {
    if (source === this.#subscribed) return;
    this.#unsubscribe?.();
    this.#subscribed = source;
    this.#unsubscribe = source?.subscribe(() => {
      this.#behind = true;
      this.#catchUp();
    });
  }

  #seen(): boolean {
    return this.#document?.visibilityState !== 'hidden' && this.#host.checkVisibility();
  }

  readonly #onSeen = (): void => {
    if (this.#again) this.#host.requestUpdate();
    else this.#catchUp();
  };
}

function wantedBy({ source, ask, steady }: Asking<unknown>): Wanted {
  const text = JSON.stringify(ask);
  return { source, text, steady: steady === undefined ? text : JSON.stringify(steady) };
}
