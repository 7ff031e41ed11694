import { defineElement } from '../define-element.js';
import { CbHeatmap } from './heatmap.js';

defineElement('cb-heatmap', CbHeatmap);

declare global {
  interface HTMLElementTagNameMap {
    'cb-heatmap': CbHeatmap;
  }
}
