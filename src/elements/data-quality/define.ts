import { defineElement } from '../define-element.js';
import { CbDataQuality } from './data-quality.js';

defineElement('cb-data-quality', CbDataQuality);

declare global {
  interface HTMLElementTagNameMap {
    'cb-data-quality': CbDataQuality;
  }
}
