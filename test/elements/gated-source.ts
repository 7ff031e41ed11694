import type { Contact } from '../../src/data/contact.js';
import type { DataQuality } from '../../src/data/contact-data.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import type { MetricTable } from '../../src/metrics/table.js';
import type { Problem } from '../../src/problem.js';
import type { AskOptions, ContactsQuery, Description, MetricSource } from '../../src/source/metric-source.js';

/** A question that waits for the test to let it through. */
export interface HeldQuery {
  readonly query: MetricQuery;
  readonly options: AskOptions;
  readonly aborted: boolean;
  /** Lets the real source answer. */
  answer(): Promise<void>;
  fail(error: unknown): void;
}

/** A real source whose answers wait, so that a test decides what comes when. Ignores aborts, as a careless source may. */
export class GatedSource implements MetricSource {
  readonly asked: HeldQuery[] = [];
  open = false;
  listeners = 0;
  readonly #inner: MetricSource;

  constructor(inner: MetricSource) {
    this.#inner = inner;
  }

  get last(): HeldQuery {
    const held = this.asked.at(-1);
    if (held === undefined) throw new Error('nothing was asked');
    return held;
  }

  query(query: MetricQuery, options: AskOptions = {}): Promise<MetricTable> {
    if (this.open) return this.#inner.query(query, options);
    return new Promise((resolve, reject) => {
      this.asked.push({
        query,
        options,
        get aborted() {
          return options.signal?.aborted ?? false;
        },
        answer: async () => resolve(await this.#inner.query(query)),
        fail: reject,
      });
    });
  }

  describe(): Promise<Description> {
    return this.#inner.describe();
  }

  quality(): Promise<DataQuality> {
    return this.#inner.quality();
  }

  contacts(
    query: ContactsQuery,
    options?: AskOptions,
  ): Promise<{ readonly rows: readonly Contact[]; readonly total: number }> {
    return this.#inner.contacts(query, options);
  }

  append(
    rows: readonly Contact[] | Uint8Array,
  ): Promise<{ readonly version: string; readonly problems: readonly Problem[] }> {
    return this.#inner.append(rows);
  }

  subscribe(listener: (event: { readonly version: string }) => void): () => void {
    this.listeners++;
    const end = this.#inner.subscribe(listener);
    return () => {
      this.listeners--;
      end();
    };
  }

  close(): void {
    this.#inner.close();
  }
}
