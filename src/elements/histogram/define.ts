import { defineElement } from '../define-element.js';
import { CbHistogram } from './histogram.js';

defineElement('cb-histogram', CbHistogram);

declare global {
  interface HTMLElementTagNameMap {
    'cb-histogram': CbHistogram;
  }
}
