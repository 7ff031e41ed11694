import { gauge as en } from '../en/gauge.js';
import { gauge as ru } from '../ru/gauge.js';
import { topicWords } from '../topic-words.js';
import { gauge as zh } from '../zh/gauge.js';

/** The words of gauges, as a locale has them. */
export const gaugeWords = topicWords('gauge', { en, zh, ru });
