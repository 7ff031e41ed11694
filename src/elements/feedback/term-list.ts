import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { languageOf, latinOf } from '../../analysis/terms/language-of.js';
import type { TermOrder } from '../../i18n/feedback-words.js';
import type { Locale } from '../../i18n/locale.js';
import { feedbackWords } from '../../i18n/topics/feedback.js';
import type { FeedbackView } from '../../views/feedback.js';
import type { TermLine } from '../../views/feedback-lines.js';
import { words } from '../frame/words.js';
import { arrowIcon } from '../number/status-icon.js';
import { commentText } from './comment-list.js';
import { shareBar, sideSwatch } from './share-bar.js';

export interface TermField {
  readonly view: FeedbackView;
  readonly lines: readonly TermLine[];
  readonly order: TermOrder;
  /** The term that the Tab key comes to. */
  readonly current: string | undefined;
  readonly locale: Locale;
  /** Whether the page is being printed: then each term has some of its comments under it. */
  readonly printing: boolean;
  choose(order: TermOrder): void;
  open(key: string): void;
  onKey(event: KeyboardEvent): void;
}

const examplesEach = 3;

/** The terms with their shares, each a button that opens its comments. */
export function termList(field: TermField): TemplateResult {
  const { view, lines, locale, onKey, current, printing } = field;
  const feedback = feedbackWords(locale);
  const compares = lines.some(({ changeText }) => changeText !== null);
  const tabStop = lines.some(({ key }) => key === current) ? current : lines[0]?.key;
  return html`
    ${tools(field)}
    <div class="columns ${compares ? 'compared' : ''}" aria-hidden="true">
      <span>${words(feedback.term)}</span>
      <span class="legend" part="legend">
        ${
          view.sides.length === 0
            ? nothing
            : view.sides.map(
                ({ label }, at) => html`<span class="side-name">${sideSwatch(at)}${words(label)}</span>`,
              )
        }
      </span>
      <span class="end">${words(feedback.share)}</span>
      ${compares ? html`<span class="end change-head">${words(feedback.change)}</span>` : nothing}
    </div>
    <p class="hidden" id="keys">${feedback.keys}</p>
    <ul
      class="terms"
      part="terms"
      role="list"
      aria-labelledby="heading"
      aria-describedby="keys"
      @keydown=${onKey}
    >
      ${repeat(
        lines,
        ({ key }) => key,
        (line) => html`
          <li class="row">
            ${termButton(field, line, line.key === tabStop, compares)}
            ${printing ? examples(field, line.key) : nothing}
          </li>
        `,
      )}
    </ul>
  `;
}

function tools({ view, order, locale, choose }: TermField): TemplateResult | typeof nothing {
  if (view.orders.length < 2) return nothing;
  const onChange = ({ target }: Event): void => {
    const found = view.orders.find((one) => one.order === (target as HTMLSelectElement).value);
    if (found) choose(found.order);
  };
  return html`<div class="tools" part="tools">
    <label class="tool">
      <span>${words(feedbackWords(locale).order)}</span>
      <select part="order" .value=${live(order)} @change=${onChange}>
        ${view.orders.map(
          (one) => html`<option value=${one.order} ?selected=${one.order === order}>${one.label}</option>`,
        )}
      </select>
    </label>
  </div>`;
}

/** What is seen and what is heard are the same words in the same order; labels that a reader sees over the list are only heard. */
function termButton(
  { view, locale, open }: TermField,
  { key, term, share, shareText, sides, rising, changeText, risingText }: TermLine,
  isTabStop: boolean,
  compares: boolean,
): TemplateResult {
  const { messages } = locale;
  const feedback = feedbackWords(locale);
  const next = messages.heading.list(['', '']);
  const heard = (label: string): TemplateResult =>
    html`<span class="hidden">${next}${messages.heading.pair(label, '')}</span>`;
  const bars = sides.length > 0 ? sides : [{ share, text: '' }];
  return html`
    <button
      type="button"
      class="term ${compares ? 'compared' : ''}"
      part="term-button"
      data-key=${key}
      tabindex=${isTabStop ? 0 : -1}
      @click=${() => open(key)}
    >
      <span class="name" lang=${languageOf(term, latinOf(locale.tag)) ?? nothing}>${words(term)}</span>
      <span class="share">${heard(feedback.share)}${words(shareText)}</span>
      <span class="bars" part="bars">
        ${bars.map(
          (side, at) =>
            html`<span class="side"
              >${shareBar(side.share, view.most, at)}${sides.length > 0 ? heard(view.sides[at]?.label ?? '') : nothing}<span
                class="side-text"
                >${side.text}</span
              ></span
            >`,
        )}
      </span>
      ${
        compares
          ? html`<span class="change">
              ${
                rising
                  ? html`<span class="hidden">${next}</span
                      ><span class="rising" part="rising">${arrowIcon('up')}${words(feedback.rising)}</span>`
                  : changeText === null
                    ? nothing
                    : html`<span class="hidden">${next}</span
                        ><span class="change-label">${messages.heading.pair(feedback.change, '')}</span
                        >${words(changeText)}`
              }
            </span>`
          : nothing
      }
      ${
        risingText === null
          ? nothing
          : html`<span class="why"><span class="hidden">${next}</span>${words(risingText)}</span>`
      }
    </button>
  `;
}

function examples({ view, locale }: TermField, key: string): TemplateResult {
  return html`<div class="examples" part="examples">
    <p class="about">${words(feedbackWords(locale).examples)}</p>
    <ul>
      ${view
        .comments(key, null)
        .slice(0, examplesEach)
        .map((comment) => html`<li>${commentText(comment)}</li>`)}
    </ul>
  </div>`;
}
