import { scorecard as en } from '../en/scorecard.js';
import { scorecard as ru } from '../ru/scorecard.js';
import { topicWords } from '../topic-words.js';
import { scorecard as zh } from '../zh/scorecard.js';

/** The words of agents’ scorecards, as a locale has them. */
export const scorecardWords = topicWords('scorecard', { en, zh, ru });
