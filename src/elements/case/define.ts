import { defineElement } from '../define-element.js';
import { CbCase } from './case.js';

defineElement('cb-case', CbCase);

declare global {
  interface HTMLElementTagNameMap {
    'cb-case': CbCase;
  }
}
