import { defineElement } from '../define-element.js';
import { CbGauge } from './gauge.js';

defineElement('cb-gauge', CbGauge);

declare global {
  interface HTMLElementTagNameMap {
    'cb-gauge': CbGauge;
  }
}
