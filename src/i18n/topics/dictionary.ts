import { dictionary as en } from '../en/dictionary.js';
import { dictionary as ru } from '../ru/dictionary.js';
import { topicWords } from '../topic-words.js';
import { dictionary as zh } from '../zh/dictionary.js';

/** The words of the metric dictionary, as a locale has them. */
export const dictionaryWords = topicWords('dictionary', { en, zh, ru });
