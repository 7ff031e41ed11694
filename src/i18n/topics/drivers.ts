import { drivers as en } from '../en/drivers.js';
import { drivers as ru } from '../ru/drivers.js';
import { topicWords } from '../topic-words.js';
import { drivers as zh } from '../zh/drivers.js';

/** The words of drivers of a change, as a locale has them. */
export const driversWords = topicWords('drivers', { en, zh, ru });
