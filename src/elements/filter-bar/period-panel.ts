import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { formatsOf } from '../../i18n/formats.js';
import { filterWords } from '../../i18n/topics/filters.js';
import type { Period } from '../../metrics/query.js';
import { dateAfter } from '../../views/period-presets.js';
import type { PeriodControl } from '../../views/period-control.js';
import { words } from '../frame/words.js';
import { ListBox } from './list-box.js';

/** The choice of a period: by name, or by its first and last day. */
export class PeriodPanel {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #list: ListBox;
  #fault: string | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    this.#list = new ListBox(host);
  }

  reset(): void {
    this.#list.reset();
    this.#fault = undefined;
  }

  render(control: PeriodControl, locale: Locale, choose: (period: Period | null) => void): TemplateResult {
    const filters = filterWords(locale);
    const { label, choices, first, last, from, until } = control;
    const day = (name: string, text: string, value: string): TemplateResult => html`
      <label class="day">
        <span>${words(text)}</span>
        <input
          type="date"
          name=${name}
          part="date"
          min=${first}
          max=${last}
          .value=${value}
          aria-describedby=${this.#fault === undefined ? nothing : 'fault'}
          aria-invalid=${this.#fault === undefined ? nothing : 'true'}
        />
      </label>
    `;
    return html`
      ${this.#list.render(label, choices, false, true, (at) => choose(choices[at]?.period ?? null))}
      <form
        class="days"
        novalidate
        @submit=${(event: SubmitEvent) => this.#submit(event, control, locale, choose)}
      >
        <fieldset>
          <legend>${words(filters.otherDates)}</legend>
          ${day('from', filters.from, from === '' ? first : from)}
          ${day('until', filters.until, until === '' ? last : until)}
        </fieldset>
        <p class="fault" id="fault" role="alert">
          ${this.#fault === undefined ? nothing : words(this.#fault)}
        </p>
        <button type="submit" class="plain" part="apply-button">${words(filters.apply)}</button>
      </form>
    `;
  }

  #submit(
    event: SubmitEvent,
    { first, last }: PeriodControl,
    locale: Locale,
    choose: (period: Period | null) => void,
  ): void {
    event.preventDefault();
    const value = (name: string): string =>
      (event.currentTarget as HTMLFormElement).querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ??
      '';
    const [from, until] = [value('from'), value('until')];
    const to = dateAfter(until, 1);
    const within = (date: string): boolean => date >= first && date <= last;
    if (to === undefined || !within(from) || !within(until)) {
      const covered = formatsOf(locale).dates.period(first, dateAfter(last, 1) ?? last, 'short');
      this.#fault = locale.messages.notice.covers(covered);
    } else if (from > until) {
      this.#fault = filterWords(locale).wrongOrder;
    } else {
      this.#fault = undefined;
      choose({ from, to });
    }
    this.#host.requestUpdate();
  }
}
