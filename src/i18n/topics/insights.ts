import { insights as en } from '../en/insights.js';
import { insights as ru } from '../ru/insights.js';
import { topicWords } from '../topic-words.js';
import { insights as zh } from '../zh/insights.js';

/** The words of the findings themselves, as a locale has them. */
export const insightsWords = topicWords('insights', { en, zh, ru });
