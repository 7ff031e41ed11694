import type { PortLike, WorkerLike } from './port.js';
import { trustedScript } from './script-policy.js';
import type { WorkerReason } from './worker-lost.js';
import { workerUrl } from './worker-url.js';

/** A worker that was started and has not said a word yet. */
export interface WorkerHandle {
  readonly port: PortLike;
  /** Calls back when something tells that it is gone, or never was. */
  onFailure(callback: (reason: WorkerReason) => void): void;
  terminate(): void;
}

/** One way to start a worker. Throws where it is barred. */
export type WorkerWay = () => WorkerHandle;

/** What a host may say of workers. */
export interface WorkerWays {
  /** Starts a worker with the kit's script: comes before all other ways. */
  readonly worker?: () => WorkerLike;
  /** Where the script is, if not beside the kit: text, or what the host's own policy of trusted types made of it. */
  readonly workerUrl?: string | object;
  /** Whether a worker may be started from a blob where its address is of another origin. */
  readonly allowBlobWorker?: boolean;
}

interface HostGlobals {
  readonly Worker?: new (url: unknown, options: { type: 'module'; name: string }) => WorkerLike;
  readonly Blob: new (parts: readonly string[], options: { type: string }) => object;
  readonly URL: { createObjectURL(blob: object): string; revokeObjectURL(url: string): void };
}

const host = globalThis as unknown as HostGlobals;

/** The ways to start a worker here, in the order in which they are tried; none where the host has no workers. */
export function workerWays({ worker, workerUrl: given, allowBlobWorker }: WorkerWays): readonly WorkerWay[] {
  const { Worker } = host;
  const ways: WorkerWay[] = worker === undefined ? [] : [() => handleOf(worker())];
  if (Worker === undefined) return ways;
  const options = { type: 'module', name: 'callboard' } as const;
  const url = given ?? workerUrl();
  ways.push(() => handleOf(new Worker(typeof url === 'string' ? trustedScript(url) : url, options)));
  if (allowBlobWorker === true) {
    ways.push(() => {
      const text = `import ${JSON.stringify(String(url))};`;
      const blobUrl = host.URL.createObjectURL(new host.Blob([text], { type: 'text/javascript' }));
      const handle = handleOf(new Worker(blobUrl, options));
      return {
        ...handle,
        terminate: () => {
          handle.terminate();
          host.URL.revokeObjectURL(blobUrl);
        },
      };
    });
  }
  return ways;
}

function handleOf(worker: WorkerLike): WorkerHandle {
  return {
    port: worker,
    onFailure(callback) {
      worker.addEventListener('error', (event) => {
        const { message } = event as { readonly message?: string };
        // A script that could not be loaded has no message.
        callback(message ? 'lost' : 'refused');
      });
      worker.addEventListener('messageerror', () => callback('lost'));
    },
    terminate: () => void worker.terminate(),
  };
}
