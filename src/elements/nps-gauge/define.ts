import { defineElement } from '../define-element.js';
import { CbNpsGauge } from './nps-gauge.js';

defineElement('cb-nps-gauge', CbNpsGauge);

declare global {
  interface HTMLElementTagNameMap {
    'cb-nps-gauge': CbNpsGauge;
  }
}
