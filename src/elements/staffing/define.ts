import { defineElement } from '../define-element.js';
import { CbStaffing } from './staffing.js';

defineElement('cb-staffing', CbStaffing);

declare global {
  interface HTMLElementTagNameMap {
    'cb-staffing': CbStaffing;
  }
}
