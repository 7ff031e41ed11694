import { forecast as en } from '../en/forecast.js';
import { forecast as ru } from '../ru/forecast.js';
import { topicWords } from '../topic-words.js';
import { forecast as zh } from '../zh/forecast.js';

/** The words of forecasts, as a locale has them. */
export const forecastWords = topicWords('forecast', { en, zh, ru });
