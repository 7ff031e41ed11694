import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Whether series have to be told apart by patterns: the reader's system leaves a page few colours, or the page is being
 * printed, as like as not in grey.
 */
export class FewColours implements ReactiveController {
  active = false;
  /** Whether the reader's system leaves the page few colours: shades of one colour do not hold there, as in grey they do. */
  forced = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #window: Window | null = null;
  #media: MediaQueryList | undefined;
  #forced: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#window = this.#host.ownerDocument.defaultView;
    this.#media = this.#window?.matchMedia('(forced-colors: active), print');
    this.#media?.addEventListener('change', this.#onChange);
    this.#forced = this.#window?.matchMedia('(forced-colors: active)');
    this.#window?.addEventListener('beforeprint', this.#onPrint);
    this.#window?.addEventListener('afterprint', this.#onChange);
    this.#onChange();
  }

  hostDisconnected(): void {
    this.#media?.removeEventListener('change', this.#onChange);
    this.#window?.removeEventListener('beforeprint', this.#onPrint);
    this.#window?.removeEventListener('afterprint', this.#onChange);
    this.#media = undefined;
    this.#forced = undefined;
    this.#window = null;
  }

  #set(active: boolean): void {
    const forced = this.#forced?.matches === true;
    if (active === this.active && forced === this.forced) return;
    this.active = active;
    this.forced = forced;
    // The update is a microtask: it is over before the page is laid out for paper.
    this.#host.requestUpdate();
  }

  readonly #onChange = (): void => this.#set(this.#media?.matches === true);
  readonly #onPrint = (): void => this.#set(true);
}
