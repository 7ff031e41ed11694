import type { TargetSetting } from '../../data/contact-data.js';
import type { MetricQuery } from '../../metrics/query.js';
import type { MetricTable } from '../../metrics/table.js';
import type { AskOptions, ContactsPage, ContactsQuery, MetricSource } from '../../source/metric-source.js';

/** A source that answers with a report's targets: before those of the data, behind those that an element asks with. */
export class TargetedSource implements MetricSource {
  readonly #source: MetricSource;
  readonly #targets: ReadonlyMap<string, TargetSetting>;
  readonly subscribe: MetricSource['subscribe'];

  constructor(source: MetricSource, targets: ReadonlyMap<string, TargetSetting>) {
    this.#source = source;
    this.#targets = targets;
    this.subscribe = (listener) => source.subscribe(listener);
  }

  describe(): ReturnType<MetricSource['describe']> {
    return this.#source.describe();
  }

  quality(): ReturnType<MetricSource['quality']> {
    return this.#source.quality();
  }

  query(query: MetricQuery, options: AskOptions = {}): Promise<MetricTable> {
    const targets = new Map(options.targets);
    for (const one of query.metrics) {
      const { metric, as = metric } = typeof one === 'string' ? { metric: one } : one;
      const target = this.#targets.get(metric);
      if (target !== undefined && !targets.has(as)) targets.set(as, target);
    }
    return this.#source.query(query, targets.size > 0 ? { ...options, targets } : options);
  }

  contacts(query: ContactsQuery, options?: AskOptions): Promise<ContactsPage> {
    return this.#source.contacts(query, options);
  }

  append(...rows: Parameters<MetricSource['append']>): ReturnType<MetricSource['append']> {
    return this.#source.append(...rows);
  }

  /** It is not this one's to close. */
  close(): void {}
}
