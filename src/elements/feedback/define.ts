import { defineElement } from '../define-element.js';
import { CbFeedback } from './feedback.js';

defineElement('cb-feedback', CbFeedback);

declare global {
  interface HTMLElementTagNameMap {
    'cb-feedback': CbFeedback;
  }
}
