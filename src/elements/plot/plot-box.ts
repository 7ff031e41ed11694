import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { observeBox, type Box } from '../box-observer.js';
import { watchFonts } from '../fonts-watch.js';
import { updateNow } from '../update-now.js';

/**
 * The room that a drawing has: the size of an element of the host's shadow tree, kept up to date. What is laid out in it is
 * laid out by widths of texts, so its host is updated when fonts of the page come, too.
 */
export class PlotBox implements ReactiveController {
  box: Box = { width: 0, height: 0 };
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #selector: string;
  readonly #shapesHost: boolean;
  #element: Element | null = null;
  #end: (() => void) | undefined;
  #window: Window | null = null;
  #endFonts: (() => void) | undefined;

  /**
   * `shapesHost`: whether the drawing decides how high its host is. It draws first of all at once, by a measure of its
   * own, so that what stands below it is not moved a frame later.
   */
  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: ParentNode },
    selector: string,
    { shapesHost = false }: { readonly shapesHost?: boolean } = {},
  ) {
    this.#host = host;
    this.#selector = selector;
    this.#shapesHost = shapesHost;
    host.addController(this);
  }

  /** The element that is measured, while there is one. */
  get element(): Element | null {
    return this.#element;
  }

  hostConnected(): void {
    this.#window = window;
    this.#window.addEventListener('beforeprint', this.#onPrint);
    this.#window.addEventListener('afterprint', this.#onPrint);
    this.#endFonts = watchFonts(() => this.#host.requestUpdate());
    // After a removal the element is there already, and no update need follow.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const element = this.#host.renderRoot.querySelector(this.#selector);
    if (element === this.#element) return;
    this.#end?.();
    this.#element = element;
    this.#end = element ? observeBox(element, this.#onBox) : undefined;
    if (element === null || !this.#shapesHost) return;
    // An update of its own, as one that is asked for during another is a mistake to Lit.
    queueMicrotask(this.#measure);
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('beforeprint', this.#onPrint);
    this.#window?.removeEventListener('afterprint', this.#onPrint);
    this.#endFonts?.();
    this.#endFonts = undefined;
    this.#end?.();
    this.#end = undefined;
    this.#element = null;
  }

  readonly #onBox = (box: Box): void => {
    if (this.#shapesHost) this.#measure();
    else this.#set(box);
  };

  /** Whoever lays out for paper has done so by now, and no observer tells of it before the page is printed. */
  readonly #onPrint = (): void => {
    const { box } = this;
    this.#measure();
    if (box !== this.box) updateNow(this.#host);
  };

  /** What there is by now: a size that was reported before may be no more. */
  readonly #measure = (): void => {
    if (this.#element === null) return;
    const { width, height } = this.#element.getBoundingClientRect();
    this.#set({ width, height });
  };

  #set(box: Box): void {
    const { width, height } = this.box;
    if (box.width === width && box.height === height) return;
    this.box = box;
    this.#host.requestUpdate();
  }
}
