import { defineElement } from '../define-element.js';
import { CbInsights } from './insights.js';

defineElement('cb-insights', CbInsights);

declare global {
  interface HTMLElementTagNameMap {
    'cb-insights': CbInsights;
  }
}
