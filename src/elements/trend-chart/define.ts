import { defineElement } from '../define-element.js';
import { CbTrendChart } from './trend-chart.js';

defineElement('cb-trend-chart', CbTrendChart);

declare global {
  interface HTMLElementTagNameMap {
    'cb-trend-chart': CbTrendChart;
  }
}
