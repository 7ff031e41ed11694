import type { MetricTableWords } from '../metric-table-words.js';
import { plural } from './plural.js';

export const metricTable: MetricTableWords = {
  heading: (metrics, keys) => `${metrics} by ${keys.toLowerCase()}`,
  metrics: (count) => plural(count, { one: '# metric', other: '# metrics' }),
  rows: (rows) => plural(rows, { one: 'The table has # row.', other: 'The table has # rows.' }),
  keys: 'Arrow keys move from cell to cell, Enter on a header sorts by it, Enter on a cell chooses it.',
  sorted: {
    ascending: (column) => `Sorted by ${column}, lowest first`,
    descending: (column) => `Sorted by ${column}, highest first`,
  },
  search: 'Find rows',
  found: (found, all) => `${found.text} of ${plural(all, { one: '# row', other: '# rows' })}`,
  noMatch: (text) => `No row matches “${text}”.`,
  legend: 'What the shapes say',
};
