import { defineElement } from '../define-element.js';
// A report is put together of these, under a scope of its own.
import '../agent-scorecard/define.js';
import '../balanced-scorecard/define.js';
import '../bar-chart/define.js';
import '../before-after/define.js';
import '../data/define.js';
import '../drivers/define.js';
import '../feedback/define.js';
import '../funnel/define.js';
import '../gauge/define.js';
import '../heatmap/define.js';
import '../histogram/define.js';
import '../insights/define.js';
import '../kpi-tile/define.js';
import '../metric-table/define.js';
import '../mix-chart/define.js';
import '../nps-gauge/define.js';
import '../pareto/define.js';
import '../staffing/define.js';
import '../trend-chart/define.js';
import { CbReport } from './report.js';

defineElement('cb-report', CbReport);

declare global {
  interface HTMLElementTagNameMap {
    'cb-report': CbReport;
  }
}
