import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { nextItem } from '../frame/menu.js';
import { words } from '../frame/words.js';
import { checkIcon } from './bar-icons.js';

/** One line to choose. */
export interface Choice {
  readonly label: string;
  /** Stands at the end of the line. */
  readonly detail: string;
  readonly selected: boolean;
  /** Recedes: choosing it would leave nothing. */
  readonly faint?: boolean;
}

/** More lines than anyone reads through: others are to be searched. */
export const mostChoices = 200;

/**
 * A list of which one or several lines can be selected, by the listbox pattern of the ARIA Authoring Practices: one
 * stop for Tab; arrows, Home, End and first letters move, Space and Enter choose.
 */
export class ListBox {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  #at: number | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
  }

  /** Begins at the first selected line again. */
  reset(): void {
    this.#at = undefined;
  }

  /** `focused`: whether it is to have the focus when it is shown. */
  render(
    label: string,
    choices: readonly Choice[],
    several: boolean,
    focused: boolean,
    choose: (at: number) => void,
  ): TemplateResult {
    const first = Math.max(
      0,
      choices.findIndex(({ selected }) => selected),
    );
    const current = Math.min(this.#at ?? first, choices.length - 1);
    return html`
      <div
        class="list"
        part="list"
        role="listbox"
        aria-label=${label}
        aria-multiselectable=${several ? 'true' : nothing}
        @keydown=${this.#onKey}
      >
        ${choices.map(
          ({ label: text, detail, selected, faint }, at) => html`
            <div
              class="option ${faint && !selected ? 'faint' : ''}"
              part="option"
              role="option"
              tabindex=${at === current ? 0 : -1}
              ?data-focus=${focused && at === current}
              aria-selected=${selected}
              @click=${() => {
                this.#at = at;
                choose(at);
              }}
              @focus=${() => this.#moved(at)}
            >
              <span class=${several ? 'box' : 'tick'}>${selected ? checkIcon : nothing}</span>
              <span class="option-label">${words(text)}</span>
              ${detail === '' ? nothing : html`<span class="detail">${words(detail)}</span>`}
            </div>
          `,
        )}
      </div>
    `;
  }

  /** Puts the focus on the line that it was last on. */
  focus(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus();
  }

  #moved(at: number): void {
    if (at === this.#at) return;
    this.#at = at;
    this.#host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const list = event.currentTarget as HTMLElement;
    const items = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
    const at = items.findIndex((item) => item.matches(':focus'));
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      items[at]?.click();
      return;
    }
    const next = nextItem(event.key, at, items);
    if (next === undefined) return;
    event.preventDefault();
    items[next]?.focus();
  };
}
