import { insightList as en } from '../en/insight-list.js';
import { insightList as ru } from '../ru/insight-list.js';
import { topicWords } from '../topic-words.js';
import { insightList as zh } from '../zh/insight-list.js';

/** The words of the list of findings, as a locale has them. */
export const insightListWords = topicWords('insightList', { en, zh, ru });
