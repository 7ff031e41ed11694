import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { observeBox, type Box } from '../box-observer.js';

/** The room that a drawing has: the size of an element of the host's shadow tree, kept up to date. */
export class PlotBox implements ReactiveController {
  box: Box = { width: 0, height: 0 };
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #selector: string;
  #element: Element | null = null;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  /** The element that is measured, while there is one. */
  get element(): Element | null {
    return this.#element;
  }

  hostConnected(): void {
    // After a removal the element is there already, and no update need follow.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const element = this.#host.renderRoot.querySelector(this.#selector);
    if (element === this.#element) return;
    this.#end?.();
    this.#element = element;
    this.#end = element ? observeBox(element, this.#onBox) : undefined;
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#end = undefined;
    this.#element = null;
  }

  readonly #onBox = (box: Box): void => {
    const { width, height } = this.box;
    if (box.width === width && box.height === height) return;
    this.box = box;
    this.#host.requestUpdate();
  };
}
