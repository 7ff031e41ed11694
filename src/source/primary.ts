import { appendContacts } from '../data/append-contacts.js';
import type { Contact } from '../data/contact.js';
import type { ContactData, DataQuality } from '../data/contact-data.js';
import { takeKeyOfPage } from '../data/policy/pseudonyms.js';
import type { ReadOptions } from '../data/read-contact-data.js';
import { type Calls, Moved } from '../engine/calls.js';
import { partialBuffers } from '../engine/partial-buffers.js';
import type { PortLike } from '../engine/port.js';
import { Replica } from '../engine/replicas.js';
import { ShardedEngine } from '../engine/sharded-engine.js';
import { factsOf } from '../metrics/facts.js';
import { type FactsMessage, factsMessage } from '../metrics/facts-message.js';
import type { AbortSignalLike } from '../platform.js';
import type { Problem } from '../problem.js';
import type { Partial } from '../query/partial.js';
import type { QueryPlan } from '../query/plan.js';
import { contactsPage, type ContactsAsked } from './contacts-page.js';
import { describe } from './describe.js';
import type { InputHead } from './input-pieces.js';
import type { ContactsPage, Description } from './metric-source.js';
import type { PageMethods } from './page-methods.js';
import { readInput } from './read-input.js';

/** What is read, ahead of the pieces that the primary asks for. */
export interface LoadRequest {
  readonly head: InputHead;
  readonly options: Omit<ReadOptions, 'signal' | 'onProgress'>;
  /** By which the page's pseudonyms are made. */
  readonly pageKey: Uint32Array | undefined;
}

export interface Appended {
  readonly version: string;
  readonly problems: readonly Problem[];
}

/** What a primary worker can be asked by its page. */
export type PrimaryMethods = {
  readonly load: (request: LoadRequest, signal: AbortSignalLike) => Promise<void>;
  /** What is known of the rows as they are; some of it is found when it is first asked for. */
  readonly facts: () => FactsMessage;
  readonly run: (plans: readonly QueryPlan[], signal: AbortSignalLike) => Promise<Moved<readonly Partial[]>>;
  readonly describe: () => Promise<Description>;
  readonly quality: () => DataQuality;
  readonly contacts: (asked: ContactsAsked, signal: AbortSignalLike) => Promise<ContactsPage>;
  readonly append: (rows: readonly Contact[] | Uint8Array) => Appended;
  /** A further worker, by a port to it. */
  readonly join: (port: PortLike) => void;
  /** One that joined is gone; they are counted in the order in which they came. */
  readonly lose: (replica: number) => void;
};

/** One version of the data. */
interface Held {
  readonly data: ContactData;
  readonly engine: ShardedEngine;
}

/**
 * A worker that holds a whole data set, and runs plans with those that have joined it.
 *
 * @param replicas where these are kept
 */
export function primaryMethods(page: () => Calls<PageMethods>, replicas: Replica[]): PrimaryMethods {
  let held: Held | undefined;
  const open = (): Held => {
    if (held === undefined) throw new TypeError('no data are loaded');
    return held;
  };
  const hold = (data: ContactData): void => {
    held = { data, engine: new ShardedEngine(data, replicas, held?.engine) };
  };
  return {
    async load(request, signal) {
      if (request.pageKey !== undefined) takeKeyOfPage(request.pageKey);
      hold(await readInput(request, page(), replicas, signal));
    },
    facts: () => factsMessage(factsOf(open().data)),
    async run(plans, signal) {
      const partials = await open().engine.run(plans, signal);
      return new Moved(partials, partialBuffers(partials));
    },
    describe: () => describe(open().data),
    quality: () => open().data.quality,
    contacts: (asked, signal) => contactsPage(open().data, asked, signal),
    append(rows) {
      const { data, problems } = appendContacts(open().data, rows);
      hold(data);
      return { version: data.version, problems };
    },
    join: (port) => void replicas.push(new Replica(port)),
    lose: (replica) => replicas[replica]?.lose(),
  };
}
