import { type AbortSignalLike, now, throwIfAborted, yieldToHost } from '../platform.js';

/** How far a reading is. */
export interface ReadProgress {
  /** Bytes read of the input (of a text: characters; of parsed data: 0). */
  readonly bytes: number;
  /** Where it is known beforehand. */
  readonly totalBytes: number | null;
  readonly rows: number;
}

// A little under the 8 ms that a slice may take, since it is asked about now and then only.
const sliceMs = 6;

/** More often than this nobody sees it, and between threads each telling costs. */
const tellMs = 40;

/** Cuts long work into slices, telling the host how far it is and hearing its abort between them. */
export class Pace {
  bytes = 0;
  totalBytes: number | null = null;
  rows = 0;
  readonly #signal: AbortSignalLike | undefined;
  readonly #onProgress: ((progress: ReadProgress) => void) | undefined;
  #since = now();
  #told = -Infinity;

  constructor(signal?: AbortSignalLike, onProgress?: (progress: ReadProgress) => void) {
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  /** Whether the slice is over, and `turn` is to be awaited. */
  get due(): boolean {
    return now() - this.#since >= sliceMs;
  }

  /** Ends the slice; rejects with an AbortError if the signal has fired. */
  async turn(): Promise<void> {
    if (now() - this.#told >= tellMs) this.tell();
    await yieldToHost();
    throwIfAborted(this.#signal);
    this.#since = now();
  }

  /** Tells the host how far the work is. */
  tell(): void {
    this.#told = now();
    this.#onProgress?.({ bytes: this.bytes, totalBytes: this.totalBytes, rows: this.rows });
  }

  /** Runs steps to their end, with turns between them where due. */
  async run<T>(steps: Generator<undefined, T>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (this.due) await this.turn();
    }
  }
}

/** Runs steps to their end at once. */
export function runAtOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
