import { defineElement } from '../define-element.js';
import { CbMetricTable } from './metric-table.js';

defineElement('cb-metric-table', CbMetricTable);

declare global {
  interface HTMLElementTagNameMap {
    'cb-metric-table': CbMetricTable;
  }
}
