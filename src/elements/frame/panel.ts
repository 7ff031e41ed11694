import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { closeIcon, tipped } from './icons.js';
import { words } from './words.js';

/**
 * The window in which an element shows what does not fit beside its picture: a modal dialog, so that the browser keeps
 * the focus inside, closes it with Escape and gives the focus back.
 */
export class Panel<Name extends string> implements ReactiveController {
  /** What is shown in it; undefined while it is closed. */
  shown: Name | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

  readonly #closed: () => void;
  readonly #id: string;

  /**
   * `closed` is called when the reader has closed it, to put the focus where it was. `id`: what tells it from other
   * windows of its host.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode },
    closed: () => void,
    id = 'panel',
  ) {
    this.#host = host;
    this.#closed = closed;
    this.#id = id;
    host.addController(this);
  }

  open(name: Name): void {
    this.shown = name;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>(`#${this.#id}`);
    if (dialog === null || !this.#host.isConnected) return;
    if (this.shown !== undefined && !dialog.open) dialog.showModal();
    else if (this.shown === undefined && dialog.open) dialog.close();
  }

  /** A window that went with its host would come back open, and no longer modal. */
  hostDisconnected(): void {
    this.shown = undefined;
    this.#close();
  }

  render(title: string, closeLabel: string, content: TemplateResult | typeof nothing): TemplateResult {
    return html`
      <dialog
        id=${this.#id}
        class="panel"
        part="panel"
        aria-labelledby="${this.#id}-title"
        @close=${this.#onClose}
      >
        ${
          this.shown === undefined
            ? nothing
            : html`
                <div class="panel-header">
                  <h2 id="${this.#id}-title" class="panel-title">${words(title)}</h2>
                  <button
                    type="button"
                    class="quiet"
                    part="close-button"
                    aria-label=${closeLabel}
                    @click=${this.#close}
                  >
                    ${tipped(closeIcon, closeLabel)}
                  </button>
                </div>
                <div class="panel-content">${content}</div>
              `
        }
      </dialog>
    `;
  }

  readonly #close = (): void => {
    this.#host.renderRoot.querySelector<HTMLDialogElement>(`#${this.#id}`)?.close();
  };

  readonly #onClose = (): void => {
    this.shown = undefined;
    this.#host.requestUpdate();
    this.#closed();
  };
}
