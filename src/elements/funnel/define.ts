import { defineElement } from '../define-element.js';
import { CbFunnel } from './funnel.js';

defineElement('cb-funnel', CbFunnel);

declare global {
  interface HTMLElementTagNameMap {
    'cb-funnel': CbFunnel;
  }
}
