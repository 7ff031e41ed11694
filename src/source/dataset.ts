import { codeModule } from '../code-module.js';
import type { Contact } from '../data/contact.js';
import type { ContactData, DataQuality } from '../data/contact-data.js';
import type { Engine } from '../engine/engine.js';
import type { WorkerReason } from '../engine/worker-lost.js';
import type { QueryFacts } from '../metrics/facts.js';
import type { MetricQuery } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import type { Problem } from '../problem.js';
import type * as asking from './asking.js';
import { rowsOf } from './rows-of.js';
import { Listeners } from './listeners.js';
import type { AskOptions, ContactsPage, ContactsQuery, Description, MetricSource } from './metric-source.js';

export interface DatasetOptions {
  /** Why it is this thread that answers, where workers might have. */
  readonly engineReason?: WorkerReason;
}

type Asking = typeof asking;

// What a page that shows numbers does not always do comes when it is first done.
const appendingCode = codeModule(() => import('../data/append-contacts.js'));
let appending: Awaited<ReturnType<typeof appendingCode>> | undefined;
const describingCode = codeModule(() => import('./describe.js'));
const contactsCode = codeModule(() => import('./contacts-page.js'));

/** A data set in this page's memory, answering in this thread. */
export class Dataset implements MetricSource {
  #data: ContactData;
  #engine: Engine;
  #facts: QueryFacts;
  /** Made when first asked for, once a version: it looks at every dimension of every row. */
  #description: Promise<Description> | undefined;
  /**
   * The code of an append, on its way; it throws if that does not come. Appends and questions that wait for it go on in the
   * order in which they were asked, so that each is of the rows that were appended before it.
   */
  #appendable: Promise<() => void> | undefined;
  #closed = false;
  readonly #asking: Asking;
  readonly #listeners = new Listeners<{ readonly version: string }>();
  readonly #engineReason: WorkerReason | undefined;

  /** @param asking what answers, which is no part of what reads data */
  constructor(data: ContactData, asking: Asking, options: DatasetOptions = {}) {
    this.#asking = asking;
    this.#engineReason = options.engineReason;
    this.#data = data;
    this.#engine = new asking.LocalEngine(data);
    this.#facts = asking.factsOf(data);
  }

  async describe(): Promise<Description> {
    if (this.#appendable !== undefined) await this.#appendable;
    const data = this.#open();
    this.#description ??= this.#describe(data);
    try {
      return await this.#description;
    } catch (error) {
      this.#description = undefined;
      throw error;
    }
  }

  async quality(): Promise<DataQuality> {
    if (this.#appendable !== undefined) await this.#appendable;
    return this.#open().quality;
  }

  /** Rejects with a TypeError or RangeError where the query has a wrong form, with an AbortError at once when aborted. */
  async query(query: MetricQuery, options: AskOptions = {}): Promise<MetricTable> {
    if (this.#appendable !== undefined) await this.#appendable;
    this.#open();
    // One version answers the whole query, even if rows are appended while it is scanned.
    return this.#asking.ask(this.#engine, this.#facts, query, options);
  }

  /** The rows behind a number, a page at a time, in the form in which they were delivered. */
  async contacts(query: ContactsQuery, options: AskOptions = {}): Promise<ContactsPage> {
    if (this.#appendable !== undefined) await this.#appendable;
    const data = this.#open();
    const facts = this.#facts;
    const [{ contactsPage }, behind] = await Promise.all([contactsCode(), rowsOf(query, facts)]);
    return contactsPage(data, { query, behind }, options.signal);
  }

  /** Adds rows (or replaces those with the same id and an older `updatedAt`), as if they had been loaded with the others. */
  async append(
    rows: readonly Contact[] | Uint8Array,
  ): Promise<{ readonly version: string; readonly problems: readonly Problem[] }> {
    this.#open();
    if (appending === undefined) {
      this.#appendable ??= this.#loadAppending();
      (await this.#appendable)();
    }
    const { data, problems } = (appending as NonNullable<typeof appending>).appendContacts(
      this.#open(),
      rows,
    );
    const changed = data.version !== this.#data.version;
    this.#data = data;
    this.#engine = new this.#asking.LocalEngine(data);
    this.#facts = this.#asking.factsOf(data);
    this.#description = undefined;
    if (changed) this.#listeners.tell({ version: data.version });
    return { version: data.version, problems };
  }

  subscribe(listener: (event: { readonly version: string }) => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Forgets the data. Whatever is asked afterwards is rejected. */
  close(): void {
    this.#closed = true;
    this.#listeners.clear();
  }

  async #loadAppending(): Promise<() => void> {
    try {
      appending = await appendingCode();
      return () => undefined;
    } catch (error) {
      return () => {
        throw error;
      };
    } finally {
      this.#appendable = undefined;
    }
  }

  async #describe(data: ContactData): Promise<Description> {
    const { describe } = await describingCode();
    const description = await describe(data);
    return this.#engineReason === undefined
      ? description
      : { ...description, engineReason: this.#engineReason };
  }

  #open(): ContactData {
    if (this.#closed) throw new TypeError('source is closed');
    return this.#data;
  }
}
