import { defineElement } from '../define-element.js';
import { CbWhatIf } from './what-if.js';

defineElement('cb-what-if', CbWhatIf);

declare global {
  interface HTMLElementTagNameMap {
    'cb-what-if': CbWhatIf;
  }
}
