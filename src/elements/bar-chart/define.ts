import { defineElement } from '../define-element.js';
import { CbBarChart } from './bar-chart.js';

defineElement('cb-bar-chart', CbBarChart);

declare global {
  interface HTMLElementTagNameMap {
    'cb-bar-chart': CbBarChart;
  }
}
