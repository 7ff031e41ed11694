import { heatmap as en } from '../en/heatmap.js';
import { heatmap as ru } from '../ru/heatmap.js';
import { topicWords } from '../topic-words.js';
import { heatmap as zh } from '../zh/heatmap.js';

/** The words of heatmaps, as a locale has them. */
export const heatmapWords = topicWords('heatmap', { en, zh, ru });
