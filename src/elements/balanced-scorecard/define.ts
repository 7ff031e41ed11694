import { defineElement } from '../define-element.js';
import { CbBalancedScorecard } from './balanced-scorecard.js';

defineElement('cb-balanced-scorecard', CbBalancedScorecard);

declare global {
  interface HTMLElementTagNameMap {
    'cb-balanced-scorecard': CbBalancedScorecard;
  }
}
