import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { filterWords } from '../../i18n/topics/filters.js';
import type { FilterChip } from '../../views/filter-chips.js';
import { closeIcon } from '../frame/icons.js';
import { words } from '../frame/words.js';
import { chartIcon } from './bar-icons.js';

/**
 * What is selected, each with a button that takes it away. The focus goes on to the next one, so that the keyboard can
 * take away several; from the last one to the first control.
 */
export class ChipRow {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
  }

  render(
    chips: readonly FilterChip[],
    locale: Locale,
    remove: (chip: FilterChip) => void,
    clear: () => void,
  ): TemplateResult {
    const { messages } = locale;
    const filters = filterWords(locale);
    return html`
      <ul class="chips" part="chips" aria-label=${filters.selected} ?hidden=${chips.length === 0}>
        ${chips.map((chip, at) => {
          const { label, text, elsewhere } = chip;
          const pair = messages.heading.pair(label, text);
          const whole = elsewhere ? messages.heading.list([pair, filters.fromChart]) : pair;
          return html`
            <li>
              <button
                type="button"
                class="chip ${elsewhere ? 'elsewhere' : ''}"
                part="chip"
                aria-label=${filters.remove(whole)}
                title=${elsewhere ? filters.fromChart : nothing}
                @click=${() => void this.#removed(at, () => remove(chip))}
              >
                ${elsewhere ? chartIcon : nothing}
                <span class="chip-text">${words(pair)}</span>
                ${closeIcon}
              </button>
            </li>
          `;
        })}
        ${
          chips.length > 1
            ? html`<li>
                <button
                  type="button"
                  class="link"
                  part="clear-button"
                  @click=${() => void this.#removed(0, clear)}
                >
                  ${words(filters.clearAll)}
                </button>
              </li>`
            : nothing
        }
      </ul>
    `;
  }

  async #removed(at: number, remove: () => void): Promise<void> {
    remove();
    await this.#host.updateComplete;
    const chips = this.#host.renderRoot.querySelectorAll<HTMLElement>('.chip');
    const home = this.#host.renderRoot.querySelector<HTMLElement>('.control');
    (chips[Math.min(at, chips.length - 1)] ?? home)?.focus();
  }
}
