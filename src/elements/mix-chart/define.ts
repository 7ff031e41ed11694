import { defineElement } from '../define-element.js';
import { CbMixChart } from './mix-chart.js';

defineElement('cb-mix-chart', CbMixChart);

declare global {
  interface HTMLElementTagNameMap {
    'cb-mix-chart': CbMixChart;
  }
}
