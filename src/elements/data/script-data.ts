import type { ReactiveController, ReactiveControllerHost } from 'lit';

const selector = ':scope > script[type="application/json" i]';

/** The text of the JSON script that an element has as a child, kept up to date; undefined while there is none. */
export class ScriptData implements ReactiveController {
  text: string | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;
  #document: Document | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('DOMContentLoaded', this.#read);
    this.#observer = new MutationObserver(this.#read);
    this.#observer.observe(this.#host, { childList: true });
    this.#read();
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('DOMContentLoaded', this.#read);
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  readonly #read = (): void => {
    // While the page is being parsed, a script may be there without all of its text.
    if (this.#document?.readyState === 'loading') return;
    const script = this.#host.querySelector(selector);
    if (script) this.#observer?.observe(script, { childList: true, characterData: true, subtree: true });
    const text = script?.textContent ?? undefined;
    if (text === this.text) return;
    this.text = text;
    this.#host.requestUpdate();
  };
}
