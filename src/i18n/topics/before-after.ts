import { beforeAfter as en } from '../en/before-after.js';
import { beforeAfter as ru } from '../ru/before-after.js';
import { topicWords } from '../topic-words.js';
import { beforeAfter as zh } from '../zh/before-after.js';

/** The words of a before-and-after comparison, as a locale has them. */
export const beforeAfterWords = topicWords('beforeAfter', { en, zh, ru });
