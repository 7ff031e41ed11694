import { behind as en } from '../en/behind.js';
import { behind as ru } from '../ru/behind.js';
import { topicWords } from '../topic-words.js';
import { behind as zh } from '../zh/behind.js';

/** The words of the list of contacts behind a number, as a locale has them. */
export const behindWords = topicWords('behind', { en, zh, ru });
