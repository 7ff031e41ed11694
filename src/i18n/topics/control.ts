import { control as en } from '../en/control.js';
import { control as ru } from '../ru/control.js';
import { topicWords } from '../topic-words.js';
import { control as zh } from '../zh/control.js';

/** The words of control limits, as a locale has them. */
export const controlWords = topicWords('control', { en, zh, ru });
