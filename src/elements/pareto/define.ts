import { defineElement } from '../define-element.js';
import { CbPareto } from './pareto.js';

defineElement('cb-pareto', CbPareto);

declare global {
  interface HTMLElementTagNameMap {
    'cb-pareto': CbPareto;
  }
}
