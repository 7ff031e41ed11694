import { appendContacts } from '../data/append-contacts.js';
import type { Contact } from '../data/contact.js';
import { contactAt } from '../data/contact-at.js';
import type { ContactData, DataQuality } from '../data/contact-data.js';
import { type Engine, LocalEngine } from '../engine/local-engine.js';
import { evaluate } from '../metrics/evaluate.js';
import { type QueryFacts, factsOf } from '../metrics/facts.js';
import { planQuery } from '../metrics/plan-query.js';
import type { MetricQuery } from '../metrics/query.js';
import { resolveQuery } from '../metrics/resolve-query.js';
import type { MetricTable } from '../metrics/table.js';
import type { Problem } from '../problem.js';
import type { Partial } from '../query/partial.js';
import { describe } from './describe.js';
import { Listeners } from './listeners.js';
import type { AskOptions, ContactsPage, ContactsQuery, Description, MetricSource } from './metric-source.js';
import { areTooFew, selectContacts } from './select-contacts.js';

/** A data set in this page's memory, answering in this thread. */
export class Dataset implements MetricSource {
  #data: ContactData;
  #engine: Engine;
  #facts: QueryFacts;
  /** Made when first asked for, once a version: it looks at every dimension of every row. */
  #description: Description | undefined;
  #closed = false;
  readonly #listeners = new Listeners<{ readonly version: string }>();

  constructor(data: ContactData) {
    this.#data = data;
    this.#engine = new LocalEngine(data);
    this.#facts = factsOf(data);
  }

  async describe(): Promise<Description> {
    const data = this.#open();
    this.#description ??= describe(data);
    return this.#description;
  }

  async quality(): Promise<DataQuality> {
    return this.#open().quality;
  }

  /** Rejects with a TypeError or RangeError where the query has a wrong form, with an AbortError at once when aborted. */
  async query(query: MetricQuery, options: AskOptions = {}): Promise<MetricTable> {
    this.#open();
    // One version answers the whole query, even if rows are appended while it is scanned.
    const [engine, facts] = [this.#engine, this.#facts];
    const resolved = resolveQuery(query, facts);
    const plans = planQuery(resolved, facts);
    const { current, previous, days } = plans;
    const lists = [current, previous, days?.current ?? [], days?.previous ?? []];
    const partials = [...(await engine.run(lists.flat(), options.signal))];
    const [now, before, daysNow, daysBefore] = lists.map((list) => partials.splice(0, list.length));
    return evaluate(
      resolved,
      plans,
      {
        current: now as Partial[],
        previous: before as Partial[],
        days: { current: daysNow as Partial[], previous: daysBefore as Partial[] },
      },
      facts,
      { targets: options.targets },
    );
  }

  /** The rows behind a number, a page at a time, in the form in which they were delivered. */
  async contacts(query: ContactsQuery, options: AskOptions = {}): Promise<ContactsPage> {
    const data = this.#open();
    const rows = await selectContacts(data, query, options.signal);
    if (areTooFew(data, rows)) return { rows: [], total: 0, withheld: 'too-few' };
    const page = rows.subarray(query.offset, query.offset + query.limit);
    return { rows: Array.from(page, (row) => contactAt(data, row, query.fields)), total: rows.length };
  }

  /** Adds rows (or replaces those with the same id and an older `updatedAt`), as if they had been loaded with the others. */
  async append(
    rows: readonly Contact[] | Uint8Array,
  ): Promise<{ readonly version: string; readonly problems: readonly Problem[] }> {
    const { data, problems } = appendContacts(this.#open(), rows);
    const changed = data.version !== this.#data.version;
    this.#data = data;
    this.#engine = new LocalEngine(data);
    this.#facts = factsOf(data);
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

  #open(): ContactData {
    if (this.#closed) throw new TypeError('source is closed');
    return this.#data;
  }
}
