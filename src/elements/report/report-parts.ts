import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { formatsOf } from '../../i18n/formats.js';
import { reportWords } from '../../i18n/topics/report.js';
import type { PlannedItem } from '../../views/report/plan-report.js';
import type { ReportFact, ReportSectionView, ReportView } from '../../views/report/report-view.js';
import { words } from '../frame/words.js';
import type { ItemElement } from './item-elements.js';
import { itemGroups } from './item-groups.js';
import type { ReportProgress } from './unfolding.js';

/** What stands before the sections. `progress`: where some of it is still to come; `go`: to a heading, by its id. */
export function reportHead(
  view: ReportView,
  locale: Locale,
  progress: ReportProgress | undefined,
  go: (id: string) => void,
): TemplateResult {
  const report = reportWords(locale);
  const { quantity } = formatsOf(locale);
  return html`<div class="head">
    ${view.aim === null ? nothing : html`<p class="aim" part="aim">${words(view.aim)}</p>`}
    <dl class="facts" part="facts">
      ${view.facts.map(
        ({ label, text }) =>
          html`<dt>${words(label)}</dt>
            <dd>${words(text)}</dd>`,
      )}
    </dl>
    ${
      progress
        ? html`<div class="progress" part="progress">
            ${progressBar(progress)}<span
              >${words(report.progress(quantity(progress.done), quantity(progress.all)))}</span
            >
          </div>`
        : nothing
    }
    ${
      view.sections.length > 3
        ? html`<nav class="contents" part="contents" aria-label=${report.contents}>
            <ol>
              ${view.sections.map(
                ({ id, title }) =>
                  html`<li>
                    <button type="button" part="contents-button" @click=${() => go(`section-${id}`)}>
                      ${words(title)}
                    </button>
                  </li>`,
              )}
            </ol>
          </nav>`
        : nothing
    }
  </div>`;
}

function progressBar({ done, all }: ReportProgress): TemplateResult {
  return html`<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="track" width="100" height="4" /><rect class="done" width=${all === 0 ? 0 : (done / all) * 100} height="4" />`}
  </svg>`;
}

/** A section; an item whose element is not there yet has its room. */
export function reportSection(
  { id, title, note, items }: ReportSectionView,
  elements: ReadonlyMap<string, ItemElement>,
  level: number,
): TemplateResult {
  return html`<section
    class="section"
    part="section"
    aria-labelledby=${title === '' ? nothing : `section-${id}`}
  >
    ${title === '' ? nothing : heading(`section-${id}`, title, level)}
    ${note === null ? nothing : html`<p class="note" part="note">${words(note)}</p>`}
    ${itemGroups(items).map(
      ({ style, items: group }) =>
        html`<div class="items ${style}">${group.map((item) => itemRoom(item, elements.get(item.id)))}</div>`,
    )}
  </section>`;
}

function itemRoom(item: PlannedItem, element: ItemElement | undefined): TemplateResult {
  const classes = `item ${item.apart ? 'apart' : ''} ${isLong(item) ? 'long' : ''}`;
  return html`<div class=${classes} part="item">
    ${element ?? html`<div class="coming ${item.width}"></div>`}
  </div>`;
}

/** What may be longer than a page, and is cut between its rows. */
function isLong({ show }: PlannedItem): boolean {
  return ['agent-scorecard', 'metric-table', 'insights', 'feedback', 'balanced-scorecard'].includes(show);
}

/** What stands behind the sections: remarks, the data's faults, what is missing, the metrics. */
export function reportBack(view: ReportView, locale: Locale, level: number): TemplateResult {
  const report = reportWords(locale);
  return html`
    ${back('notes', report.notes, list(view.notes), level, view.notes.length > 0)}
    ${back('quality', report.quality, list(view.quality), level, view.quality.length > 0)}
    ${back(
      'left',
      report.leftOut,
      html`<p class="note">${words(report.leftOutIntro)}</p>
        ${terms(view.left)}`,
      level,
      view.left.length > 0,
    )}
    ${back(
      'glossary',
      report.glossary,
      terms(view.glossary.map(({ name, definition }) => ({ label: name, text: definition }))),
      level,
      view.glossary.length > 0,
    )}
  `;
}

function back(
  id: string,
  title: string,
  content: TemplateResult,
  level: number,
  isThere: boolean,
): TemplateResult | typeof nothing {
  if (!isThere) return nothing;
  return html`<section class="section back" part="section" aria-labelledby=${id}>
    ${heading(id, title, level)} ${content}
  </section>`;
}

function heading(id: string, title: string, level: number): TemplateResult {
  return html`<div
    class="section-heading"
    part="section-heading"
    id=${id}
    role="heading"
    aria-level=${level}
    tabindex="-1"
  >
    ${words(title)}
  </div>`;
}

function list(texts: readonly string[]): TemplateResult {
  return html`<ul class="list" part="list">
    ${texts.map((text) => html`<li>${words(text)}</li>`)}
  </ul>`;
}

function terms(facts: readonly ReportFact[]): TemplateResult {
  return html`<dl class="terms" part="terms">
    ${facts.map(
      ({ label, text }) =>
        html`<div>
          <dt>${words(label)}</dt>
          <dd>${words(text)}</dd>
        </div>`,
    )}
  </dl>`;
}
