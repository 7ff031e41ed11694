import { balanced as en } from '../en/balanced.js';
import { balanced as ru } from '../ru/balanced.js';
import { topicWords } from '../topic-words.js';
import { balanced as zh } from '../zh/balanced.js';

/** The words of the balanced scorecard, as a locale has them. */
export const balancedWords = topicWords('balanced', { en, zh, ru });
