import { defineElement } from '../define-element.js';
import { CbKpiTile } from './kpi-tile.js';

defineElement('cb-kpi-tile', CbKpiTile);

declare global {
  interface HTMLElementTagNameMap {
    'cb-kpi-tile': CbKpiTile;
  }
}
