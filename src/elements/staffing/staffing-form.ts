import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Staffing } from '../../analysis/staffing/staffing.js';
import type { Locale } from '../../i18n/locale.js';
import { staffingWords } from '../../i18n/topics/staffing.js';
import { words } from '../frame/words.js';

/** What a reader can change. Shares are fractions. */
export interface StaffingChange {
  readonly day?: string;
  readonly serviceLevel?: number;
  readonly threshold?: number;
  readonly maxOccupancy?: number;
  readonly shrinkage?: number;
}

export interface StaffingForm {
  readonly locale: Locale;
  readonly staffing: Staffing;
  /** Whether another day can be chosen: not of rows that the page gave. */
  readonly hasDays: boolean;
  change(change: StaffingChange): void;
}

/** The day and what is to be reached, as fields. What is no such number is not taken. */
export function staffingForm({ locale, staffing, hasDays, change }: StaffingForm): TemplateResult {
  const { fields } = staffingWords(locale);
  const { day, settings } = staffing;
  const number = (
    name: keyof Omit<StaffingChange, 'day'>,
    label: string,
    value: number,
    [least, most, scale]: readonly [number, number, number],
  ): TemplateResult => html`
    <label class="tool">
      <span>${words(label)}</span>
      <input
        type="number"
        part="field"
        name=${name}
        min=${least}
        max=${most}
        step="any"
        required
        inputmode="decimal"
        .value=${live(String(Math.round(value * scale * 10) / 10))}
        @change=${({ target }: Event) => {
          const input = target as HTMLInputElement;
          if (input.checkValidity()) change({ [name]: input.valueAsNumber / scale });
          else input.reportValidity();
        }}
      />
    </label>
  `;
  return html`
    <div class="tools" part="tools">
      ${
        hasDays
          ? html`<label class="tool">
              <span>${words(fields.day)}</span>
              <input
                type="date"
                part="field"
                name="day"
                required
                .value=${live(day ?? '')}
                @change=${({ target }: Event) => {
                  const { value } = target as HTMLInputElement;
                  if (value !== '') change({ day: value });
                }}
              />
            </label>`
          : nothing
      }
      ${
        settings === null
          ? nothing
          : html`
              ${number('serviceLevel', fields.serviceLevel, settings.serviceLevel, [0, 99.9, 100])}
              ${number('threshold', fields.thresholdSeconds, settings.thresholdSeconds, [0, 86_400, 1])}
              ${number('maxOccupancy', fields.maxOccupancy, settings.maxOccupancy, [1, 100, 100])}
              ${number('shrinkage', fields.shrinkage, settings.shrinkage, [0, 95, 100])}
            `
      }
    </div>
  `;
}
