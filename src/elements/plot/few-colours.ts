import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PrintWatch } from '../value-grid/print-watch.js';

/** Whether series have to be told apart by more than colours. */
export class FewColours implements ReactiveController {
  /** Whether the reader's system leaves the page few colours: shades of one do not hold there, as in grey they do. */
  forced = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #print: PrintWatch;
  #media: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#print = new PrintWatch(host);
    host.addController(this);
  }

  /** So it is with forced colours, and on paper, as like as not in grey. */
  get active(): boolean {
    return this.forced || this.#print.printing;
  }

  /** Whether it is paper that the host is laid out for. */
  get printing(): boolean {
    return this.#print.printing;
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

  #set(forced: boolean): void {
    if (forced === this.forced) return;
    this.forced = forced;
    this.#host.requestUpdate();
  }

  readonly #onChange = ({ matches }: MediaQueryListEvent): void => this.#set(matches);
}
