import fixture from '../demo/fixture.json' with { type: 'json' };
import type { Contact } from '../src/data/contact.js';
import type { DataQuality } from '../src/data/contact-data.js';
import type { MetricQuery } from '../src/metrics/query.js';
import type { MetricTable } from '../src/metrics/table.js';
import type { Problem } from '../src/problem.js';
import type { Dataset } from '../src/source/dataset.js';
import { loadData } from '../src/source/load-data.js';
import type { AskOptions, ContactsQuery, Description, MetricSource } from '../src/source/metric-source.js';

/** A few hundred invented contacts of September and October 2026. */
export const invented: object = fixture;

/** October, the month that most stories show; September is there to compare with. */
export const october = { from: '2026-10-01', to: '2026-11-01' } as const;

const datasets = new Map<object, Promise<Dataset>>();

/** The invented contacts, or other data, as a source that answers as many questions as it is told, and then waits or fails. */
export class StorySource implements MetricSource {
  readonly #then: 'wait' | 'fail';
  readonly #of: object;
  #answers: number;

  constructor(answers: number, then: 'wait' | 'fail', of: object = fixture) {
    this.#answers = answers;
    this.#then = then;
    this.#of = of;
  }

  async query(query: MetricQuery, options?: AskOptions): Promise<MetricTable> {
    if (this.#answers-- > 0) return (await this.#data()).query(query, options);
    if (this.#then === 'fail') throw new RangeError('this story is to fail: yes');
    return new Promise(() => {});
  }

  async describe(): Promise<Description> {
    return (await this.#data()).describe();
  }

  async quality(): Promise<DataQuality> {
    return (await this.#data()).quality();
  }

  async contacts(
    query: ContactsQuery,
    options?: AskOptions,
  ): Promise<{ rows: readonly Contact[]; total: number }> {
    return (await this.#data()).contacts(query, options);
  }

  async append(
    rows: readonly Contact[] | Uint8Array,
  ): Promise<{ version: string; problems: readonly Problem[] }> {
    return (await this.#data()).append(rows);
  }

  subscribe(): () => void {
    return () => {};
  }

  close(): void {
    // It is shared by all stories of a page.
  }

  #data(): Promise<Dataset> {
    const dataset = datasets.get(this.#of) ?? loadData(this.#of);
    datasets.set(this.#of, dataset);
    return dataset;
  }
}
