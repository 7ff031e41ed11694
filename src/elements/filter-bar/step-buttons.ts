import { html, nothing, type TemplateResult } from 'lit';
import type { FilterWords } from '../../i18n/filters-words.js';
import { tipped } from '../frame/icons.js';
import { redoIcon, undoIcon } from './bar-icons.js';

/** How many steps there are to take back, and to make again. */
export interface Steps {
  readonly undo: number;
  readonly redo: number;
}

/**
 * Buttons that take back the last step and make it again; none before there was one. One that leads nowhere keeps the
 * keyboard, so that its neighbour is a key away.
 */
export function stepButtons(
  steps: Steps,
  words: FilterWords,
  go: (way: 'undo' | 'redo') => void,
): TemplateResult | typeof nothing {
  if (steps.undo + steps.redo === 0) return nothing;
  return html`<span class="steps">
    <button
      type="button"
      class="step"
      part="undo-button"
      aria-label=${words.undo}
      aria-disabled=${steps.undo === 0}
      @click=${() => steps.undo > 0 && go('undo')}
    >
      ${tipped(undoIcon, words.undo)}
    </button>
    <button
      type="button"
      class="step"
      part="redo-button"
      aria-label=${words.redo}
      aria-disabled=${steps.redo === 0}
      @click=${() => steps.redo > 0 && go('redo')}
    >
      ${tipped(redoIcon, words.redo)}
    </button>
  </span>`;
}

/** Which step a key asks for: as in any editor, but not in a field, which takes back what was typed. */
export function stepOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isField(event)) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : undefined;
}

function isField(event: Event): boolean {
  return (event.composedPath()[0] as Partial<Element>).localName === 'input';
}
