import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the reader's system leaves a page few colours, so that series have to be told apart by patterns. */
export class ForcedColours implements ReactiveController {
  active = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #media: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#media = this.#host.ownerDocument.defaultView?.matchMedia('(forced-colors: active)');
    this.#media?.addEventListener('change', this.#onChange);
    this.#set(this.#media?.matches === true);
  }

  hostDisconnected(): void {
    this.#media?.removeEventListener('change', this.#onChange);
    this.#media = undefined;
  }

  #set(active: boolean): void {
    if (active === this.active) return;
    this.active = active;
    this.#host.requestUpdate();
  }

  readonly #onChange = ({ matches }: MediaQueryListEvent): void => this.#set(matches);
}
