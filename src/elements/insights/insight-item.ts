import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { insightListWords } from '../../i18n/topics/insight-list.js';
import type { InsightItem } from '../../views/insights.js';
import { chevronIcon } from '../frame/icons.js';
import { words } from '../frame/words.js';
import { cellMark } from '../value-grid/cell-mark.js';

export interface ItemField {
  readonly item: InsightItem;
  readonly locale: Locale;
  /** Of its headline in the page's outline. */
  readonly level: number;
  readonly open: boolean;
  /** Whether Tab leads to it: to one of the list. */
  readonly reached: boolean;
  /** What is shown under it while it is open. */
  readonly evidence: TemplateResult | typeof nothing;
  toggle(): void;
  reach(): void;
}

/** A finding as a disclosure: what it says, its numbers and step, and under them, once it is open, its evidence. */
export function insightItem(field: ItemField): TemplateResult {
  const { item, level, open, reached, evidence, toggle, reach } = field;
  const { finding, headline, detail, mark } = item;
  const id = `evidence-${finding.id.replaceAll(/\s/g, '_')}`;
  return html`
    <li class="finding ${open ? 'open' : ''}" part="finding" data-id=${finding.id}>
      <div class="finding-head" role="heading" aria-level=${level}>
        <button
          type="button"
          class="finding-button"
          part="finding-button"
          tabindex=${reached ? 0 : -1}
          aria-expanded=${open}
          aria-controls=${open ? id : nothing}
          @click=${toggle}
          @focus=${reach}
        >
          ${chevronIcon}<span class="headline">${words(headline)}</span>
          ${
            mark === null
              ? nothing
              : html`<span class="mark ${mark.tone}">${cellMark(mark)} ${words(mark.text)}</span>`
          }
        </button>
      </div>
      <div class="said">
        ${detail === '' ? nothing : html`<p class="detail">${words(detail)}</p>`} ${facts(field)}
        ${folded(field)} ${step(field)}
        ${open ? html`<div class="evidence" part="evidence" id=${id}>${evidence}</div>` : nothing}
      </div>
    </li>
  `;
}

function facts({ item }: ItemField): TemplateResult | typeof nothing {
  if (item.facts.length === 0) return nothing;
  return html`<dl class="facts" part="facts">
    ${item.facts.map(
      ({ id, label, text }) =>
        html`<div class="fact ${id}">
          <dt>${words(label)}</dt>
          <dd>${words(text)}</dd>
        </div>`,
    )}
  </dl>`;
}

function folded({ item, locale }: ItemField): TemplateResult | typeof nothing {
  if (item.folded.length === 0) return nothing;
  const { heading } = locale.messages;
  return html`<p class="small">
    ${words(heading.pair(insightListWords(locale).folded, heading.line(item.folded)))}
  </p>`;
}

function step({ item, locale }: ItemField): TemplateResult | typeof nothing {
  const insightList = insightListWords(locale);
  if (item.step === null) return nothing;
  const { text, source, url, language } = item.step;
  return html`<div class="step" part="step">
    <span class="step-label">${words(insightList.step)}</span>
    <div>
      <p>${words(text)}</p>
      <p class="small">
        <span class="source-label">${words(insightList.source)}</span>
        ${
          url === null
            ? html`<span lang=${language}>${words(source)}</span>`
            : html`<a href=${url} rel="noopener noreferrer" part="source-link" lang=${language}
                >${words(source)}</a
              >`
        }
      </p>
    </div>
  </div>`;
}
