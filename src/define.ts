/** `callboard/define`: registers every element. */
import './elements/agent-scorecard/define.js';
import './elements/balanced-scorecard/define.js';
import './elements/bar-chart/define.js';
import './elements/data/define.js';
import './elements/data-quality/define.js';
import './elements/drivers/define.js';
import './elements/filter-bar/define.js';
import './elements/gauge/define.js';
import './elements/histogram/define.js';
import './elements/kpi-tile/define.js';
import './elements/metric-dictionary/define.js';
import './elements/metric-table/define.js';
import './elements/mix-chart/define.js';
import './elements/nps-gauge/define.js';
import './elements/pareto/define.js';
import './elements/staffing/define.js';
import './elements/trend-chart/define.js';
