import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { words } from './frame/words.js';

/** A field to search a list in, as it stands among the tools over it; its own key and cross empty it. */
export function searchField(label: string, wanted: string, find: (text: string) => void): TemplateResult {
  return html`<label class="tool">
    <span>${words(label)}</span>
    <input
      type="search"
      part="search"
      autocomplete="off"
      spellcheck="false"
      .value=${live(wanted)}
      @input=${({ target }: Event) => find((target as HTMLInputElement).value)}
    />
  </label>`;
}
