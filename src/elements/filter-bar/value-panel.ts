import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { formatsOf } from '../../i18n/formats.js';
import type { Locale } from '../../i18n/locale.js';
import { filterWords } from '../../i18n/topics/filters.js';
import { optionsWith, type Value, type ValueControl } from '../../views/filter-values.js';
import { words } from '../frame/words.js';
import { ListBox, mostChoices } from './list-box.js';

/** The choice of values of one dimension: searched where they are many, with what each would leave. */
export class ValuePanel {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #list: ListBox;
  #typed = '';

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    this.#list = new ListBox(host);
  }

  reset(): void {
    this.#list.reset();
    this.#typed = '';
  }

  /** `counts`: contacts of each value under all other filters, null where withheld; undefined while they are not known. */
  render(
    control: ValueControl,
    counts: ReadonlyMap<Value, number | null> | undefined,
    locale: Locale,
    choose: (value: Value) => void,
    clear: () => void,
  ): TemplateResult {
    const filters = filterWords(locale);
    const { quantity } = formatsOf(locale);
    const found = optionsWith(control.options, this.#typed, locale.tag);
    const shown = found.slice(0, mostChoices);
    const choices = shown.map(({ value, label, selected }) => {
      const known = counts?.get(value);
      const count = counts !== undefined && known === undefined ? 0 : known;
      const detail = count === undefined || count === null ? '' : quantity(count).text;
      return { label, selected, detail, faint: count === 0 };
    });
    return html`
      ${
        control.searched
          ? html`<input
              type="search"
              class="search"
              part="search"
              data-focus
              autocomplete="off"
              spellcheck="false"
              aria-label=${filters.search(control.label)}
              placeholder=${filters.search(control.label)}
              .value=${this.#typed}
              @input=${this.#onInput}
              @keydown=${this.#onKey}
            />`
          : nothing
      }
      ${
        choices.length > 0
          ? this.#list.render(control.label, choices, true, !control.searched, (at) => {
              const option = shown[at];
              if (option) choose(option.value);
            })
          : nothing
      }
      <p class="found" role="status">
        ${
          choices.length === 0
            ? words(filters.noMatch)
            : shown.length < found.length
              ? words(filters.firstValues(quantity(shown.length), quantity(found.length)))
              : nothing
        }
      </p>
      <button type="button" class="link reset" part="reset-button" ?disabled=${!control.set} @click=${clear}>
        ${words(filters.reset)}
      </button>
    `;
  }

  readonly #onInput = (event: InputEvent): void => {
    this.#typed = (event.currentTarget as HTMLInputElement).value;
    this.#list.reset();
    this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.#list.focus();
  };
}
