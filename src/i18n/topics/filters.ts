import { filters as en } from '../en/filters.js';
import { filters as ru } from '../ru/filters.js';
import { topicWords } from '../topic-words.js';
import { filters as zh } from '../zh/filters.js';

/** The words of the filter bar, as a locale has them. */
export const filterWords = topicWords('filters', { en, zh, ru });
