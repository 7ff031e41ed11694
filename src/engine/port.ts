/** The part of `MessagePort`, `Worker` and a worker's own global that the kit uses: in browsers and in Node. */
export interface PortLike {
  postMessage(message: unknown, transfer?: readonly unknown[]): void;
  addEventListener(type: 'message' | 'messageerror', listener: (event: object) => void): void;
  /** Ports have it: without it, what is listened for in this way does not come. */
  start?(): void;
  close?(): void;
}

/** The part of `Worker` that the kit uses. */
export interface WorkerLike {
  postMessage(message: unknown, transfer?: readonly unknown[]): void;
  addEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: object) => void): void;
  terminate(): unknown;
}

interface HostGlobals {
  readonly MessageChannel: new () => { readonly port1: PortLike; readonly port2: PortLike };
}

/** Two ports, each the other end of the other. */
export function newChannel(): { readonly port1: PortLike; readonly port2: PortLike } {
  return new (globalThis as unknown as HostGlobals).MessageChannel();
}
