import { whatIf as en } from '../en/what-if.js';
import { whatIf as ru } from '../ru/what-if.js';
import { topicWords } from '../topic-words.js';
import { whatIf as zh } from '../zh/what-if.js';

/** The words of what-if questions, as a locale has them. */
export const whatIfWords = topicWords('whatIf', { en, zh, ru });
