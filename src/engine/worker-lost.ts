/** Why plans run in this thread although they could run in workers. */
export type WorkerReason =
  /** Asked for by the host. */
  | 'off'
  /** Too little data to be worth a worker. */
  | 'small'
  /** The host has no workers. */
  | 'none'
  /** A policy forbids them, or their script could not be loaded. */
  | 'refused'
  /** No word came from the worker. */
  | 'silent'
  /** Its script is of another version of the kit. */
  | 'other-version'
  /** It was there, and is gone. */
  | 'lost';

/** What waits for a worker's answer gets this where there will be none. */
export class WorkerLost extends Error {
  readonly reason: WorkerReason;

  constructor(reason: WorkerReason) {
    super(`worker: ${reason}`);
    this.name = 'WorkerLost';
    this.reason = reason;
  }
}
