import type { MetricTableWords } from '../metric-table-words.js';

export const metricTable: MetricTableWords = {
  heading: '',
};
