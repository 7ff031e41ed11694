import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CommentGroup } from '../../analysis/terms/split-comments.js';
import { formatsOf } from '../../i18n/formats.js';
import type { Locale } from '../../i18n/locale.js';
import { feedbackWords } from '../../i18n/topics/feedback.js';
import type { FeedbackView } from '../../views/feedback.js';
import type { TermLine } from '../../views/feedback-lines.js';
import type { CommentView, TermComments } from '../../views/term-comments.js';
import { words } from '../frame/words.js';
import { sideSwatch } from './share-bar.js';

export interface CommentField {
  readonly view: FeedbackView;
  readonly line: TermLine;
  readonly comments: TermComments;
  /** So many of them are on the page. */
  readonly shown: number;
  readonly only: CommentGroup | null;
  readonly locale: Locale;
  /** Of the heading in the page's outline. */
  readonly level: number;
  narrow(only: CommentGroup | null): void;
  more(): void;
  back(): void;
  choose(contact: string): void;
}

/** So many comments are shown at a time. */
export const commentsAPage = 20;

/** The comments that contain a term, under what is known of it. */
export function commentList(field: CommentField): TemplateResult {
  const { view, line, comments, shown, only, locale, level, narrow, more, back } = field;
  const feedback = feedbackWords(locale);
  const { quantity } = formatsOf(locale);
  const there = Math.min(shown, comments.length);
  const next = Math.min(commentsAPage, comments.length - there);
  const onWho = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    narrow(view.groups.find(({ group }) => group === value)?.group ?? null);
  };
  return html`
    <div class="reading" part="reading" @keydown=${(event: KeyboardEvent) => onKey(event, back)}>
      <button type="button" class="plain back" part="back-button" @click=${back}>
        <span aria-hidden="true" class="arrow">←</span> ${words(feedback.back)}
      </button>
      <div
        class="reading-heading"
        part="term-heading"
        id="term-heading"
        role="heading"
        aria-level=${level}
        tabindex="-1"
      >
        ${words(feedback.commentsWith(line.term))}
      </div>
      <dl class="facts" part="facts">
        ${line.facts.map(
          ({ label, text }) =>
            html`<div class="fact">
              <dt>${words(label)}</dt>
              <dd>${words(text)}</dd>
            </div>`,
        )}
      </dl>
      <div class="tools" part="tools">
        ${
          view.groups.length === 0
            ? nothing
            : html`<label class="tool">
                <span>${words(feedback.who)}</span>
                <select part="group" .value=${live(only ?? '')} @change=${onWho}>
                  <option value="">${feedback.everybody}</option>
                  ${view.groups.map(
                    ({ group, label }) =>
                      html`<option value=${group} ?selected=${group === only}>${label}</option>`,
                  )}
                </select>
              </label>`
        }
        <p class="found" part="count">${words(feedback.shown(quantity(there), quantity(comments.length)))}</p>
      </div>
      <ol class="comments" part="comments" role="list" aria-labelledby="term-heading">
        ${repeat(
          comments.slice(0, there),
          (_, at) => at,
          (comment) => html`
            <li class="comment" part="comment" tabindex="-1">
              ${about(field, comment)} ${commentText(comment)}
            </li>
          `,
        )}
      </ol>
      ${
        next > 0
          ? html`<button type="button" class="plain" part="more-button" @click=${more}>
              ${words(feedback.nextComments(quantity(next)))}
            </button>`
          : nothing
      }
    </div>
  `;
}

function about({ view, locale, choose }: CommentField, comment: CommentView): TemplateResult {
  const { group, groupText, contact } = comment;
  const side = view.sides.findIndex((one) => one.group === group);
  return html`<p class="about">
    ${
      groupText === null
        ? nothing
        : html`<span class="who">${side < 0 ? nothing : sideSwatch(side)}${words(groupText)}</span>`
    }
    ${comment.about.map((text) => html`<span>${words(text)}</span> `)}
    ${
      contact === null
        ? html`<span>${words(feedbackWords(locale).noContact)}</span>`
        : html`<button type="button" class="link" part="contact-button" @click=${() => choose(contact)}>
            ${words(feedbackWords(locale).contact(contact))}
          </button>`
    }
  </p>`;
}

/** What a customer wrote: text, never markup, in the direction of its own letters. */
export function commentText({ pieces, language }: CommentView): TemplateResult {
  return html`<p class="comment-text" part="comment-text" dir="auto" lang=${language ?? nothing}>
    <span class="written"
      >${pieces.map(({ text, match }) => (match ? html`<mark part="match">${text}</mark>` : text))}</span
    >
  </p>`;
}

function onKey(event: KeyboardEvent, back: () => void): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  back();
}
