import { defineElement } from '../define-element.js';
import { CbData } from './data.js';

defineElement('cb-data', CbData);

declare global {
  interface HTMLElementTagNameMap {
    'cb-data': CbData;
  }
}
