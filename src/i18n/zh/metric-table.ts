import type { MetricTableWords } from '../metric-table-words.js';
import { bracketed } from './bracketed.js';
import { plural } from './plural.js';

export const metricTable: MetricTableWords = {
  heading: (metrics, keys) => bracketed(metrics, `按${keys}`),
  metrics: (count) => plural(count, { other: '# 项指标' }),
  rows: (rows) => plural(rows, { other: '共 # 行。' }),
  keys: '用方向键在单元格之间移动，在表头上按回车键排序，在单元格上按回车键选中。',
  sorted: {
    ascending: (column) => `已按“${column}”升序排列`,
    descending: (column) => `已按“${column}”降序排列`,
  },
  search: '查找行',
  found: (found, all) => `${all.text} 行中的 ${found.text} 行`,
  noMatch: (text) => `没有与“${text}”匹配的行。`,
  legend: '图形含义',
};
