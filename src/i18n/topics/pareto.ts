import { pareto as en } from '../en/pareto.js';
import { pareto as ru } from '../ru/pareto.js';
import { topicWords } from '../topic-words.js';
import { pareto as zh } from '../zh/pareto.js';

/** The words of Pareto charts, as a locale has them. */
export const paretoWords = topicWords('pareto', { en, zh, ru });
