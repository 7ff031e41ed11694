import { metricTable as en } from '../en/metric-table.js';
import { metricTable as ru } from '../ru/metric-table.js';
import { topicWords } from '../topic-words.js';
import { metricTable as zh } from '../zh/metric-table.js';

/** The words of tables of metrics, as a locale has them. */
export const metricTableWords = topicWords('metricTable', { en, zh, ru });
