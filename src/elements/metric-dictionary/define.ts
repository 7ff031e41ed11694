import { defineElement } from '../define-element.js';
import { CbMetricDictionary } from './metric-dictionary.js';

defineElement('cb-metric-dictionary', CbMetricDictionary);

declare global {
  interface HTMLElementTagNameMap {
    'cb-metric-dictionary': CbMetricDictionary;
  }
}
