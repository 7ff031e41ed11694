import type { DataPolicy } from '../data/policy/data-policy.js';
import { CallboardError, problem, type Problem } from '../problem.js';
import type { DataInput, MetricSource } from '../source/metric-source.js';
import { createWorkerSource } from '../source/create-worker-source.js';
import { loadData } from '../source/load-data.js';
import type { WeekStart } from '../time/grain.js';
import { isAbort, problemOf } from './problem-of.js';
import { warn } from './warn.js';

/** What a load may be told of the data when they do not say it themselves. */
export interface LoadOptions {
  readonly timeZone?: string;
  readonly currency?: string;
  readonly weekStart?: WeekStart;
  /** What is kept back of the data. */
  readonly policy?: DataPolicy;
  /** Whether and from where workers may be used for what is loaded from a URL. */
  readonly use?: WorkerUse;
}

/** What a page says of workers. */
export interface WorkerUse {
  /** With 0 the page's own thread does all. */
  readonly workers?: 0;
  /** Text, or what the page's own policy of trusted types made of it. */
  readonly workerUrl?: string | object;
  readonly allowBlobWorker?: true;
}

/** What is to be loaded: a URL, or data at hand. */
export type LoadTarget =
  | { readonly url: string; readonly options: LoadOptions }
  | { readonly data: DataInput; readonly options: LoadOptions };

export interface LoadProgress {
  readonly bytes: number;
  readonly totalBytes: number | null;
  readonly rows: number;
}

const loads = new Map<string, SharedLoad>();
const ids = new WeakMap<object, number>();
/** Texts of loads that are held: a text is found by its hash, which the engine keeps, not written into a key. */
const textIds = new Map<string, number>();
let lastId = 0;

/** Targets with equal keys are one load: the same resolved URL or the same data, with the same options. */
export function loadKey(target: LoadTarget): string {
  const { timeZone = null, currency = null, weekStart = null, policy, use } = target.options;
  const what = 'url' in target ? target.url : { data: idOf(target.data) };
  const further = [policy, use && { ...use, workerUrl: use.workerUrl && String(use.workerUrl) }];
  return JSON.stringify([what, timeZone, currency, weekStart, ...further]);
}

function idOf(data: object | string): number {
  const known = typeof data === 'string' ? textIds.get(data) : ids.get(data);
  if (known !== undefined) return known;
  lastId += 1;
  if (typeof data === 'string') textIds.set(data, lastId);
  else ids.set(data, lastId);
  return lastId;
}

/**
 * A share in a load: the first starts it, the last one given up aborts it or closes its source. `changed` is called
 * after every step. Giving up is settled a moment later, so that an element that is moved keeps what it had.
 */
export class LoadShare {
  readonly #load: SharedLoad;
  readonly changed: () => void;

  constructor(target: LoadTarget, changed: () => void) {
    const key = loadKey(target);
    let load = loads.get(key);
    if (load === undefined) {
      load = new SharedLoad(key, target);
      loads.set(key, load);
    }
    this.#load = load;
    this.changed = changed;
    load.holders.add(this);
  }

  get source(): MetricSource | undefined {
    return this.#load.source;
  }

  get problem(): Problem | undefined {
    return this.#load.problem;
  }

  get progress(): LoadProgress | undefined {
    return this.#load.progress;
  }

  get loading(): boolean {
    return this.#load.loading;
  }

  /** Asks the URL once more; true if it could be asked, whether or not there was anything new. Data at hand stay. */
  refresh(): Promise<boolean> {
    return this.#load.refresh();
  }

  release(): void {
    this.#load.holders.delete(this);
    setTimeout(() => {
      if (this.#load.holders.size === 0) this.#load.close();
    });
  }
}

/** One load for all who hold a share in it. */
class SharedLoad {
  readonly holders = new Set<LoadShare>();
  source: MetricSource | undefined;
  problem: Problem | undefined;
  progress: LoadProgress | undefined;
  readonly #key: string;
  readonly #target: LoadTarget;
  #abort: AbortController | undefined;
  #running: Promise<boolean> | undefined;
  #etag: string | null = null;

  constructor(key: string, target: LoadTarget) {
    this.#key = key;
    this.#target = target;
    this.#running = this.#run(false);
  }

  get loading(): boolean {
    return this.#running !== undefined;
  }

  refresh(): Promise<boolean> {
    if (!('url' in this.#target)) return Promise.resolve(true);
    this.#running ??= this.#run(true);
    return this.#running;
  }

  close(): void {
    if (loads.get(this.#key) === this) loads.delete(this.#key);
    if ('data' in this.#target && typeof this.#target.data === 'string') textIds.delete(this.#target.data);
    this.#abort?.abort();
    this.source?.close();
    this.source = undefined;
  }

  async #run(again: boolean): Promise<boolean> {
    const abort = new AbortController();
    this.#abort = abort;
    let done = true;
    try {
      const { input, etag } = await this.#open(abort.signal, again);
      if (input !== undefined) {
        const loaded = await this.#ingest(input, abort.signal);
        abort.signal.throwIfAborted();
        this.#replace(loaded);
        this.#etag = etag;
      }
      this.problem = undefined;
    } catch (error) {
      if (isAbort(error)) return false;
      this.problem = problemOf(error);
      done = false;
    } finally {
      this.#running = undefined;
      this.progress = undefined;
    }
    this.#tell();
    return done;
  }

  #ingest(input: DataInput, signal: AbortSignal): Promise<MetricSource> {
    const { use, ...options } = this.#target.options;
    const reading = {
      ...options,
      signal,
      onProgress: (progress: LoadProgress): void => {
        this.progress = progress;
        this.#tell();
      },
    };
    // Data at hand are the page's own objects, and read where they are.
    if ('data' in this.#target) return loadData(input, reading);
    return createWorkerSource(input, { ...reading, ...use, onProblem: warn });
  }

  #replace(loaded: MetricSource): void {
    const old = this.source;
    this.source = loaded;
    // Whoever still asks the old one turns to the new one in its next update; only then is it closed.
    if (old !== undefined) setTimeout(() => old.close());
  }

  /** What is to be read; no input where the server says (or shows by its tag) that nothing has changed. */
  async #open(signal: AbortSignal, again: boolean): Promise<{ input?: DataInput; etag: string | null }> {
    const target = this.#target;
    if (!('url' in target)) return { input: target.data, etag: null };
    const known = again ? this.#etag : null;
    const response = await this.#fetch(target.url, signal, again, known);
    if (again && response.status === 304) return { etag: known };
    if (!response.ok) {
      throw new CallboardError(problem('fetch-failed', { url: target.url, status: response.status }));
    }
    const etag = response.headers.get('ETag');
    if (known === null || etag !== known) return { input: response, etag };
    await response.body?.cancel();
    return { etag };
  }

  async #fetch(url: string, signal: AbortSignal, again: boolean, known: string | null): Promise<Response> {
    // Across origins the header would need a preflight that a plain file server refuses: there the browser's own
    // cache asks, and the tags are compared.
    const own = new URL(url).origin === location.origin;
    try {
      return await fetch(url, {
        signal,
        cache: again ? 'no-cache' : 'default',
        ...(known !== null && own && { headers: { 'If-None-Match': known } }),
      });
    } catch (error) {
      if (isAbort(error)) throw error;
      throw new CallboardError(problem('fetch-failed', { url, status: 0 }));
    }
  }

  #tell(): void {
    for (const holder of this.holders) holder.changed();
  }
}
