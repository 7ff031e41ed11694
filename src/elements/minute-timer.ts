import type { ReactiveController, ReactiveControllerHost } from 'lit';

const minuteMs = 60_000;

/** Updates its host at each full minute while it is wanted. A page that is not seen is not woken; it updates on return. */
export class MinuteTimer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wanted: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #document: Document | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, wanted: () => boolean) {
    this.#host = host;
    this.#wanted = wanted;
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('visibilitychange', this.#onSeen);
  }

  hostUpdated(): void {
    // An update may come after the host has left its page, where a timer would hold it.
    const runs = this.#host.isConnected && this.#wanted() && this.#document?.visibilityState !== 'hidden';
    if (!runs) this.#stop();
    // A moment after it, since timers may come a little early.
    else this.#timer ??= setTimeout(this.#tick, minuteMs - (Date.now() % minuteMs) + 20);
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('visibilitychange', this.#onSeen);
    this.#stop();
  }

  readonly #tick = (): void => {
    this.#timer = undefined;
    this.#host.requestUpdate();
  };

  readonly #onSeen = (): void => {
    if (this.#wanted()) this.#host.requestUpdate();
  };

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
