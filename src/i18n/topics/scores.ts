import { scores as en } from '../en/scores.js';
import { scores as ru } from '../ru/scores.js';
import { topicWords } from '../topic-words.js';
import { scores as zh } from '../zh/scores.js';

/** The words of scores and how they add up, as a locale has them. */
export const scoresWords = topicWords('scores', { en, zh, ru });
