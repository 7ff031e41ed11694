import { defineElement } from '../define-element.js';
// The window of one agent has a chart for each metric.
import '../trend-chart/define.js';
import { CbAgentScorecard } from './agent-scorecard.js';

defineElement('cb-agent-scorecard', CbAgentScorecard);

declare global {
  interface HTMLElementTagNameMap {
    'cb-agent-scorecard': CbAgentScorecard;
  }
}
