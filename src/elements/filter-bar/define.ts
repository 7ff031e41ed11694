import { defineElement } from '../define-element.js';
import { CbFilterBar } from './filter-bar.js';

defineElement('cb-filter-bar', CbFilterBar);

declare global {
  interface HTMLElementTagNameMap {
    'cb-filter-bar': CbFilterBar;
  }
}
