import { staffing as en } from '../en/staffing.js';
import { staffing as ru } from '../ru/staffing.js';
import { topicWords } from '../topic-words.js';
import { staffing as zh } from '../zh/staffing.js';

/** The words of staffing, as a locale has them. */
export const staffingWords = topicWords('staffing', { en, zh, ru });
