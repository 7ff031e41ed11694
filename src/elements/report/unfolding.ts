import type { LitElement, ReactiveController } from 'lit';

/** How far a report is: how many of its elements show something, and how many there are. */
export interface ReportProgress {
  readonly done: number;
  readonly all: number;
}

/** What of a report its unfolding asks. */
export interface Unfolds {
  /** Sections of the report; undefined while it has no numbers. */
  readonly sections: () => number | undefined;
  /** Elements of the sections that are shown so far. */
  readonly shown: () => number;
  readonly progress: () => ReportProgress;
  /** Whether the report's own numbers are those that were asked last. */
  readonly isReady: () => boolean;
  readonly hasFailed: () => boolean;
}

/** What an element that never answers keeps the rest of a report waiting for. */
const patienceMs = 3000;
/** What a file or a print waits for a report that does not become whole. */
const wholeMs = 60_000;

/** Shows a report section by section, the next once all elements of those before show something, and knows when all do. */
export class Unfolding implements ReactiveController {
  readonly #host: LitElement;
  readonly #of: Unfolds;
  #sections = 1;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** So many elements were there when that was last looked at. */
  #done = 0;
  #wasWhole = false;
  /** A report that has not been in the page yet may still come. */
  #wasRemoved = false;
  readonly #waits = new Set<(isWhole: boolean) => void>();

  constructor(host: LitElement, of: Unfolds) {
    this.#host = host;
    this.#of = of;
    host.addController(this);
  }

  /** So many sections are shown. */
  get sections(): number {
    return this.#sections;
  }

  /** Whether all of the report was there once: what then changes it has no need to announce itself. */
  get wasWhole(): boolean {
    return this.#wasWhole;
  }

  /** Fulfilled when all of the report is there, or has failed; with false where it is removed before, or takes too long. */
  get complete(): Promise<boolean> {
    return this.#isWhole ? Promise.resolve(true) : this.#becomesWhole();
  }

  /** It is another report from now on. */
  restart(): void {
    this.#sections = 1;
    this.#wasWhole = false;
  }

  /** Elements that were made in this update have not begun; those that stood here before may be done. */
  hostUpdated(): void {
    queueMicrotask(this.advance);
  }

  hostConnected(): void {
    this.#wasRemoved = false;
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#wasRemoved = true;
    this.#giveUp();
  }

  /** Shows the next section once those before it are there, and tells who waits when all are. */
  readonly advance = (): void => {
    if (!this.#host.isConnected) return;
    const { done } = this.#of.progress();
    if (this.#sections < (this.#of.sections() ?? 0)) {
      if (done === this.#of.shown()) this.#next();
      else this.#waiting ??= setTimeout(() => this.#next(), patienceMs);
    }
    if (done !== this.#done) {
      this.#done = done;
      this.#host.requestUpdate();
    }
    if (!this.#isWhole) return;
    if (!this.#wasWhole) this.#host.requestUpdate();
    this.#wasWhole = true;
    this.#tell(true);
  };

  get #isWhole(): boolean {
    if (this.#of.hasFailed()) return true;
    const sections = this.#of.sections();
    if (sections === undefined || !this.#of.isReady()) return false;
    const { done, all } = this.#of.progress();
    return this.#sections >= sections && done >= all;
  }

  #next(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#sections += 1;
    this.#host.requestUpdate();
  }

  /** Nobody waits for a report that is gone; one that is moved is back in the same task. */
  #giveUp(): void {
    setTimeout(() => {
      if (this.#wasRemoved) this.#tell(false);
    });
  }

  #tell(isWhole: boolean): void {
    for (const tell of this.#waits) tell(isWhole);
    this.#waits.clear();
  }

  async #becomesWhole(): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    if (this.#wasRemoved) this.#giveUp();
    const isWhole = await new Promise<boolean>((resolve) => {
      this.#waits.add(resolve);
      timer = setTimeout(() => {
        this.#waits.delete(resolve);
        resolve(false);
      }, wholeMs);
    });
    clearTimeout(timer);
    await this.#host.updateComplete;
    return isWhole;
  }
}
