import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { dictionaryWords } from '../../i18n/topics/dictionary.js';
import type { DictionaryEntry } from '../../views/metric-dictionary.js';
import type { ParameterEntry, VariantEntry } from '../../views/metric-variants.js';
import { chevronIcon } from '../frame/icons.js';
import { words } from '../frame/words.js';
import { statusIcon } from '../number/status-icon.js';

export interface EntryField {
  readonly entry: DictionaryEntry;
  readonly locale: Locale;
  readonly open: boolean;
  /** Of the entry's name in the page's outline. */
  readonly level: number;
  /** Whether Tab comes to its button: of all entries to one, from which arrows lead to the others. */
  readonly reached: boolean;
  toggle(): void;
  /** Its button has got the focus. */
  reach(): void;
}

/** A metric as a disclosure: its name and definition, and under them, once it is open, all else. */
export function dictionaryEntry(field: EntryField): TemplateResult {
  const { entry, locale, open, level, reached, toggle, reach } = field;
  const { metric, name, short, definition, available } = entry;
  const dictionary = dictionaryWords(locale);
  return html`
    <div class="entry ${open ? 'open' : ''}" part="entry" data-metric=${metric}>
      <div class="entry-head" role="heading" aria-level=${level}>
        <button
          type="button"
          class="entry-button"
          part="entry-button"
          tabindex=${reached ? 0 : -1}
          aria-expanded=${open}
          aria-controls=${open ? `entry-${metric}` : nothing}
          @click=${toggle}
          @focus=${reach}
        >
          ${chevronIcon}<span class="entry-name">${words(name)}</span>
          ${short === null ? nothing : html`<span class="entry-short">${words(short)}</span>`}
          ${
            available === null
              ? nothing
              : html`<span class="mark ${available ? 'available' : 'lacking'}" part="availability">
                  ${statusIcon(available ? 'disc' : 'ring')}
                  ${words(available ? dictionary.available : dictionary.lacking)}
                </span>`
          }
        </button>
      </div>
      <p class="entry-definition">${words(definition)}</p>
      ${open ? details(entry, locale) : nothing}
    </div>
  `;
}

function details({ metric, lines, parameters, variants }: DictionaryEntry, locale: Locale): TemplateResult {
  const { labels } = dictionaryWords(locale);
  return html`
    <div class="details" part="details" id="entry-${metric}">
      <dl>
        ${lines.map(
          ({ label, text, kind }) =>
            html`<div class="line">
              <dt>${words(label)}</dt>
              <dd class=${kind}>${words(text)}</dd>
            </div>`,
        )}
        <div class="line">
          <dt>${words(labels.id)}</dt>
          <dd><code dir="ltr">${metric}</code></dd>
        </div>
      </dl>
      ${parameters.length > 0 ? parameterTable(parameters, locale) : nothing}
      ${variants.length > 0 ? variantTable(variants, locale) : nothing}
    </div>
  `;
}

function parameterTable(parameters: readonly ParameterEntry[], locale: Locale): TemplateResult {
  const dictionary = dictionaryWords(locale);
  return html`
    <table class="stacked" part="parameters" role="table">
      <caption>
        ${words(dictionary.parameters)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${[dictionary.parameter, dictionary.usual, dictionary.choices].map(
            (label) => html`<th scope="col" role="columnheader">${words(label)}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${parameters.map(
          ({ code, name, usual, choices }) => html`
            <tr role="row">
              <th scope="row" role="rowheader">
                ${words(name)}${name === code ? nothing : html` <code dir="ltr">${code}</code>`}
              </th>
              <td role="cell">
                <span class="cell-label" aria-hidden="true">${words(dictionary.usual)}</span> ${words(usual)}
              </td>
              <td role="cell">
                ${
                  choices.length > 0
                    ? html`<span class="cell-label" aria-hidden="true">${words(dictionary.choices)}</span>
                        <ul>
                          ${choices.map((choice) => html`<li>${words(choice)}</li>`)}
                        </ul>`
                    : nothing
                }
              </td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function variantTable(variants: readonly VariantEntry[], locale: Locale): TemplateResult {
  const dictionary = dictionaryWords(locale);
  return html`
    <table class="stacked" part="variants" role="table">
      <caption>
        ${words(dictionary.variants)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${words(dictionary.variant)}</th>
          <th scope="col" role="columnheader">${words(dictionary.labels.formula)}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${variants.map(
          ({ name, formula, isUsual }) => html`
            <tr role="row" class=${isUsual ? 'usual' : ''}>
              <th scope="row" role="rowheader">${words(name)}</th>
              <td role="cell">${words(formula)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
