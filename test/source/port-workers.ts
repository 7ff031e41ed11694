import type { WorkerHandle, WorkerWay } from '../../src/engine/worker-ways.js';
import { serveWorker } from '../../src/source/serve-worker.js';

/** Workers that run in this thread, at the other end of a port. */
export interface PortWorkers {
  readonly way: WorkerWay;
  /** How many were started. */
  readonly started: number;
  /** How many of those were ended by their page. */
  readonly ended: number;
  /** What they asked their page for, each with its number ahead. */
  readonly asked: readonly string[];
  /** Ends one as a crash does: no more messages go either way. They are counted in the order of their start. */
  kill(worker: number): void;
}

export function portWorkers(): PortWorkers {
  const all: { kill: () => void }[] = [];
  const asked: string[] = [];
  let ended = 0;
  return {
    way() {
      const { port1, port2 } = new MessageChannel();
      const leave = serveWorker(port2 as never);
      const worker = all.length;
      port1.addEventListener('message', ({ data }) => {
        if ('call' in data) asked.push(`${worker} ${data.method} ${data.value ?? ''}`.trim());
      });
      let fail: Parameters<WorkerHandle['onFailure']>[0] = () => undefined;
      const close = (): void => {
        port1.close();
        leave();
      };
      all.push({
        kill() {
          close();
          fail('lost');
        },
      });
      return {
        port: port1 as never,
        onFailure: (callback) => (fail = callback),
        terminate() {
          ended += 1;
          close();
        },
      };
    },
    get started() {
      return all.length;
    },
    get ended() {
      return ended;
    },
    asked,
    kill: (worker) => all[worker]!.kill(),
  };
}
