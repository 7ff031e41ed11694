import type { Contact } from '../data/contact.js';
import type { DataQuality } from '../data/contact-data.js';
import type { Engine } from '../engine/engine.js';
import { SharedPasses } from '../engine/shared-passes.js';
import { WorkerLost, type WorkerReason } from '../engine/worker-lost.js';
import type { QueryFacts } from '../metrics/facts.js';
import { factsFrom } from '../metrics/facts-message.js';
import type { NumberRows } from '../metrics/number-rows.js';
import type { MetricQuery } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import { orAborted } from '../platform.js';
import { CallboardError, type Problem, problem } from '../problem.js';
import { ask } from './ask.js';
import { Listeners } from './listeners.js';
import type { AskOptions, ContactsPage, ContactsQuery, Description, MetricSource } from './metric-source.js';
import type { Crew } from './crew.js';
import { plainRows } from './plain-rows.js';
import { rowsOf } from './rows-of.js';
import type { Appended as AppendedThere } from './primary.js';

type Rows = readonly Contact[] | Uint8Array;
type Appended = Awaited<ReturnType<MetricSource['append']>>;

/** Reads the input once more, in this thread; none where it is gone, and then for good. */
export type SecondReading = () => ((reason: WorkerReason) => Promise<MetricSource>) | undefined;

/** Rows that were appended: what is read again after a worker's death gets them too. */
interface Append {
  readonly rows: Rows;
  /** What became of them in the stand-in. */
  again?: Promise<Appended>;
}

/**
 * A data set in a worker's memory. Queries are resolved, planned and evaluated here; plans go over, and partial sums come
 * back. Where the worker dies, what it was asked and what is asked later is answered by a stand-in: the input, read again
 * in this thread, if it is still there to be read.
 */
export class WorkerSource implements MetricSource {
  readonly #crew: Crew;
  readonly #secondReading: SecondReading | undefined;
  readonly #engine: Engine;
  /** Of the rows as they are: on their way since these are there, and then at hand. */
  #facts: Promise<QueryFacts> | QueryFacts;
  /** None before the first facts are there. */
  #version: string | undefined;
  /** For the stand-in; none once there can be none. */
  #appends: Append[] = [];
  /** The last append that is under way: what is asked after it is of the rows with it. */
  #appending: Promise<unknown> | undefined;
  #description: Promise<Description> | undefined;
  #standIn: Promise<MetricSource> | undefined;
  #closed = false;
  readonly #listeners = new Listeners<{ readonly version: string }>();

  /** @param secondReading undefined where the input is used up */
  constructor(crew: Crew, secondReading: SecondReading | undefined) {
    this.#crew = crew;
    this.#facts = this.#askFacts();
    this.#secondReading = secondReading;
    this.#engine = new SharedPasses((plans, signal) => crew.primary.calls.call('run', plans, signal));
  }

  describe(): Promise<Description> {
    return this.#answer(
      () => (this.#description ??= this.#describe()),
      (standIn) => standIn.describe(),
    );
  }

