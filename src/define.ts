/** `callboard/define`: registers every element. */
import './elements/data/define.js';
import './elements/kpi-tile/define.js';
import './elements/trend-chart/define.js';
