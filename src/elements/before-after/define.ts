import { defineElement } from '../define-element.js';
import { CbBeforeAfter } from './before-after.js';

defineElement('cb-before-after', CbBeforeAfter);

declare global {
  interface HTMLElementTagNameMap {
    'cb-before-after': CbBeforeAfter;
  }
}
