import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatsOf } from '../../i18n/formats.js';
import type { Locale } from '../../i18n/locale.js';
import { insightListWords } from '../../i18n/topics/insight-list.js';
import type { InsightItem, InsightsView } from '../../views/insights.js';
import { words } from '../frame/words.js';
import { statusIcon } from '../number/status-icon.js';

/** Parts of the work, and how many of them are done. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface ListField {
  readonly view: InsightsView;
  readonly locale: Locale;
  /** Of the sections' names in the page's outline. */
  readonly level: number;
  item(item: InsightItem): TemplateResult;
  /** Keys that are pressed in the lists. */
  readonly heard: (event: KeyboardEvent) => void;
}

/** How much was compared and found, the findings section by section, and what could not be looked at. */
export function findingList(field: ListField): TemplateResult {
  const { view, locale, item, heard } = field;
  const insightList = insightListWords(locale);
  return html`
    <p class="tested" part="tested">
      ${view.quiet ? statusIcon('ring') : nothing}<span>${words(view.tested)}</span>
    </p>
    ${view.corrected === '' ? nothing : html`<p class="small" part="corrected">${words(view.corrected)}</p>`}
    ${view.sections.length === 0 ? nothing : html`<p class="hidden" id="keys">${insightList.keys}</p>`}
    ${view.sections.map(({ id, heading, note, items }) =>
      section(
        field,
        id,
        heading,
        html`${note === '' ? nothing : html`<p class="small">${words(note)}</p>`}
          <ol
            class="findings"
            part="findings"
            role="list"
            aria-labelledby="section-${id}"
            aria-describedby="keys"
            @keydown=${heard}
          >
            ${repeat(items, ({ finding }) => finding.id, item)}
          </ol>`,
      ),
    )}
    ${
      view.notLooked.length === 0
        ? nothing
        : section(
            field,
            'not-looked',
            insightList.notLooked,
            html`<ul class="not-looked" part="not-looked" role="list" aria-labelledby="section-not-looked">
              ${view.notLooked.map((text) => html`<li>${words(text)}</li>`)}
            </ul>`,
          )
    }
  `;
}

/** What stands where the findings will be. */
export function lookingFor(progress: Progress | undefined, locale: Locale): TemplateResult {
  const { quantity } = formatsOf(locale);
  const bones = [1, 2, 3, 4].map(() => html`<div class="bone row-bone"></div>`);
  if (progress === undefined) return html`${bones}`;
  const { done, of } = progress;
  return html`<div class="looking" part="looking">
      ${words(insightListWords(locale).looking(quantity(done).text, quantity(of).text))}
      <progress max=${of} .value=${done}></progress>
    </div>
    ${bones}`;
}

function section({ level }: ListField, id: string, heading: string, content: TemplateResult): TemplateResult {
  return html`<div class="section">
    <div class="section-heading" id="section-${id}" role="heading" aria-level=${level}>${words(heading)}</div>
    ${content}
  </div>`;
}
