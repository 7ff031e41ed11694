import { caseWords as en } from '../en/case.js';
import { caseWords as ru } from '../ru/case.js';
import { topicWords } from '../topic-words.js';
import { caseWords as zh } from '../zh/case.js';

/** The words of a single case, as a locale has them. */
export const caseWords = topicWords('case', { en, zh, ru });
