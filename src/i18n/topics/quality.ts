import { quality as en } from '../en/quality.js';
import { quality as ru } from '../ru/quality.js';
import { topicWords } from '../topic-words.js';
import { quality as zh } from '../zh/quality.js';

/** The words of the report on data, as a locale has them. */
export const qualityWords = topicWords('quality', { en, zh, ru });
