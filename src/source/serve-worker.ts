import { Calls } from '../engine/calls.js';
import { holdLock } from '../engine/lifeline.js';
import type { PortLike } from '../engine/port.js';
import { replicaMethods } from '../engine/replica.js';
import { protocolVersion } from './protocol-version.js';
import { type PageMethods, primaryMethods, type PrimaryMethods } from './primary.js';

/** What a worker can be asked by its page, whatever it is to be. */
export type WorkerMethods = PrimaryMethods & {
  /** The first call: whether it is there, of which version, and whether it holds the lock that goes when it does. */
  readonly hello: (lock: string) => Promise<{ readonly version: string; readonly holdsLock: boolean }>;
  /** Answered as soon as it has a turn. */
  readonly ping: (nothing: undefined) => null;
  /** Makes it a replica of whoever has the port's other end. */
  readonly serve: (port: PortLike) => void;
};

/** What runs in a worker: answers the page at the port's other end. */
export function serveWorker(port: PortLike): void {
  const page: Calls<PageMethods> = new Calls<PageMethods>(port, {
    ...primaryMethods(() => page),
    hello: async (lock) => ({ version: protocolVersion, holdsLock: await holdLock(lock) }),
    ping: () => null,
    serve: (other) => void new Calls(other, replicaMethods()),
  } satisfies WorkerMethods);
}
