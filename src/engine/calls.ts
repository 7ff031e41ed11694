import { type AbortSignalLike, abortError } from '../platform.js';
import { Canceller } from './canceller.js';
import { type ErrorMessage, errorFrom, errorMessage } from './error-message.js';
import type { PortLike } from './port.js';

/** What one side of a port can be asked: a name, and what takes one value and gives another, both as data. */
export type Methods = Readonly<Record<string, (value: never, signal: AbortSignalLike) => unknown>>;

/** A value with the buffers that go over with it, and are then no longer here. */
export class Moved<T> {
  readonly value: T;
  readonly buffers: readonly unknown[];

  constructor(value: T, buffers: readonly unknown[]) {
    this.value = value;
    this.buffers = buffers;
  }
}

type Input<M extends Methods, K extends keyof M> = Parameters<M[K]>[0];
type Unmoved<T> = T extends Moved<infer V> ? V : T;
type Output<M extends Methods, K extends keyof M> = Unmoved<Awaited<ReturnType<M[K]>>>;

type Message =
  | { readonly call: number; readonly method: string; readonly value: unknown }
  | { readonly tell: string; readonly value: unknown }
  | { readonly answer: number; readonly value: unknown }
  | { readonly failed: number; readonly error: ErrorMessage }
  | { readonly cancel: number };

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Calls over a port, both ways: each side has methods that the other one calls. Errors come out as the class that they
 * went in as; a caller that aborts is rejected at once, and the method called hears of it by its signal.
 */
export class Calls<Theirs extends Methods> {
  readonly #port: PortLike;
  readonly #own: Methods;
  readonly #pending = new Map<number, Pending>();
  /** Of calls that are being answered here. */
  readonly #answering = new Map<number, Canceller>();
  #last = 0;
  /** Why nothing can be asked any more. */
  #ended: { readonly error: unknown } | undefined;

  constructor(port: PortLike, own: Methods) {
    this.#port = port;
    this.#own = own;
    port.addEventListener('message', (event) => this.#receive((event as { readonly data: Message }).data));
    port.start?.();
  }

  /** Whether something asked is not answered yet. */
  get isWaiting(): boolean {
    return this.#pending.size > 0;
  }

  get isEnded(): boolean {
    return this.#ended !== undefined;
  }

  call<K extends keyof Theirs & string>(
    method: K,
    value: Input<Theirs, K> | Moved<Input<Theirs, K>>,
    signal?: AbortSignalLike,
  ): Promise<Output<Theirs, K>> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) throw this.#ended.error;
      if (signal?.aborted === true) throw abortError(signal);
      const call = ++this.#last;
      // Before it is awaited: what cannot be copied throws here, and nothing is pending then.
      this.#post((plain) => ({ call, method, value: plain }), value);
      const leave = (): void => {
        this.#pending.delete(call);
        if (this.#ended === undefined) this.#port.postMessage({ cancel: call }, []);
        reject(abortError(signal) as Error);
      };
      signal?.addEventListener('abort', leave, { once: true });
      const stopListening = (): void => signal?.removeEventListener('abort', leave);
      this.#pending.set(call, {
        resolve: (answer) => {
          stopListening();
          resolve(answer as Output<Theirs, K>);
        },
        reject: (error) => {
          stopListening();
          reject(error as Error);
        },
      });
    });
  }

  /** Calls without waiting for an answer. */
  tell<K extends keyof Theirs & string>(method: K, value: Input<Theirs, K> | Moved<Input<Theirs, K>>): void {
    if (this.#ended === undefined) this.#post((plain) => ({ tell: method, value: plain }), value);
  }

  /** Nothing comes any more: rejects what is pending and what is asked later, and stops what is being answered. */
  end(error: unknown): void {
    if (this.#ended !== undefined) return;
    this.#ended = { error };
    for (const { reject } of [...this.#pending.values()]) reject(error);
    this.#pending.clear();
    for (const canceller of this.#answering.values()) canceller.cancel();
    this.#port.close?.();
  }

  #post(message: (value: unknown) => Message, value: unknown): void {
    if (value instanceof Moved) this.#port.postMessage(message(value.value), value.buffers);
    else this.#port.postMessage(message(value), []);
  }

  #receive(message: Message): void {
    if (this.#ended !== undefined) return;
    if ('call' in message) void this.#answer(message.call, message.method, message.value);
    else if ('cancel' in message) this.#answering.get(message.cancel)?.cancel();
    else if ('tell' in message) this.#method(message.tell)(message.value as never, new Canceller());
    else if ('answer' in message) this.#take(message.answer)?.resolve(message.value);
    else if ('failed' in message) this.#take(message.failed)?.reject(errorFrom(message.error));
  }

  #take(call: number): Pending | undefined {
    const pending = this.#pending.get(call);
    this.#pending.delete(call);
    return pending;
  }

  async #answer(call: number, method: string, value: unknown): Promise<void> {
    const canceller = new Canceller();
    this.#answering.set(call, canceller);
    try {
      const answer: unknown = await this.#method(method)(value as never, canceller);
      if (this.#ended === undefined) this.#post((plain) => ({ answer: call, value: plain }), answer);
    } catch (error) {
      if (this.#ended === undefined) this.#port.postMessage({ failed: call, error: errorMessage(error) }, []);
    } finally {
      this.#answering.delete(call);
    }
  }

  #method(name: string): Methods[string] {
    const method = Object.hasOwn(this.#own, name) ? this.#own[name] : undefined;
    if (method === undefined) throw new TypeError(`no such method: ${name}`);
    return method;
  }
}
