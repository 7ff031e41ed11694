import { html, nothing, type TemplateResult } from 'lit';
import { formatsOf } from '../../i18n/formats.js';
import type { Locale } from '../../i18n/locale.js';
import type { LoadProgress } from '../shared-load.js';

/** How far a load is: in shares where it is known how much there is, else how many rows have come. */
export function progressBar(progress: LoadProgress | undefined, locale: Locale): TemplateResult {
  const { messages } = locale;
  const formats = formatsOf(locale);
  const { bytes = 0, totalBytes = null, rows = 0 } = progress ?? {};
  const share = totalBytes === null || totalBytes === 0 ? undefined : Math.min(1, bytes / totalBytes);
  const text =
    share === undefined
      ? messages.frame.loadingRows(formats.quantity(rows))
      : messages.frame.loadingBytes(formats.bytes(bytes), formats.bytes(totalBytes!));
  return html`
    <div
      class="progress"
      part="progress"
      role="progressbar"
      aria-label=${messages.frame.loading}
      aria-valuetext=${text}
      aria-valuenow=${share === undefined ? nothing : Math.round(share * 100)}
    >
      <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect class="done" width=${(share ?? 1) * 100} height="1" />
      </svg>
    </div>
  `;
}
