import type { View } from '../questions.js';

/** What one round measured; milliseconds, bytes. Memory is not known (NaN, in JSON null) where the system does not tell. */
export interface Timings {
  readonly ingest: number;
  /** Longest time that the main thread did not answer. */
  readonly ingestBlock: number;
  /** Most memory at once while fetching and ingesting, the file's bytes among it, less that of the empty page. */
  readonly ingestPeak: number;
  /** Kept after ingest by the page and its workers, once garbage is collected. */
  readonly kept: number;
  /** The same from the server's stream, from the request on. */
  readonly stream: number;
  readonly streamBlock: number;
  readonly streamPeak: number;
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
  /** Fetches and ingests as the bytes arrive. */
  ingestStream(): Promise<Pick<Timings, 'stream' | 'streamBlock'>>;
  /** Throws where the contender does not run as its name says. */
  verify(): Promise<void>;
  /** The answers as text. */
  answer(view: View): Promise<string>;
  ask(): Promise<
    Pick<
      Timings,
      'first' | 'all' | 'repeats' | 'allBlock' | 'F1' | 'F2' | 'F3' | 'F4' | 'F0' | 'brush' | 'toggle'
    >
  >;
  append(): Promise<Pick<Timings, 'append'>>;
}

declare global {
  interface Performance {
    measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
  }
  interface Window {
    bench: BenchPage;
  }
}
