import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { asOfText, lateText, type Late } from '../../views/late.js';
import { clockIcon } from '../frame/icons.js';

/** Since when nothing has come, where that is too long: said aloud once, and shown with how long ago that is. */
export function staleLine(
  { late, now }: { readonly late: Late | undefined; readonly now: number },
  locale: Locale,
): TemplateResult {
  const said = late ? locale.messages.late.nothingNew(asOfText(late, locale)) : '';
  return html`<div class="hidden" role="status" lang=${locale.tag}>${said}</div>
    ${
      late
        ? html`<div class="frame stale" part="stale" lang=${locale.tag}>
            ${clockIcon}<span>${lateText(late, now, locale)}</span>
          </div>`
        : nothing
    }`;
}