  quality(): Promise<DataQuality> {
    return this.#answer(
      () => this.#crew.primary.calls.call('quality', undefined),
      (standIn) => standIn.quality(),
    );
  }

  /** Rejects with a TypeError or RangeError where the query has a wrong form, with an AbortError at once when aborted. */
  query(query: MetricQuery, options: AskOptions = {}): Promise<MetricTable> {
    return this.#answer(
      () => this.#ask(query, options),
      (standIn) => standIn.query(query, options),
    );
  }

  contacts(query: ContactsQuery, options: AskOptions = {}): Promise<ContactsPage> {
    return this.#answer(
      async () => {
        const behind = query.behind && (await orAborted(this.#rowsBehind(query), options.signal));
        const page = await this.#crew.primary.calls.call('contacts', { query, behind }, options.signal);
        return { ...page, rows: page.rows.map(withoutPrototype) };
      },
      (standIn) => standIn.contacts(query, options),
    );
  }

  /** Adds rows (or replaces those with the same id and an older `updatedAt`), as if they had been loaded with the others. */
  async append(rows: Rows): Promise<Appended> {
    const append: Append = { rows };
    const answer = this.#settle(
      () => this.#append(append),
      (standIn) => append.again ?? standIn.append(rows),
    );
    const settled = answer.then(
      () => undefined,
      () => undefined,
    );
    this.#appending = settled;
    try {
      const { version, problems } = await answer;
      const changed = version !== this.#version;
      this.#version = version;
      if (changed) this.#listeners.tell({ version });
      return { version, problems };
    } finally {
      if (this.#appending === settled) this.#appending = undefined;
    }
  }

  subscribe(listener: (event: { readonly version: string }) => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Ends the workers and forgets the data. Whatever is asked afterwards is rejected. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#listeners.clear();
    this.#crew.end(new TypeError('source is closed'));
    void this.#standIn?.then(
      (standIn) => standIn.close(),
      () => undefined,
    );
  }

  /** In the turn in which it was asked, if the facts are there; else in that in which they come. */
  #ask(query: MetricQuery, options: AskOptions): Promise<MetricTable> {
    const facts = this.#facts;
    if (!(facts instanceof Promise)) return ask(this.#engine, facts, query, options);
    return orAborted(
      facts.then((known) => ask(this.#engine, known, query, options)),
      options.signal,
    );
  }

  async #rowsBehind(query: ContactsQuery): Promise<NumberRows | undefined> {
    return rowsOf(query, await this.#facts);
  }

  async #append(append: Append): Promise<Appended> {
    if (this.#secondReading?.() === undefined) this.#appends = [];
    else this.#appends.push(append);
    try {
      // After what was asked before in this turn, or waits for the facts: it goes over at the end of the turn.
      await this.#facts;
      await undefined;
      const appended = await this.#post(append.rows);
      this.#facts = this.#askFacts();
      this.#description = undefined;
      return appended;
    } catch (error) {
      // Rows that cannot be read change nothing, now or later.
      if (!(error instanceof WorkerLost)) this.#appends = this.#appends.filter((one) => one !== append);
      throw error;
    }
  }

  #askFacts(): Promise<QueryFacts> {
    const facts = this.#crew.primary.calls.call('facts', undefined).then(factsFrom);
    facts.then(
      (known) => {
        this.#version ??= known.version;
        if (this.#facts === facts) this.#facts = known;
      },
      // Whoever asks something hears of it.
      () => undefined,
    );
    return facts;
  }

  async #post(rows: Rows): Promise<AppendedThere> {
    const { calls } = this.#crew.primary;
    try {
      return await calls.call('append', rows);
    } catch (error) {
      if ((error as Error).name !== 'DataCloneError') throw error;
      if (!Array.isArray(rows)) throw new TypeError(`no array of contacts: ${typeof rows}`, { cause: error });
      return calls.call('append', plainRows(rows) as readonly Contact[]);
    }
  }

  async #describe(): Promise<Description> {
    return { ...(await this.#crew.primary.calls.call('describe', undefined)), engine: 'workers' };
  }

  /** Answers by the rows as they are once those appended before are among them. */
  async #answer<T>(ofWorker: () => Promise<T>, ofStandIn: (standIn: MetricSource) => Promise<T>): Promise<T> {
    if (this.#appending !== undefined) await this.#appending;
    return this.#settle(ofWorker, ofStandIn);
  }

  async #settle<T>(ofWorker: () => Promise<T>, ofStandIn: (standIn: MetricSource) => Promise<T>): Promise<T> {
    if (this.#closed) throw new TypeError('source is closed');
    if (this.#standIn === undefined) {
      try {
        return await ofWorker();
      } catch (error) {
        if (!(error instanceof WorkerLost)) throw error;
        this.#standIn ??= this.#replace(error);
      }
    }
    return ofStandIn(await this.#standIn);
  }

  /**
   * The data again, with all rows that were appended, those too that the worker had not answered about: a question that
   * was open is answered by what there is now.
   */
  async #replace({ reason }: WorkerLost): Promise<MetricSource> {
    const read = this.#secondReading?.();
    if (read === undefined) throw new CallboardError(workerFailed(reason, 'error'));
    const standIn = await read(reason);
    if (this.#closed) standIn.close();
    for (const append of this.#appends) {
      append.again = standIn.append(append.rows);
      await append.again.catch(() => undefined);
    }
    return standIn;
  }
}

/** What is told of workers that failed: as a warning where this thread could take over. */
export function workerFailed(reason: string, severity: 'error' | 'warning'): Problem {
  return problem('worker-failed', { reason }, severity);
}

/** As `contactAt` gives it: a field may have any name. */
function withoutPrototype(contact: Contact): Contact {
  return Object.assign(Object.create(null) as Contact, contact);
}
