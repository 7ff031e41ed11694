import { BackReader, type BackRequest } from '../engine/back-reader.js';
import { Calls, type Methods } from '../engine/calls.js';
import { holdLock } from '../engine/lifeline.js';
import type { PortLike } from '../engine/port.js';
import { replicaMethods } from '../engine/replica.js';
import type { Replica } from '../engine/replicas.js';
import { WorkerLost } from '../engine/worker-lost.js';
import type { AbortSignalLike } from '../platform.js';
import { protocolVersion } from './protocol-version.js';
import { piecesOf } from './input-from.js';
import type { PageMethods } from './page-methods.js';
import { primaryMethods, type PrimaryMethods } from './primary.js';

/** What a worker can be asked by its page, whatever it is to be. */
export type WorkerMethods = PrimaryMethods & {
  /** The first call: whether it is there, of which version, and whether it holds the lock that goes when it does. */
  readonly hello: (lock: string) => Promise<{ readonly version: string; readonly holdsLock: boolean }>;
  /** Answered as soon as it has a turn. */
  readonly ping: (nothing: undefined) => null;
  /** Makes it a replica of whoever has the port's other end. */
  readonly serve: (port: PortLike) => void;
  /** Reads the back of an input, which it asks for, for its primary. Answered when it is read, or cannot be. */
  readonly readBack: (request: BackRequest, signal: AbortSignalLike) => Promise<void>;
};

/** What runs in a worker: answers the page at the port's other end. Calling the result lets go of all ports. */
export function serveWorker(port: PortLike): () => void {
  const replicas: Replica[] = [];
  const primaries: Calls<Methods>[] = [];
  const back = new BackReader();
  const page: Calls<PageMethods> = new Calls<PageMethods>(port, {
    ...primaryMethods(() => page, replicas),
    hello: async (lock) => ({ version: protocolVersion, holdsLock: await holdLock(lock) }),
    ping: () => null,
    serve: (other) => void primaries.push(new Calls(other, replicaMethods(back))),
    readBack(request, signal) {
      const pieces = piecesOf(() => page.call('next', 'back', signal));
      return back.read(request, pieces as AsyncGenerator<Uint8Array>, signal, (progress) => {
        page.tell('progress', progress);
      });
    },
  } satisfies WorkerMethods);
  return () => {
    const over = new WorkerLost('lost');
    page.end(over);
    for (const primary of primaries) primary.end(over);
    for (const replica of replicas) replica.lose();
  };
}
