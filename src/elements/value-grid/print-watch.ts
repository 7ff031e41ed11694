import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { updateNow } from '../update-now.js';

/** Whether the page is being printed, so that what is not on the screen can be put on paper. */
export class PrintWatch implements ReactiveController {
  printing = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #window: Window | null = null;
  #media: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#window = this.#host.ownerDocument.defaultView;
    this.#media = this.#window?.matchMedia('print');
    this.#media?.addEventListener('change', this.#onChange);
    this.#window?.addEventListener('beforeprint', this.#onBefore);
    this.#window?.addEventListener('afterprint', this.#onAfter);
  }

  hostDisconnected(): void {
    this.#media?.removeEventListener('change', this.#onChange);
    this.#window?.removeEventListener('beforeprint', this.#onBefore);
    this.#window?.removeEventListener('afterprint', this.#onAfter);
    this.printing = false;
  }

  #set(printing: boolean): void {
    if (printing === this.printing) return;
    this.printing = printing;
    updateNow(this.#host);
  }

  readonly #onChange = ({ matches }: MediaQueryListEvent): void => this.#set(matches);
  readonly #onBefore = (): void => this.#set(true);
  readonly #onAfter = (): void => this.#set(false);
}
