import type { View } from '../questions.js';

/** What one fresh page measured; milliseconds, bytes. */
export interface Timings {
  readonly ingest: number;
  /** Longest time that the main thread did not answer. */
  readonly ingestBlock: number;
  /** Kept after ingest, once garbage is collected: the heap and the buffers outside it. */
  readonly heapBytes: number;
  /** All questions of the whole year, for the first time. */
  readonly first: number;
  /** The same, warm. */
  readonly all: number;
  /** Repeat contacts alone, warm. */
  readonly repeats: number;
  readonly allBlock: number;
  readonly F1: number;
  readonly F2: number;
  readonly F3: number;
  readonly F4: number;
  readonly F0: number;
  /** A step of the brush, a toggle of a queue. */
  readonly brush: number;
  readonly toggle: number;
  /** A thousand rows added, then all questions. */
  readonly append: number;
}

/** What a page of the bench offers to whoever drives it. */
export interface BenchPage {
  /** Fetches the file: not timed. */
  fetchBytes(): Promise<void>;
  ingest(): Promise<Pick<Timings, 'ingest' | 'ingestBlock'>>;
  /** The answers as text. */
  answer(view: View): Promise<string>;
  ask(): Promise<Omit<Timings, 'ingest' | 'ingestBlock' | 'heapBytes' | 'append'>>;
  append(): Promise<Pick<Timings, 'append'>>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}
