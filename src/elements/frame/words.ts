import { html, type TemplateResult } from 'lit';
import { textDirection } from '../../charts/text-direction.js';

/**
 * A text of the reader's language on a page that may run the other way: on its own, by the direction of its own first
 * letter, so that signs and full stops stay where they belong. The line that it stands on keeps the page's side.
 */
export function words(text: string): TemplateResult {
  return html`<bdi dir=${textDirection(text)}>${text}</bdi>`;
}
