import { report as en } from '../en/report.js';
import { report as ru } from '../ru/report.js';
import { topicWords } from '../topic-words.js';
import { report as zh } from '../zh/report.js';

/** The words of reports, as a locale has them. */
export const reportWords = topicWords('report', { en, zh, ru });
