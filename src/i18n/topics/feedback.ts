import { feedback as en } from '../en/feedback.js';
import { feedback as ru } from '../ru/feedback.js';
import { topicWords } from '../topic-words.js';
import { feedback as zh } from '../zh/feedback.js';

/** The words of comments and their terms, as a locale has them. */
export const feedbackWords = topicWords('feedback', { en, zh, ru });
