import { categories as en } from '../en/categories.js';
import { categories as ru } from '../ru/categories.js';
import { topicWords } from '../topic-words.js';
import { categories as zh } from '../zh/categories.js';

/** The words of bars, shares and histograms, as a locale has them. */
export const categoryWords = topicWords('categories', { en, zh, ru });
