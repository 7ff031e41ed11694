import type { MetricTableWords } from '../metric-table-words.js';
import { plural } from './plural.js';

export const metricTable: MetricTableWords = {
  heading: (metrics, keys) => `${metrics} · разрез: ${keys.toLowerCase()}`,
  metrics: (count) =>
    plural(count, { one: '# показатель', few: '# показателя', many: '# показателей', other: '# показателя' }),
  rows: (rows) =>
    plural(rows, {
      one: 'В таблице # строка.',
      few: 'В таблице # строки.',
      many: 'В таблице # строк.',
      other: 'В таблице # строки.',
    }),
  keys: 'Стрелки переходят от ячейки к ячейке, Enter на заголовке сортирует, Enter на ячейке выбирает её.',
  sorted: {
    ascending: (column) => `Отсортировано по столбцу «${column}», по возрастанию`,
    descending: (column) => `Отсортировано по столбцу «${column}», по убыванию`,
  },
  search: 'Найти строки',
  found: (found, all) =>
    `${found.text} из ${plural(all, { one: '# строки', few: '# строк', many: '# строк', other: '# строки' })}`,
  noMatch: (text) => `Нет строк по запросу «${text}».`,
  legend: 'Что означают фигуры',
};
