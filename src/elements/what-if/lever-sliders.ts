import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LeverId } from '../../analysis/what-if/vendor-claims.js';
import type { Locale } from '../../i18n/locale.js';
import { whatIfWords } from '../../i18n/topics/what-if.js';
import type { LeverSlider } from '../../views/what-if.js';
import { words } from '../frame/words.js';

/** The levers as sliders; `move` is told where one was moved, null: all are to be as the claims have them. */
export function leverSliders(
  sliders: readonly LeverSlider[],
  locale: Locale,
  move: (steps: Readonly<Partial<Record<LeverId, number>>> | null) => void,
): TemplateResult {
  const whatIf = whatIfWords(locale);
  return html`
    <div class="tools" part="tools">
      ${sliders.map(
        ({ lever, label, least, most, grain, step, text }) => html`
          <label class="tool lever">
            <span>${words(label)}</span>
            <input
              type="range"
              part="slider"
              name=${lever}
              min=${least}
              max=${most}
              step=${grain}
              aria-valuetext=${text}
              .value=${live(String(step))}
              @input=${({ target }: Event) => {
                move({ [lever]: (target as HTMLInputElement).valueAsNumber });
              }}
            />
            <span class="step" part="step" aria-hidden="true">${words(text)}</span>
          </label>
        `,
      )}
      <button type="button" class="reset" part="reset-button" @click=${() => move(null)}>
        ${words(whatIf.reset)}
      </button>
    </div>
  `;
}
